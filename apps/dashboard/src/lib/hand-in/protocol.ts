import type { Finding, KnownForms, PersonSettings } from '@monitor/ingest/check';
import type { Decision, NoDataKind } from '@monitor/tabular';

/** A file to be read, and what it is held against. */
export interface Opening {
  readonly kind: 'open';
  readonly file: File;
  readonly forms: KnownForms;
  readonly settings: PersonSettings;
  /** Null: recognised by content. */
  readonly pipeline: string | null;
}

/** Rows that somebody looks at. */
export interface RowsWanted {
  readonly kind: 'rows';
  readonly first: number;
  readonly count: number;
}

/** The row on which a line stands. */
export interface LineWanted {
  readonly kind: 'line';
  readonly line: number;
}

export type ToWorker = Opening | RowsWanted | LineWanted;

/** One record, or one line without data, as it is shown. */
export interface Row {
  readonly line: number;
  /** Null for a record. */
  readonly kind: NoDataKind | null;
  readonly cells: readonly string[];
}

/** A column, and what it was taken for. */
export interface ShownColumn {
  readonly index: number;
  readonly header: string;
  readonly unit: string | null;
  readonly role: 'area' | 'period' | 'indicator' | 'unit' | 'context' | 'outside' | 'value' | null;
  /** The indicator that a figure column names itself. */
  readonly indicator: { readonly zh: string; readonly en: string } | null;
}

/** A table of the file, and as which form of which department it was recognised. */
export interface ShownTable {
  readonly title: string | null;
  readonly headerLines: readonly number[];
  readonly firstDataLine: number | null;
  readonly columns: readonly ShownColumn[];
  readonly form: { readonly zh: string; readonly en: string } | null;
}

/** What a file turned out to be: known from its first megabytes. */
export interface Head {
  readonly encoding: string;
  readonly delimiter: string;
  readonly decisions: readonly Decision[];
  readonly tables: readonly ShownTable[];
}

/** A column of identity-card or telephone numbers. */
export interface Personal {
  readonly index: number;
  readonly header: string;
  readonly kind: 'id-card' | 'mobile';
  readonly line: number;
}

/** How far reading and checking have come. */
export interface Progress {
  /** Bytes read, of how many. */
  readonly done: number;
  readonly size: number;
  /** In how many parts, which are checked each by itself. */
  readonly parts: number;
  readonly lines: number;
  readonly rows: number;
  readonly records: number;
  /** Lines without data, by kind. */
  readonly noData: Readonly<Partial<Record<NoDataKind, number>>>;
  /** The first thousand. */
  readonly findings: readonly Finding[];
  readonly findingsTotal: number;
  readonly personal: readonly Personal[];
}

export type FromWorker =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'rows'; readonly first: number; readonly rows: readonly Row[] }
  | { readonly kind: 'line'; readonly row: number }
  /** The reader's own sentence; null where it has none. */
  | { readonly kind: 'failed'; readonly message: string | null };

import type { Finding, PersonSettings } from '@monitor/ingest/check';
import type { Teachable } from './teaching.ts';
import type { Decision, Format, NoDataKind, Sheet } from '@monitor/tabular';

/** A file to be read, and what a person says of it. */
export interface Opening {
  readonly kind: 'open';
  readonly file: File;
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

/** The row on which a line stands, for whoever wants to see a field of it. */
export interface LineWanted {
  readonly kind: 'line';
  readonly line: number;
  /** Null: all of it. */
  readonly field: number | null;
}

export type ToWorker = Opening | RowsWanted | LineWanted;

/** One record, or one line without data, as it is shown. */
export interface Row {
  readonly line: number;
  /** The place of its table among the file's; under the headings of that it is shown. */
  readonly table: number;
  /** Null for a record. */
  readonly kind: NoDataKind | null;
  /** Of a record or a row of headings; all else is one text. */
  readonly cells: readonly string[];
  readonly findings: readonly Finding[];
}

/** A column, and what it was taken for. */
export interface ShownColumn {
  readonly index: number;
  readonly header: string;
  readonly unit: string | null;
  readonly role: 'area' | 'period' | 'indicator' | 'unit' | 'context' | 'outside' | 'value' | null;
  /** How long the longest text of its first lines is, in letters; a Chinese character is two. */
  readonly length: number;
  /** The indicator that a figure column names itself. */
  readonly indicator: { readonly zh: string; readonly en: string } | null;
}

/** A table of the file, and as which form of which department it was recognised. */
export interface ShownTable {
  /** The sheet of a workbook on which it stands. */
  readonly sheet: string | null;
  readonly title: string | null;
  readonly headerLines: readonly number[];
  readonly firstDataLine: number | null;
  readonly columns: readonly ShownColumn[];
  readonly form: { readonly zh: string; readonly en: string } | null;
  /** Whether a person said what its columns are. */
  readonly isTaught: boolean;
  readonly teaching: Teachable;
}

/** What a file turned out to be: known from its first lines. */
export interface Head {
  readonly format: Format;
  readonly sheets: readonly Sheet[];
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
  /** What was found since it was told last, of the first thousand. */
  readonly found: readonly Finding[];
  readonly findingsTotal: number;
  readonly errorsTotal: number;
  /** Of the errors, those whose cells are set aside; the others are taken all the same. */
  readonly asideTotal: number;
  /** Cells that are to hold a figure, and those of them in which something stands. */
  readonly figures: { readonly asked: number; readonly filled: number };
  readonly personal: readonly Personal[];
}

export type FromWorker =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'rows'; readonly first: number; readonly rows: readonly Row[] }
  | { readonly kind: 'line'; readonly row: number; readonly field: number | null }
  /** A sentence of the reader's own where there is one. */
  | { readonly kind: 'failed'; readonly why: WhyNot; readonly message: string | null };

/** Why a file is not checked: the forms did not come, it is a workbook too large for a browser, it is no longer what was put in, it cannot be read. */
export type WhyNot = 'noAnswer' | 'largeWorkbook' | 'changedFile' | 'unreadable';

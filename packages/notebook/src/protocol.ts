import type { Bounds, Plain, RefusalRule } from '@monitor/warehouse/sandbox';
import type { ChartLook, Undrawable } from './chart.ts';
import type { ChartSpec } from './specs.ts';
import type { References } from './staleness.ts';

/** What an input hands to SQL. A day goes as its ISO text and is cast. */
export type Parameter =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'day'; readonly value: string };
export type Parameters = Readonly<Record<string, Parameter>>;

/** A statement to be run, whose result is kept in the session under its key. */
export interface RunOrder {
  /** Under which the result is kept: the cell's name, or something that is no name. */
  readonly key: string;
  /** By which later cells read it; null for a result that nobody reads. */
  readonly name: string | null;
  readonly sql: string;
  readonly parameters: Parameters;
  /** How the notebook's other named queries stand, by name in small letters. */
  readonly others: Others;
}

/**
 * How queries stand to one that is to be run: above it and as they would be now, above it and to be run first, or below it,
 * where they may not be read. What is not named here is gone from the notebook, and its result with it.
 */
export type Others = Readonly<Record<string, 'fresh' | 'stale' | 'below'>>;

/** A chart to be drawn of a kept result. */
export interface DrawOrder {
  readonly key: string;
  readonly spec: ChartSpec;
  readonly look: ChartLook;
}

/** In which order the rows of a kept result are looked at, and which of them. */
export interface Arrangement {
  /** null as the query has them. */
  readonly sort: Sort | null;
  readonly filters: readonly Filter[];
}

export interface Sort {
  readonly column: string;
  readonly down: boolean;
}

/** Rows whose column says so: contains a text, is at least or at most a value. */
export interface Filter {
  readonly column: string;
  readonly test: 'contains' | 'least' | 'most';
  readonly value: string;
}

/** What a kept result can be saved as; CSV with text that a spreadsheet would compute made harmless. */
export type FileFormat = 'csv' | 'parquet' | 'arrow' | 'xlsx';

export interface Column {
  readonly name: string;
  /** DuckDB's name of its type. */
  readonly type: string;
}

/** A result that is kept. */
export interface Kept {
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly references: References;
}

/** A file that is kept as a result. */
export interface Attached extends Kept {
  /** Lines of the file, counted from 1, that were found to be totals of others and left out. */
  readonly totals: readonly number[];
}

/** What a column holds. */
export interface ColumnFacts {
  readonly rows: number;
  readonly nulls: number;
  /** Of very many rows about so many. */
  readonly distinct: number;
  readonly exact: boolean;
  /** Of numbers and days; null for other columns. */
  readonly least: number | string | null;
  readonly most: number | string | null;
  readonly mean: number | null;
  readonly median: number | string | null;
  /** Of numbers and days: how many fall into each of equal parts between least and most. */
  readonly histogram: readonly number[];
  /** Of others: the most frequent values. */
  readonly frequent: readonly { readonly value: string; readonly count: number }[];
}

/** What a session can be asked, by kind. */
export interface SessionCommands {
  /** `exchange` is the one folder it may write in, where results are to be saved; with a slash at its end. */
  open: {
    request: { file: string; exchange?: string };
    response: { demonstration: boolean };
  };
  run: { request: RunOrder; response: Kept };
  /** Keeps a file of delimited text as a result that every query may read. */
  attach: { request: { name: string; bytes: Uint8Array }; response: Attached };
  /** A stretch of a kept result as an Arrow stream, and how many rows the arrangement leaves. */
  rows: {
    request: { key: string; offset: number; limit: number } & Arrangement;
    response: { bytes: Uint8Array; rows: number };
  };
  column: { request: { key: string; column: string }; response: ColumnFacts };
  /** Writes a kept result into a file of its own in the folder of exchange. */
  file: {
    request: { key: string; format: FileFormat; file: string } & Arrangement;
    response: null;
  };
  /** Of the first rows of a kept result, so many that a page can show them whole. */
  table: {
    request: { key: string; limit: number };
    response: { columns: readonly string[]; rows: readonly (readonly Plain[])[] };
  };
  /** An SVG as text. */
  chart: { request: DrawOrder; response: string };
}
export type SessionCommand = keyof SessionCommands;

/** Why something was not done, for those who say it in their words. */
export interface Fault {
  readonly rule:
    | RefusalRule
    | keyof Bounds
    | Undrawable['rule']
    | 'sql'
    | 'rows'
    | 'sheet'
    | 'file'
    | 'lines'
    /** The name is one of the publication's, of an attached file or of another result. */
    | 'taken'
    /** A parameter that no input gives. */
    | 'input'
    /** A query stands below what reads it. */
    | 'below'
    /** Nothing, or nothing that is still right, is kept under a key. */
    | 'unrun'
    /** The session's process is gone, and all it kept. */
    | 'ended'
    | 'cancelled'
    /** A column that is to be sorted, filtered or counted is not there. */
    | 'column';
  /** What DuckDB says, or the name or number in question. */
  readonly detail: string;
  /** Where in the statement, in UTF-16 units from 0; null where nobody knows. */
  readonly position: number | null;
}

/** What goes to the session's process and comes back. */
export type Order = {
  [K in SessionCommand]: {
    readonly id: number;
    readonly kind: K;
    readonly request: SessionCommands[K]['request'];
  };
}[SessionCommand];
export type Answer =
  | { readonly id: number; readonly response: SessionCommands[SessionCommand]['response'] }
  | { readonly id: number; readonly fault: Fault };

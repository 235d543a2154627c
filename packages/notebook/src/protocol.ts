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
  /** Names of the cells above, in small letters: only these may be read. */
  readonly above: readonly string[];
}

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

/** What a session can be asked, by kind. */
export interface SessionCommands {
  open: { request: { file: string }; response: { demonstration: boolean } };
  run: { request: RunOrder; response: Kept };
  /** Of the first rows of a kept result, so many that a page can show them whole. */
  table: {
    request: { key: string; limit: number };
    response: { columns: readonly string[]; rows: readonly (readonly Plain[])[] };
  };
  /** An SVG as text. */
  chart: { request: { key: string; spec: ChartSpec; look: ChartLook }; response: string };
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
    | 'taken'
    | 'below'
    | 'ended'
    | 'cancelled';
  /** What DuckDB says, or the name or number in question. */
  readonly detail: string;
  /** Where in the statement, in characters from 0; null where nobody knows. */
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

import { readable, Refused } from '@monitor/warehouse/sandbox';
import { Undrawable } from './chart.ts';
import type { Fault } from './protocol.ts';

/** Said of what was asked, not of the program. */
export class Faulty extends Error {
  readonly fault: Fault;
  constructor(rule: Fault['rule'], detail: string, position: number | null = null) {
    super(detail);
    this.fault = { rule, detail, position };
  }
}

/** An error of DuckDB's as it is told of a statement that stood in another. */
export class StatementFailed extends Error {
  readonly sql: string;
  /** What stood before it. */
  readonly before: string;
  constructor(sql: string, before: string, cause: unknown) {
    super(messageOf(cause));
    this.sql = sql;
    this.before = before;
  }
}

/** What an error means to whoever asked. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Faulty) return error.fault;
  if (error instanceof Undrawable || error instanceof Refused)
    return { rule: error.rule, detail: error.detail, position: positionIn(error) };
  const told = messageOf(error);
  // DuckDB has ended the database for an error of its own; the parent sees the process end.
  if (/(?:FATAL|INTERNAL) Error/.test(told)) process.exit(1);
  if (told.includes('INTERRUPT')) return { rule: 'cancelled', detail: '', position: null };
  const { detail, position } = accountIn(told);
  return { rule: 'sql', detail: readable(detail), position: placeIn(error, position) };
}

function positionIn(error: Undrawable | Refused): number | null {
  return 'position' in error ? error.position : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** DuckDB's own account of an error, which it gives as JSON behind a word or two. */
function accountIn(told: string): { detail: string; position: number | null } {
  const json = told.slice(Math.max(0, told.indexOf('{')));
  try {
    const { exception_message: detail = told, position } = JSON.parse(json) as {
      exception_message?: string;
      position?: string;
    };
    return { detail, position: position === undefined ? null : Number(position) };
  } catch {
    return { detail: told, position: null };
  }
}

/** Where a place that DuckDB gives in bytes of UTF-8 is in the statement as it was written, in UTF-16 units. */
function placeIn(error: unknown, position: number | null): number | null {
  if (!(error instanceof StatementFailed) || position === null) return null;
  const written = Buffer.from(error.sql);
  const at = position - Buffer.byteLength(error.before);
  return at < 0 || at > written.length ? null : written.subarray(0, at).toString().length;
}

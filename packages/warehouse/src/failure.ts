/** Failures that the interface meets too, and says in the reader's language. */
export type FailureRule =
  | 'plan'
  | 'indicator'
  | 'area'
  | 'value'
  | RefusalRule
  | 'sql'
  | 'seconds'
  | 'megabytes'
  | 'ended'
  | 'pipeline'
  | 'form'
  | 'period'
  | 'setting'
  | 'department'
  | 'reason'
  | 'not-over'
  | 'handed-in'
  | 'locked';

/** Of what DuckDB says, a statement's own text among it, so many signs are told. */
const MOST_TOLD = 2_000;

/** What DuckDB says, of a length that can be read. */
export function readable(told: string): string {
  return told.length > MOST_TOLD ? `${told.slice(0, MOST_TOLD)}…` : told;
}

/** Why a statement is not run. */
export type RefusalRule = 'syntax' | 'not-select' | 'many' | 'none' | 'table-function';

/**
 * A thing that could not be done, said in one sentence to whoever asked; never with a stack. The message is for the
 * command line, the rule for those who say it in their words.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** null where there are no other words. */
  readonly rule: FailureRule | null;
  /** What the rule is about: an id, a bound, what DuckDB says; empty where the rule says all. */
  readonly detail: string;

  constructor(message: string, rule: FailureRule | null = null, detail = '') {
    super(message);
    this.rule = rule;
    this.detail = detail;
  }
}

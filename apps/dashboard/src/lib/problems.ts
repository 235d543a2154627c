/** Where a problem of the ledger stands, as addresses ask for it. */
export const problemStates = ['open', 'overdue', 'reopened', 'resolved', 'cancelled'] as const;
export type ProblemState = (typeof problemStates)[number];

/** One problem of the ledger as it stood on the day. */
export interface ProblemRow {
  readonly id: string;
  readonly kind: string;
  readonly kind_name: string;
  readonly title: string;
  readonly area_id: string;
  readonly area: string;
  readonly department_id: string;
  readonly department: string;
  /** Of the stock; else newly found. */
  readonly stock: boolean;
  readonly found_on: string;
  readonly due: string | null;
  readonly overdue: boolean;
  /** The ledger's own word. */
  readonly state: string;
  readonly phase: 'open' | 'resolved' | 'cancelled';
  readonly resolved_on: string | null;
  /** The end of the month in which it was last open again after being resolved. */
  readonly reopened_in: string | null;
  readonly officer: string | null;
  readonly cause: string | null;
  readonly next_step: string | null;
  readonly period_end: string;
  readonly load_id: string;
  readonly source_line: number;
  readonly demonstration: boolean;
}

/** Whether a problem is in a state; one may be open, overdue and reopened at once. */
export function isIn(problem: ProblemRow, state: ProblemState): boolean {
  if (state === 'overdue') return problem.overdue;
  if (state === 'reopened') return problem.reopened_in !== null;
  return problem.phase === state;
}

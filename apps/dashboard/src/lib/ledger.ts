import type { Responsible, TargetRow } from './view.ts';

/** Where an item of the task ledger stands, most pressing first; the words are the marts'. */
export const standings = ['逾期', '临期', '办理中', '未报进展', '已办结'] as const;

export type Standing = (typeof standings)[number];

/** What an item is called in addresses and messages. */
export const standingKeys = {
  逾期: 'overdue',
  临期: 'soon',
  办理中: 'open',
  未报进展: 'silent',
  已办结: 'done',
} as const satisfies Readonly<Record<Standing, string>>;

export type StandingKey = (typeof standingKeys)[Standing];

export const itemKinds = ['task', 'safeguard', 'milestone'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What a department reported of a task, where the file says it. */
export interface Reported {
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly progress: number | null;
  /** The department's own word. */
  readonly state: string | null;
  readonly problem: string | null;
  readonly cause: string | null;
  readonly next_step: string | null;
  readonly officer: string | null;
  readonly load_id: string | null;
  readonly source_line: number | null;
  readonly demonstration: boolean;
}

/** A named project and all clauses that name it. */
export interface Project {
  readonly id: string;
  readonly name: string;
  /** The clauses, as officials cite them. */
  readonly reference: string;
}

/** One task, safeguard or milestone of the ledger. */
export interface LedgerItem extends Reported {
  readonly item_id: string;
  readonly kind: ItemKind;
  readonly plan_id: string;
  readonly plan: string;
  readonly annex: number;
  readonly number: string | null;
  readonly title: string;
  readonly wording: string | null;
  readonly reference: string;
  readonly due: string | null;
  readonly due_precision: 'day' | 'month' | 'year' | null;
  readonly due_wording: string | null;
  /** Whether the deadline had passed when the plan was issued. */
  readonly past_when_issued: boolean;
  readonly days_left: number | null;
  readonly open_parties: string | null;
  readonly standing: Standing;
  readonly done_on: string | null;
  readonly done_late: boolean;
  readonly achieved_basis: string | null;
  readonly recorded_at: string | null;
  readonly responsible: readonly Responsible[];
  readonly serves: readonly TargetRow[];
  readonly projects: readonly Project[];
}

import type { Publication } from '@monitor/warehouse';
import * as v from 'valibot';
import {
  itemKinds,
  standingKeys,
  standings,
  type ItemKind,
  type LedgerItem,
  type Project,
  type StandingKey,
} from '#lib/ledger.ts';
import type { Language } from '#lib/messages/index.ts';
import { finder } from './find.ts';
import { knownMonths } from './known-months.ts';
import { ledgerOf } from './ledger.ts';
import { monthBefore } from './months.ts';
import type { PlanHead } from './overview.ts';
import { departmentId, instant, month, planId, words, type Given } from './parameters.ts';
import plansSql from './sql/plans.sql?raw';
import changesSql from './sql/task-changes.sql?raw';
import { departmentOptions, type Option } from './options.ts';
import { statusOf } from './status.ts';

/** What the address of the task ledger may ask for. */
export const taskParameters = {
  period: month,
  'as-known-at': instant,
  q: words,
  plan: planId,
  department: departmentId,
  state: v.picklist(Object.values(standingKeys)),
  kind: v.picklist(itemKinds),
  sort: v.picklist(['due', '-due', 'progress', '-progress', 'number', '-number']),
};

type Asked = Given<typeof taskParameters>;

/** Something about an item that was not so a month earlier. */
export interface LedgerChange {
  readonly id: string;
  readonly kind: 'overdue' | 'reopened' | 'problem' | 'fell' | 'done' | 'soon' | 'solved' | 'rose';
  readonly title: string;
  readonly due: string | null;
  readonly earlier_progress: number | null;
  readonly progress: number | null;
  readonly problem: string | null;
}

/** A named project with the items of the ledger that its clauses ask for. */
interface LedgerProject extends Project {
  readonly items: readonly LedgerItem[];
}

export interface TasksPage {
  readonly asOf: string;
  readonly asked: Asked;
  readonly month: string;
  readonly months: readonly string[];
  readonly before: string;
  readonly demonstration: boolean;
  /** How many of the whole ledger there are of each kind and standing, and how many with a problem. */
  readonly counts: {
    readonly all: number;
    readonly kinds: Readonly<Record<ItemKind, number>>;
    readonly standings: Readonly<Record<StandingKey, number>>;
    readonly problems: number;
  };
  readonly items: readonly LedgerItem[];
  readonly changes: readonly LedgerChange[];
  /** Those named by the items asked for. */
  readonly projects: readonly LedgerProject[];
  readonly plans: readonly Option[];
  readonly departments: readonly Option[];
}

/** The task ledger as the address asks for it. */
export async function tasksPage(
  publication: Publication,
  language: Language,
  asked: Asked,
): Promise<TasksPage> {
  const report = await statusOf(publication, asked.period, asked['as-known-at']);
  const { asOf } = report;
  const [ledger, changes, plans, months] = await Promise.all([
    ledgerOf(publication, language, report),
    publication.rows<LedgerChange>(changesSql, {
      language,
      as_of: asOf,
      known_at: report.asKnownAt ?? 'infinity',
    }),
    publication.rows<PlanHead>(plansSql, { language }),
    knownMonths(publication, asked['as-known-at']),
  ]);
  const items = ledger.filter(wantedBy(asked));
  return {
    asOf,
    asked,
    month: asOf.slice(0, 7),
    months,
    before: monthBefore(asOf),
    demonstration: report.demonstration || ledger.some((item) => item.demonstration),
    counts: countsOf(ledger),
    items: sorted(items, asked.sort),
    changes,
    projects: projectsIn(items),
    plans: plans.map(({ plan_id, short_name }) => ({ value: plan_id, label: short_name })),
    departments: departmentOptions(ledger, language),
  };
}

function countsOf(ledger: readonly LedgerItem[]): TasksPage['counts'] {
  const count = (test: (item: LedgerItem) => boolean) => ledger.filter(test).length;
  const of = <K extends string>(keys: readonly K[], keyOf: (item: LedgerItem) => K) =>
    Object.fromEntries(keys.map((key) => [key, count((item) => keyOf(item) === key)])) as Record<
      K,
      number
    >;
  return {
    all: ledger.length,
    kinds: of(itemKinds, ({ kind }) => kind),
    standings: of(Object.values(standingKeys), ({ standing }) => standingKeys[standing]),
    problems: count(({ problem }) => problem !== null),
  };
}

function wantedBy({ q, plan, department, state, kind }: Asked): (item: LedgerItem) => boolean {
  const found = finder(q ?? '');
  return (item) =>
    (plan === null || item.plan_id === plan) &&
    (kind === null || item.kind === kind) &&
    (state === null || standingKeys[item.standing] === state) &&
    (department === null ||
      item.responsible.some(({ departmentId }) => departmentId === department)) &&
    found([
      item.title,
      item.reference,
      item.wording,
      item.problem,
      item.cause,
      item.next_step,
      item.officer,
      ...item.projects.map(({ name }) => name),
      ...item.responsible.map(({ department: name }) => name),
    ]);
}

/** Without a wish, what presses most comes first; among equals the plans' own order stays. */
function sorted(items: readonly LedgerItem[], sort: Asked['sort']): LedgerItem[] {
  if (sort === null) return items.toSorted((a, b) => pressing(a) - pressing(b));
  const by = sort.replace('-', '');
  const sign = sort.startsWith('-') ? -1 : 1;
  if (by === 'number') return sign === 1 ? [...items] : items.toReversed();
  const keyOf = ({ due, progress }: LedgerItem) =>
    by === 'progress' ? progress : due === null ? null : Date.parse(due);
  return items.toSorted((a, b) => compare(keyOf(a), keyOf(b), sign));
}

/** What has no date or no figure comes last in either direction. */
function compare(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}

function pressing({ standing, problem }: LedgerItem): number {
  return 2 * standings.indexOf(standing) + (problem === null ? 1 : 0);
}

/** Each project that the items name once, however many do; those under most items first. */
function projectsIn(items: readonly LedgerItem[]): LedgerProject[] {
  const projects = new Map(
    items.flatMap((item) => item.projects.map((project) => [project.id, project] as const)),
  );
  return [...projects.values()]
    .map(({ id: projectId, name, reference }) => ({
      id: projectId,
      name,
      reference,
      items: items.filter((item) => item.projects.some((project) => project.id === projectId)),
    }))
    .toSorted((a, b) => b.items.length - a.items.length);
}

import { changesSince, revisionsOfMonth, type Change } from '@monitor/report';
import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import { markOf, ratings, type Camp } from '@monitor/wording';
import type { TargetRow } from '#lib/view.ts';
import { compositionDrawing } from './composition-figure.ts';
import { figureOf, type Figure } from './figure.ts';
import { knownMonths } from './known-months.ts';
import { monthBefore } from './months.ts';
import plansSql from './sql/plans.sql?raw';
import standingsSql from './sql/standing-counts.sql?raw';
import { statusOf } from './status.ts';
import { choicesAmong, selected, sorted, type TargetFilter } from './target-selection.ts';
import { targetRows } from './targets.ts';

/** A plan as the overview heads its table. */
export interface PlanHead {
  readonly plan_id: string;
  readonly annex: number;
  readonly name: string;
  readonly short_name: string;
  readonly lead: string | null;
  readonly issued: string;
  readonly basis: string;
}

export interface Overview {
  readonly asOf: string;
  /** What was asked for as known at; null for now. */
  readonly knownAt: string | null;
  readonly month: string;
  readonly before: string;
  readonly months: readonly string[];
  readonly demonstration: boolean;
  readonly composition: Figure;
  readonly camps: Readonly<Record<Camp, number>>;
  /** The targets that fall behind, worst first. */
  readonly wanting: readonly TargetRow[];
  readonly changes: readonly Change[];
  readonly standings: Standings;
  readonly list: TargetList;
}

/** How the other clauses stand, and the files owed. */
export interface Standings {
  readonly items: number;
  readonly done: number;
  readonly overdue: number;
  readonly soon: number;
  readonly missing_files: number;
}

/** The targets asked for, with what else could be asked. */
interface TargetList {
  readonly filter: TargetFilter;
  readonly sort: string | null;
  readonly all: number;
  readonly count: number;
  readonly choices: ReturnType<typeof choicesAmong>;
  readonly plans: readonly PlanHead[];
  /** By plan in the plans' order; sorted by something else they are one group. */
  readonly groups: readonly {
    readonly plan: PlanHead | null;
    readonly targets: readonly TargetRow[];
  }[];
}

/** What the first page is asked for. */
export interface OverviewQuery {
  /** `YYYY-MM`, null for the newest. */
  readonly month: string | null;
  /** A day or an instant: what was known then; null for now. */
  readonly knownAt: string | null;
  readonly filter: TargetFilter;
  readonly sort: string | null;
}

/** Everything the first page says about one month. */
export async function overview(
  publication: Publication,
  language: Language,
  { month, knownAt, filter, sort }: OverviewQuery,
): Promise<Overview> {
  const report = await statusOf(publication, month, knownAt);
  const { asOf } = report;
  const before = monthBefore(asOf);
  const known = { as_of: asOf, known_at: report.asKnownAt ?? 'infinity' };
  const [earlier, rows, plans, months, composition, revisions, standings] = await Promise.all([
    statusOf(publication, before, knownAt),
    targetRows(publication, language, report),
    publication.rows<PlanHead>(plansSql, { language }),
    knownMonths(publication, knownAt),
    compositionDrawing({ publication, language }, { month, knownAt }),
    revisionsOfMonth(publication, asOf, report.asKnownAt),
    publication.row<Standings>(standingsSql, known),
  ]);
  if (standings === null) throw new Error('counts are one row');
  return {
    asOf,
    knownAt,
    month: asOf.slice(0, 7),
    before,
    months,
    demonstration: report.demonstration,
    composition: figureOf(composition),
    camps: campsOf(rows),
    wanting: mostPressing(rows),
    changes: changesSince(report.targets, earlier.targets, revisions, language),
    standings,
    list: listOf(rows, plans, { filter, sort, language }),
  };
}

function listOf(
  rows: readonly TargetRow[],
  plans: readonly PlanHead[],
  asked: { filter: TargetFilter; sort: string | null; language: Language },
): TargetList {
  const { filter, sort, language } = asked;
  const shown = selected(rows, filter);
  const filtered = Object.values(filter).some((condition) => condition !== null);
  const byPlan = plans
    .map((plan) => ({ plan, targets: shown.filter((row) => row.planId === plan.plan_id) }))
    .filter(({ targets }) => !filtered || targets.length > 0);
  return {
    filter,
    sort,
    all: rows.length,
    count: shown.length,
    choices: choicesAmong(rows, language),
    plans,
    groups: sort === null ? byPlan : [{ plan: null, targets: sorted(shown, sort) }],
  };
}

function campsOf(rows: readonly TargetRow[]): Overview['camps'] {
  const count = (camp: Camp) => rows.filter((row) => markOf(row.rating).camp === camp).length;
  return {
    good: count('good'),
    late: count('late'),
    wanting: count('wanting'),
    open: count('open'),
  };
}

function mostPressing(rows: readonly TargetRow[]): TargetRow[] {
  const rank = (row: TargetRow) => ratings.findIndex((rating) => rating === row.rating);
  return rows
    .filter((row) => markOf(row.rating).camp === 'wanting')
    .toSorted((a, b) => rank(b) - rank(a));
}

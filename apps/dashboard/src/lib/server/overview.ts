import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import { markOf, ratings } from '#lib/rating.ts';
import type { TargetRow } from '#lib/view.ts';
import type { Chart } from './charts.ts';
import { changesSince, type Change, type Revision } from './changes.ts';
import { compositionFigure, type RatingCount } from './composition-figure.ts';
import { monthBefore } from './months.ts';
import monthsSql from './sql/months.sql?raw';
import plansSql from './sql/plans.sql?raw';
import revisionsSql from './sql/revisions.sql?raw';
import { statusOf } from './status.ts';
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
  readonly composition: Chart;
  readonly camps: { readonly good: number; readonly wanting: number; readonly open: number };
  /** The targets that fall behind, worst first. */
  readonly wanting: readonly TargetRow[];
  readonly changes: readonly Change[];
  readonly plans: readonly (PlanHead & { targets: readonly TargetRow[] })[];
}

/**
 * Everything the first page says about one month.
 * @param month `YYYY-MM`, null for the newest
 * @param knownAt a day or an instant: what was known then; null for now
 */
export async function overview(
  publication: Publication,
  language: Language,
  month: string | null,
  knownAt: string | null,
): Promise<Overview> {
  const report = await statusOf(publication, month, knownAt);
  const { asOf } = report;
  const before = monthBefore(asOf);
  const [earlier, rows, plans, months, revisions] = await Promise.all([
    statusOf(publication, before, knownAt),
    targetRows(publication, language, report),
    publication.rows<PlanHead>(plansSql, { language }),
    publication.rows<{ month: string }>(monthsSql),
    publication.rows<Revision>(revisionsSql, {
      as_of: asOf,
      known_at: report.asKnownAt ?? 'infinity',
    }),
  ]);
  return {
    asOf,
    knownAt,
    month: asOf.slice(0, 7),
    before,
    months: months.map((row) => row.month),
    demonstration: report.demonstration,
    composition: compositionFigure(countsOf(rows), language),
    camps: campsOf(rows),
    wanting: mostPressing(rows),
    changes: changesSince(rows, earlier.targets, revisions, asOf, language),
    plans: plans.map((plan) => ({
      ...plan,
      targets: rows.filter((row) => row.planId === plan.plan_id),
    })),
  };
}

function countsOf(rows: readonly TargetRow[]): RatingCount[] {
  const byRating = Map.groupBy(rows, (row) => row.rating);
  return ratings.flatMap((rating) => {
    const [first, ...rest] = byRating.get(rating) ?? [];
    return first === undefined ? [] : { rating, light: first.light, count: rest.length + 1 };
  });
}

function campsOf(rows: readonly TargetRow[]): Overview['camps'] {
  const count = (camp: string) => rows.filter((row) => markOf(row.rating).camp === camp).length;
  return { good: count('good'), wanting: count('wanting'), open: count('open') };
}

function mostPressing(rows: readonly TargetRow[]): TargetRow[] {
  const rank = (row: TargetRow) => ratings.findIndex((rating) => rating === row.rating);
  return rows
    .filter((row) => markOf(row.rating).camp === 'wanting')
    .toSorted((a, b) => rank(b) - rank(a));
}

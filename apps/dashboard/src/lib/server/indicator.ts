import {
  explain,
  Failure,
  type AssessedTarget,
  type Explanation,
  type Publication,
} from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { figureOf, type Figure } from './figure.ts';
import { assessmentOf, type Assessment } from './assessment.ts';
import { componentsOf, type ComponentSeries } from './component-series.ts';
import { areasOf, type IndicatorArea } from './indicator-areas.ts';
import { knownMonths } from './known-months.ts';
import { comparisonOf, townsOf, type Comparison, type Towns } from './other-areas.ts';
import annotationsSql from './sql/annotations.sql?raw';
import indicatorSql from './sql/indicator.sql?raw';
import type { Scope } from './scope.ts';
import { trendDrawing } from './trend-figure.ts';
import { revisionsOf, valuesOf, type RevisionRow, type ValueRow } from './values.ts';
import type { TargetRow } from '#lib/view.ts';
import { statusOf } from './status.ts';
import { assessedRow } from './targets.ts';

/** An indicator as its page describes it. */
export interface IndicatorInfo {
  readonly indicator_id: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: string;
  readonly frequency: string;
  readonly projection: string;
  readonly definition: string;
  readonly note: string | null;
  readonly source: string | null;
  readonly checked: boolean;
  readonly group_name: string | null;
  readonly numerator_id: string | null;
  readonly numerator: string | null;
  readonly denominator_id: string | null;
  readonly denominator: string | null;
  readonly denominator_period: string | null;
}

export interface Annotation {
  readonly from_date: string;
  readonly to_date: string | null;
  readonly kind: string;
  readonly text: string;
  readonly author: string | null;
  readonly decided_on: string | null;
  readonly reason: string | null;
}

export interface IndicatorPage {
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly months: readonly string[];
  readonly indicator: IndicatorInfo;
  readonly area: IndicatorArea | null;
  /** All there are, of very many those near the one shown. */
  readonly areas: readonly IndicatorArea[];
  readonly target: TargetRow | null;
  readonly assessment: Assessment | null;
  readonly values: readonly ValueRow[];
  readonly revisions: readonly RevisionRow[];
  /** The targets before and after this one in the plans' order. */
  readonly neighbours: Neighbours;
  readonly trend: Figure | null;
  readonly components: readonly ComponentSeries[];
  readonly towns: Towns | null;
  readonly comparison: Comparison | null;
  readonly annotations: readonly Annotation[];
  readonly explanation: Explanation | null;
  readonly demonstration: boolean;
}

/** What an indicator page is asked for. */
export interface IndicatorQuery {
  readonly indicator: string;
  /** An area's code; null for the one its target is for. */
  readonly area: string | null;
  /** `YYYY-MM`; null for the newest. */
  readonly month: string | null;
  /** A day or an instant: what was known then; null for now. */
  readonly knownAt: string | null;
}

/**
 * Everything one indicator's page shows for one area.
 * @throws 404 when the indicator or the area is not in the plan
 */
export async function indicatorPage(
  publication: Publication,
  language: Language,
  query: IndicatorQuery,
): Promise<IndicatorPage> {
  const { unknown } = messagesIn(language).errors;
  const { indicator: id, month, knownAt } = query;
  const indicator = await publication.row<IndicatorInfo>(indicatorSql, { language, indicator: id });
  if (indicator === null) error(404, unknown.indicator(id));
  const report = await statusOf(publication, month, knownAt);
  const { asOf } = report;
  const known_at = report.asKnownAt ?? 'infinity';
  const areas = await areasOf(publication, language, id, query.area, known_at);
  const area = areas.find((known) => known.area_id === query.area) ?? null;
  if (query.area !== null && area === null) error(404, unknown.area(query.area));
  const chosen = area ?? areas[0] ?? null;
  const assessed =
    report.targets.find(
      (target) => target.indicatorId === id && target.areaId === chosen?.area_id,
    ) ?? null;
  const scope = { publication, language, indicator, asOf, knownAt: known_at };
  const values = chosen === null ? [] : await valuesOf(scope, chosen.area_id);
  const time = { month, knownAt, from: null, to: null };
  const [revisions, months, annotations, components, trend, towns, comparison, explanation] =
    await Promise.all([
      chosen === null ? [] : revisionsOf(scope, chosen.area_id),
      knownMonths(publication, knownAt),
      publication.rows<Annotation>(annotationsSql, {
        language,
        indicator: id,
        area: chosen?.area_id ?? null,
        known_at,
      }),
      chosen === null ? [] : componentsOf(scope, chosen.area_id),
      chosen === null ? null : trendDrawing(scope, id, chosen.area_id, time),
      townsOf(scope, areas, time),
      chosen === null ? null : comparisonOf(scope, areas, chosen, time),
      explained(scope, chosen, assessed?.periodEnd ?? values[0]?.period_end ?? null),
    ]);
  return {
    asOf,
    knownAt,
    months,
    indicator,
    area: chosen,
    areas,
    target: assessed === null ? null : assessedRow(assessed, language),
    assessment:
      assessed === null ? null : await assessmentOf(publication, assessed, language, scope.knownAt),
    values,
    revisions,
    neighbours: neighboursOf(report.targets, assessed, language),
    trend: trend === null ? null : figureOf(trend),
    components,
    towns,
    comparison,
    annotations,
    explanation,
    demonstration:
      values.some((value) => value.demonstration) || (assessed?.demonstration ?? false),
  };
}

/** A target one step away. */
interface Neighbour {
  readonly indicatorId: string;
  readonly areaId: string;
  readonly name: string;
}

export interface Neighbours {
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

function neighboursOf(
  targets: readonly AssessedTarget[],
  target: AssessedTarget | null,
  language: Language,
): Neighbours {
  const at = target === null ? -1 : targets.indexOf(target);
  const named = (index: number): Neighbour | null => {
    const one = at < 0 ? undefined : targets[index];
    if (one === undefined) return null;
    const { indicatorId, areaId, indicatorNameZh, indicatorNameEn } = one;
    return { indicatorId, areaId, name: language === 'zh' ? indicatorNameZh : indicatorNameEn };
  };
  return { before: at < 1 ? null : named(at - 1), after: named(at + 1) };
}

/** The explanation of the value that ends on a day; null where there is no value to explain. */
async function explained(
  { publication, indicator, knownAt }: Scope,
  area: IndicatorArea | null,
  periodEnd: string | null,
): Promise<Explanation | null> {
  if (area === null || periodEnd === null) return null;
  try {
    return await explain(publication, {
      indicator: indicator.indicator_id,
      area: area.area_id,
      period: periodEnd.slice(0, 7),
      ...(knownAt === 'infinity' ? {} : { asKnownAt: knownAt }),
    });
  } catch (cause) {
    if (cause instanceof Failure) return null;
    throw cause;
  }
}

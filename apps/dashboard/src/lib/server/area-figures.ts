import { comparisonChart, smallMultiples } from '@monitor/charts';
import { formatsIn } from '#lib/format.ts';
import { messagesIn } from '#lib/messages/index.ts';
import { search } from '#lib/search.ts';
import { bothWidths, chartPoints, frequencyOf, type Chart } from './charts.ts';
import type { AreaSeries } from './other-areas.ts';
import type { Scope } from './scope.ts';

const WIDE = 1280;

/** A target as a line across the charts of several areas. */
export interface GoalLine {
  readonly operator: string;
  readonly targetValue: number;
}

/** Areas side by side on one scale. */
export function townsFigure(
  scope: Scope,
  series: readonly AreaSeries[],
  goal: GoalLine | null,
): Chart {
  return bothWidths('towns', WIDE, (id, width) =>
    smallMultiples({
      ...headOf(scope, id, width, series),
      ...(goal === null ? {} : { target: lineOf(scope, goal) }),
      panels: series.map(({ area_id, name, points }) => ({
        name,
        points: pointsOf(scope, points).map((point) => ({ ...point, area_id })),
      })),
      pointHref: ({ area_id, period_end }) => explained(scope, area_id, period_end),
    }),
  );
}

/** Areas in one chart, the chosen one picked out. */
export function comparisonFigure(
  scope: Scope,
  series: readonly AreaSeries[],
  chosen: string,
  goal: GoalLine | null,
): Chart {
  return bothWidths('comparison', WIDE, (id, width) =>
    comparisonChart({
      ...headOf(scope, id, width, series),
      ...(goal === null ? {} : { target: lineOf(scope, goal) }),
      highlight: chosen,
      series: series.map(({ area_id, name, points }) => ({
        id: area_id,
        name,
        points: pointsOf(scope, points),
      })),
      pointHref: ({ period_end }, area) => explained(scope, area.id, period_end),
    }),
  );
}

function headOf(
  { indicator, language }: Scope,
  id: string,
  width: number,
  series: readonly AreaSeries[],
) {
  return {
    id,
    width,
    title: indicator.name,
    locale: language,
    unit: formatsIn(language).unit(indicator.unit),
    decimals: indicator.decimals,
    frequency: frequencyOf(series[0]?.points[0]?.frequency),
  };
}

function lineOf({ language }: Scope, { operator, targetValue }: GoalLine) {
  const label = messagesIn(language).indicator.targetLabel(
    formatsIn(language).target(operator, targetValue),
  );
  return { value: targetValue, label };
}

function pointsOf({ language }: Scope, points: AreaSeries['points']) {
  return chartPoints(points, messagesIn(language).indicator.statuses);
}

function explained({ indicator }: Scope, area: string, end: string): string {
  return `/explain${search({ indicator: indicator.indicator_id, area, period: end.slice(0, 7) })}`;
}

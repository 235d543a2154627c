import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import { smallCourse } from './charts.ts';
import type { Moment } from './moment.ts';
import gapsSql from './sql/town-gaps.sql?raw';

/** What the gaps of a county are made from. */
export interface GapScope {
  readonly publication: Publication;
  readonly language: Language;
  /** The county. */
  readonly home: string;
  readonly moment: Moment;
}

/** How far the towns lie apart in one period; nothing but the counts where a town is missing. */
export interface GapPeriod {
  readonly period_start: string;
  readonly period_end: string;
  readonly frequency: string;
  readonly areas: number;
  readonly expected: number;
  readonly complete: boolean;
  readonly lowest: number | null;
  /** The towns that have it. */
  readonly lowest_area_ids: readonly string[] | null;
  readonly highest: number | null;
  readonly highest_area_ids: readonly string[] | null;
  readonly mean: number | null;
  readonly ratio: number | null;
  readonly range: number | null;
  readonly deviation: number | null;
  readonly variation: number | null;
}

interface Indicator {
  readonly indicator_id: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
}

/** The gap between the towns in one indicator, oldest period first. */
export interface TownGap extends Indicator {
  readonly periods: readonly GapPeriod[];
  /** The newest period in which all towns report; null without one. */
  readonly latest: GapPeriod | null;
  /** The one a year before it. */
  readonly yearBefore: GapPeriod | null;
  /** The coefficient of variation over time, SVG markup. */
  readonly sparkline: string | null;
}

/** The gap between the towns in every indicator that has a better and a worse side. */
export async function gapsOf(
  { publication, language, home, moment }: GapScope,
  indicators: readonly Indicator[],
): Promise<TownGap[]> {
  const rows = await publication.rows<GapPeriod & { indicator_id: string }>(gapsSql, {
    home,
    indicators: indicators.map(({ indicator_id }) => indicator_id),
    ...moment,
  });
  const byIndicator = Map.groupBy(rows, (row) => row.indicator_id);
  return indicators.flatMap(({ indicator_id, name, unit, decimals }) => {
    const periods = byIndicator.get(indicator_id);
    if (periods === undefined) return [];
    const latest = periods.findLast(({ complete }) => complete) ?? null;
    return {
      ...{ indicator_id, name, unit, decimals, periods, latest },
      yearBefore: latest === null ? null : yearBefore(periods, latest),
      sparkline: courseOf(periods, language),
    };
  });
}

function yearBefore(periods: readonly GapPeriod[], { period_end }: GapPeriod): GapPeriod | null {
  const wanted = `${Number(period_end.slice(0, 4)) - 1}${period_end.slice(4, 7)}`;
  return periods.find((period) => period.complete && period.period_end.startsWith(wanted)) ?? null;
}

function courseOf(periods: readonly GapPeriod[], language: Language): string | null {
  const points = shares(periods).flatMap(({ value, ...period }) =>
    value === null ? [] : { ...period, value, status: 'A' },
  );
  return smallCourse({ points, target: null, unit: '%', decimals: 1, language });
}

/** The coefficient of variation in percent; null in a period without one. */
function shares(periods: readonly GapPeriod[]) {
  return periods.map(({ period_start, period_end, frequency, variation }) => ({
    ...{ period_start, period_end, frequency },
    value: variation === null ? null : 100 * variation,
  }));
}

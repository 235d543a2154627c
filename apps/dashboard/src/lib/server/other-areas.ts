import { comparisonDrawing, MOST_SERIES, townsDrawing } from './area-figures.ts';
import type { ChartTime } from './chart-series.ts';
import { figureOf, type Figure } from './figure.ts';
import type { Scope } from './scope.ts';
import { oneFrequency, type SeriesPoint } from './series.ts';
import seriesSql from './sql/series-of-areas.sql?raw';

interface Area {
  readonly area_id: string;
  readonly name: string;
  readonly level: string;
  readonly parent_id: string | null;
  readonly within_home: boolean;
  readonly compared: boolean;
}

/** An area's newest value beside the others'. */
export interface RankedArea {
  readonly area_id: string;
  readonly name: string;
  readonly latest: SeriesPoint;
  /** Equal values share a rank. */
  readonly rank: number;
}

export interface Towns {
  readonly figure: Figure;
  /** Best first where the indicator has a direction, else largest first. */
  readonly ranking: readonly RankedArea[];
}

export interface Comparison {
  /** null where every area has but one value: the ranking then says all. */
  readonly figure: Figure | null;
  readonly areas: readonly RankedArea[];
}

/** The home area's towns as small multiples on one scale; null where no town reports the indicator. */
export async function townsOf(
  scope: Scope,
  areas: readonly Area[],
  time: ChartTime,
): Promise<Towns | null> {
  const towns = areas.filter((area) => area.level === 'town' && area.within_home);
  if (towns.length === 0) return null;
  const series = await seriesOf(scope, towns);
  if (series.length === 0) return null;
  const drawing = await townsDrawing(scope, scope.indicator.indicator_id, time);
  if (drawing === null) return null;
  return { figure: figureOf(drawing), ranking: ranked(series, scope.indicator.direction) };
}

/** The area beside its peers, which have the same parent, and those the county compares itself with; null without any. */
export async function comparisonOf(
  scope: Scope,
  areas: readonly Area[],
  chosen: Area,
  time: ChartTime,
): Promise<Comparison | null> {
  const peers = areas.filter(
    (area) =>
      area.area_id === chosen.area_id ||
      area.compared ||
      (area.parent_id === chosen.parent_id &&
        area.level === chosen.level &&
        chosen.level !== 'town' &&
        chosen.level !== 'part'),
  );
  const first = peers
    .toSorted((a, b) => weight(b, chosen) - weight(a, chosen))
    .slice(0, MOST_SERIES);
  const series = comparable(await seriesOf(scope, first), areas, chosen);
  if (series.length < 2) return null;
  const drawing = series.every(({ points }) => points.length === 1)
    ? null
    : await comparisonDrawing(
        scope,
        {
          indicators: [scope.indicator.indicator_id],
          areas: series.map(({ area_id }) => area_id),
          indexed: false,
        },
        time,
      );
  return {
    figure: drawing === null ? null : figureOf(drawing),
    areas: ranked(series, scope.indicator.direction),
  };
}

/** How many times larger or smaller an area of another level may be. */
const FARTHEST = 10;

/** Leaves out areas of another level that are of another magnitude: a province's total beside a county's. */
function comparable(
  series: readonly AreaSeries[],
  areas: readonly Area[],
  chosen: Area,
): AreaSeries[] {
  const own = series.find(({ area_id }) => area_id === chosen.area_id)?.points.at(-1)?.value;
  const level = new Map(areas.map((area) => [area.area_id, area.level]));
  return series.filter(({ area_id, points }) => {
    if (level.get(area_id) === chosen.level || own === undefined) return true;
    const times = Math.abs((points.at(-1)?.value ?? 0) / own);
    return times <= FARTHEST && times >= 1 / FARTHEST;
  });
}

function weight(area: Area, chosen: Area): number {
  if (area.area_id === chosen.area_id) return 2;
  return area.compared ? 1 : 0;
}

/** One area's values of one frequency. */
interface AreaSeries {
  readonly area_id: string;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

async function seriesOf(
  { publication, indicator, asOf, knownAt }: Scope,
  areas: readonly Area[],
): Promise<AreaSeries[]> {
  const rows = await publication.rows<SeriesPoint & { area_id: string }>(seriesSql, {
    indicator: indicator.indicator_id,
    areas: areas.map((area) => area.area_id),
    as_of: asOf,
    known_at: knownAt,
  });
  const byArea = Map.groupBy(rows, (row) => row.area_id);
  return areas.flatMap(({ area_id, name }) => {
    const points = oneFrequency(byArea.get(area_id) ?? [], indicator.frequency);
    return points.length === 0 ? [] : { area_id, name, points };
  });
}

function ranked(series: readonly AreaSeries[], direction: string): RankedArea[] {
  const sign = direction === 'down' ? -1 : 1;
  return series
    .flatMap(({ area_id, name, points }) => {
      const latest = points.at(-1);
      return latest === undefined ? [] : { area_id, name, latest };
    })
    .toSorted((a, b) => sign * (b.latest.value - a.latest.value))
    .map((area, _, all) => ({
      ...area,
      rank: 1 + all.findIndex(({ latest }) => latest.value === area.latest.value),
    }));
}

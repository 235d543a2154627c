import { smallCourse } from './charts.ts';
import { formatsIn } from '@monitor/wording';
import type { Scope } from './scope.ts';
import { oneFrequency, type SeriesPoint } from './series.ts';
import namesSql from './sql/indicator-names.sql?raw';
import seriesSql from './sql/series-of-indicators.sql?raw';

/** A numerator or denominator with its course. */
export interface ComponentSeries {
  readonly indicator_id: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly latest: SeriesPoint | null;
  readonly chart: string | null;
}

interface Name {
  readonly indicator_id: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly frequency: string;
}

/** What the indicator is derived from, in the same area; empty when it is not derived. */
export async function componentsOf(scope: Scope, area: string): Promise<ComponentSeries[]> {
  const { publication, language, indicator, asOf, knownAt } = scope;
  const ids = [indicator.numerator_id, indicator.denominator_id].filter((id) => id !== null);
  if (ids.length === 0) return [];
  const [names, points] = await Promise.all([
    publication.rows<Name>(namesSql, { language, indicators: ids }),
    publication.rows<SeriesPoint & { indicator_id: string }>(seriesSql, {
      indicators: ids,
      area,
      as_of: asOf,
      known_at: knownAt,
    }),
  ]);
  return ids.flatMap((id) => {
    const name = names.find((known) => known.indicator_id === id);
    if (name === undefined) return [];
    const own = oneFrequency(
      points.filter((point) => point.indicator_id === id),
      name.frequency,
    );
    const chart = smallCourse({
      points: own,
      target: null,
      unit: formatsIn(language).unit(name.unit),
      decimals: name.decimals,
      language,
      width: 400,
      height: 64,
    });
    return { ...name, latest: own.at(-1) ?? null, chart };
  });
}

import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import type { Comparing } from '#lib/compare-address.ts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { MOST_SERIES, written, type SeriesKey } from '#lib/series-key.ts';
import { finder } from './find.ts';
import areasSql from './sql/areas-with-indicator.sql?raw';
import indicatorSql from './sql/indicator.sql?raw';

/** A series that was to be added and is not, with what could be instead. */
export interface Refusal {
  readonly indicator: { readonly id: string; readonly name: string };
  /** What the reader typed for the area. */
  readonly typed: string;
  readonly reason: 'unknown' | 'several' | 'present' | 'full';
  /** Areas that have values of the indicator. */
  readonly areas: readonly { readonly area_id: string; readonly name: string }[];
}

interface Area {
  readonly area_id: string;
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly name: string;
}

/** As many as are worth reading through. */
const MOST_OFFERED = 30;

/**
 * Finds the series a reader names by an indicator and by an area's name or code.
 * @param typed empty is the area listed first: the county, where it has values
 * @returns the series, or why it is not added
 * @throws 404 when the plan has no such indicator
 */
export async function seriesToAdd(
  publication: Publication,
  language: Language,
  comparing: Comparing,
  indicator: string,
  typed: string,
): Promise<SeriesKey | Refusal> {
  const info = await publication.row<{ name: string }>(indicatorSql, { language, indicator });
  if (info === null) error(404, messagesIn(language).errors.unknown.indicator(indicator));
  const areas = await publication.rows<Area>(areasSql, { language, indicator });
  const found = typed === '' ? areas.slice(0, 1) : named(areas, typed);
  const [area] = found;
  const refused = (reason: Refusal['reason'], offered: readonly Area[]): Refusal => ({
    ...{ indicator: { id: indicator, name: info.name }, typed, reason },
    areas: offered.slice(0, MOST_OFFERED),
  });
  if (comparing.series.length >= MOST_SERIES) return refused('full', []);
  if (area === undefined) return refused('unknown', areas);
  if (found.length > 1) return refused('several', found);
  const key = { indicator, area: area.area_id };
  const present = comparing.series.some((other) => written(other) === written(key));
  return present ? refused('present', areas) : key;
}

/** The areas meant: the one of exactly that name or code, else those in which the words are found. */
function named(areas: readonly Area[], typed: string): Area[] {
  const exact = areas.filter(({ code, name_zh, name_en }) =>
    [code, name_zh, name_en].includes(typed),
  );
  if (exact.length > 0) return exact;
  const found = finder(typed);
  return areas.filter(({ code, name_zh, name_en }) => found([code, name_zh, name_en]));
}

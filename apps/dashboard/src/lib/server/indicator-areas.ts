import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import areaIdsThenSql from './sql/area-ids-then.sql?raw';
import areasSql from './sql/areas-of-indicator.sql?raw';

/** An area the indicator has values or a target for. */
export interface IndicatorArea {
  readonly area_id: string;
  readonly name: string;
  readonly level: string;
  readonly parent_id: string | null;
  readonly targeted: boolean;
  readonly home: boolean;
  /** Whether it belongs to the home area. */
  readonly within_home: boolean;
  readonly compared: boolean;
  /** How many areas there are. */
  readonly known: number;
}

/** More than anyone picks from one list; whoever wants another looks for it. */
const MOST_OFFERED = 100;

/**
 * The areas of an indicator, its target's own first; of very many those near one.
 * @param area the one, which is among them even where nothing is known of it; null for the first
 * @param known_at an instant; `infinity` for now
 */
export async function areasOf(
  publication: Publication,
  language: Language,
  indicator: string,
  area: string | null,
  known_at: string,
): Promise<IndicatorArea[]> {
  const then =
    known_at === 'infinity'
      ? null
      : await publication.rows<{ area_id: string }>(areaIdsThenSql, {
          ...{ indicator, known_at },
          as_of: 'infinity',
        });
  return publication.rows<IndicatorArea>(areasSql, {
    ...{ language, indicator, area },
    then: then?.map(({ area_id }) => area_id) ?? null,
    most: MOST_OFFERED,
  });
}

import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
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
 * @param area the one; null for the first
 */
export function areasOf(
  publication: Publication,
  language: Language,
  indicator: string,
  area: string | null,
): Promise<IndicatorArea[]> {
  return publication.rows<IndicatorArea>(areasSql, {
    ...{ language, indicator, area },
    most: MOST_OFFERED,
  });
}

import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import { momentOf } from './moment.ts';
import indicatorsSql from './sql/indicators.sql?raw';
import thenSql from './sql/indicators-then.sql?raw';

/** One indicator of the list. */
export interface IndicatorRow extends Known {
  readonly name: string;
  readonly group_name: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly frequency: string;
  readonly targeted: boolean;
}

/** How much is known of an indicator, with its newest value; null where nothing is. */
interface Known {
  readonly indicator_id: string;
  readonly areas: number | null;
  readonly n: number | null;
  readonly first_start: string | null;
  readonly last_end: string | null;
  readonly area_id: string | null;
  readonly area: string | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly value: number | null;
}

export interface IndicatorList {
  readonly asOf: string;
  readonly indicators: readonly IndicatorRow[];
}

/**
 * All indicators of the plan, with and without data.
 * @param month `YYYY-MM`, null for the newest
 * @param knownAt a day or an instant: what was known then; null for now
 */
export async function indicatorList(
  publication: Publication,
  language: Language,
  month: string | null,
  knownAt: string | null,
): Promise<IndicatorList> {
  const { as_of, known_at } = await momentOf(publication, month, knownAt);
  const [now, then] = await Promise.all([
    publication.rows<IndicatorRow>(indicatorsSql, { language, as_of }),
    knownAt === null ? null : publication.rows<Known>(thenSql, { language, as_of, known_at }),
  ]);
  const indicators = then === null ? now : asKnown(now, then);
  return { asOf: as_of, indicators };
}

const nothing = {
  ...{ areas: null, n: null, first_start: null, last_end: null, area_id: null, area: null },
  ...{ period_start: null, period_end: null, value: null },
};

/** The same indicators with what was known of them then. */
function asKnown(now: readonly IndicatorRow[], then: readonly Known[]): IndicatorRow[] {
  const known = new Map(then.map((row) => [row.indicator_id, row]));
  return now.map((row) => ({ ...row, ...nothing, ...known.get(row.indicator_id) }));
}

import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import { asOfDay } from './as-of.ts';
import demonstrationSql from './sql/demonstration.sql?raw';
import indicatorsSql from './sql/indicators.sql?raw';

/** One indicator of the list. */
export interface IndicatorRow {
  readonly indicator_id: string;
  readonly name: string;
  readonly group_name: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly frequency: string;
  readonly targeted: boolean;
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
  readonly demonstration: boolean;
  readonly indicators: readonly IndicatorRow[];
}

/** All indicators of the plan, with and without data. @param month `YYYY-MM`, null for the newest */
export async function indicatorList(
  publication: Publication,
  language: Language,
  month: string | null,
): Promise<IndicatorList> {
  const asOf = await asOfDay(publication, month);
  const [indicators, demonstration] = await Promise.all([
    publication.rows<IndicatorRow>(indicatorsSql, { language, as_of: asOf }),
    publication.row<{ demonstration: boolean }>(demonstrationSql),
  ]);
  return { asOf, indicators, demonstration: demonstration?.demonstration ?? false };
}

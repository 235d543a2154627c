import type { Language } from '#lib/messages/index.ts';
import type { ChartTime } from './chart-series.ts';
import { figureOf, type Figure } from './figure.ts';
import type { GapScope } from './gaps.ts';
import conceptsSql from './sql/urban-rural-concepts.sql?raw';
import { drawUrbanRural, readUrbanRural, type UrbanRuralRow } from './urban-rural-figure.ts';

/** What urban and rural differ in, oldest period first. */
export interface UrbanRuralPair {
  readonly indicator_id: string;
  readonly urban_indicator_id: string;
  readonly name: string;
  readonly urban_name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly periods: readonly UrbanRuralRow[];
  /** The ratio over time; null where it has no course. */
  readonly figure: Figure | null;
}

export interface UrbanRural {
  /** The area it is of. */
  readonly area: string;
  readonly pairs: readonly UrbanRuralPair[];
  /** What the plan could compare, with or without values. */
  readonly concepts: readonly { readonly rural: string; readonly urban: string | null }[];
  readonly demonstration: boolean;
}

/** The gap between town and country in the county. */
export async function urbanRuralOf(scope: GapScope, time: ChartTime): Promise<UrbanRural> {
  const { publication, language, home, moment } = scope;
  const query = { area: home, indicator: null, ...moment, from: null, to: null };
  const [rows, concepts] = await Promise.all([
    readUrbanRural(publication, query),
    publication.rows<UrbanRural['concepts'][number]>(conceptsSql, { language }),
  ]);
  const byIndicator = Map.groupBy(rows, ({ indicator_id }) => indicator_id);
  return {
    area: home,
    pairs: [...byIndicator].flatMap(([indicator, periods]) => {
      const drawing = drawUrbanRural(scope, periods, { ...query, indicator }, time);
      return pairOf(periods, drawing === null ? null : figureOf(drawing), language);
    }),
    concepts,
    demonstration: rows.some((row) => row.demonstration),
  };
}

function pairOf(
  periods: readonly UrbanRuralRow[],
  figure: Figure | null,
  language: Language,
): UrbanRuralPair[] {
  const [first] = periods;
  if (first === undefined) return [];
  const { indicator_id, urban_indicator_id, unit, decimals } = first;
  const zh = language === 'zh';
  const name = zh ? first.indicator_name_zh : first.indicator_name_en;
  const urban_name = zh ? first.urban_name_zh : first.urban_name_en;
  return [{ indicator_id, urban_indicator_id, name, urban_name, unit, decimals, periods, figure }];
}

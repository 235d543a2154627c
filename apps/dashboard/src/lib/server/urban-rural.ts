import type { ChartTime } from './chart-series.ts';
import { figureOf, type Figure } from './figure.ts';
import type { GapScope } from './gaps.ts';
import conceptsSql from './sql/urban-rural-concepts.sql?raw';
import gapSql from './sql/urban-rural-gap.sql?raw';
import { urbanRuralDrawing } from './urban-rural-figure.ts';

/** Urban against rural in one period; ratio and difference only where both are known. */
export interface UrbanRuralPeriod {
  readonly period_start: string;
  readonly period_end: string;
  readonly frequency: string;
  readonly urban: number | null;
  readonly rural: number | null;
  readonly ratio: number | null;
  readonly difference: number | null;
  readonly complete: boolean;
  readonly demonstration: boolean;
}

/** What urban and rural differ in, oldest period first. */
export interface UrbanRuralPair {
  readonly indicator_id: string;
  readonly urban_indicator_id: string;
  readonly name: string;
  readonly urban_name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly periods: readonly UrbanRuralPeriod[];
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

type Row = UrbanRuralPeriod & Omit<UrbanRuralPair, 'periods' | 'figure'>;

/** The gap between town and country in the county. */
export async function urbanRuralOf(scope: GapScope, time: ChartTime): Promise<UrbanRural> {
  const { publication, language, home, moment } = scope;
  const [rows, concepts] = await Promise.all([
    publication.rows<Row>(gapSql, { language, home, ...moment }),
    publication.rows<UrbanRural['concepts'][number]>(conceptsSql, { language }),
  ]);
  const byPair = Map.groupBy(rows, (row) => `${row.indicator_id} ${row.urban_indicator_id}`);
  return {
    area: home,
    pairs: (
      await Promise.all([...byPair.values()].map((periods) => pairOf(periods, scope, time)))
    ).flat(),
    concepts,
    demonstration: rows.some((row) => row.demonstration),
  };
}

async function pairOf(
  periods: readonly Row[],
  scope: GapScope,
  time: ChartTime,
): Promise<UrbanRuralPair[]> {
  const [first] = periods;
  if (first === undefined) return [];
  const { indicator_id, urban_indicator_id, name, urban_name, unit, decimals } = first;
  const head = { indicator_id, urban_indicator_id, name, urban_name, unit, decimals };
  const drawing = await urbanRuralDrawing(scope, indicator_id, time);
  return [{ ...head, periods, figure: drawing === null ? null : figureOf(drawing) }];
}

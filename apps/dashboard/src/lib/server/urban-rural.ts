import { trendChart } from '@monitor/charts';
import { messagesIn } from '#lib/messages/index.ts';
import { bothWidths, frequencyOf, type Chart } from './charts.ts';
import type { GapScope } from './gaps.ts';
import conceptsSql from './sql/urban-rural-concepts.sql?raw';
import gapSql from './sql/urban-rural-gap.sql?raw';

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
  readonly chart: Chart | null;
}

export interface UrbanRural {
  readonly pairs: readonly UrbanRuralPair[];
  /** What the plan could compare, with or without values. */
  readonly concepts: readonly { readonly rural: string; readonly urban: string | null }[];
  readonly demonstration: boolean;
}

/** With fewer periods a course is two ends of a line. */
const LEAST_PERIODS = 3;

type Row = UrbanRuralPeriod & Omit<UrbanRuralPair, 'periods' | 'chart'>;

/** The gap between town and country in the county. */
export async function urbanRuralOf(scope: GapScope): Promise<UrbanRural> {
  const { publication, language, home, moment } = scope;
  const [rows, concepts] = await Promise.all([
    publication.rows<Row>(gapSql, { language, home, ...moment }),
    publication.rows<UrbanRural['concepts'][number]>(conceptsSql, { language }),
  ]);
  const byPair = Map.groupBy(rows, (row) => `${row.indicator_id} ${row.urban_indicator_id}`);
  return {
    pairs: [...byPair.values()].flatMap((periods) => pairOf(periods, scope)),
    concepts,
    demonstration: rows.some((row) => row.demonstration),
  };
}

function pairOf(periods: readonly Row[], scope: GapScope): UrbanRuralPair[] {
  const [first] = periods;
  if (first === undefined) return [];
  const { indicator_id, urban_indicator_id, name, urban_name, unit, decimals } = first;
  const head = { indicator_id, urban_indicator_id, name, urban_name, unit, decimals };
  return [{ ...head, periods, chart: ratioChart(periods, first, scope) }];
}

function ratioChart(periods: readonly Row[], first: Row, { language }: GapScope): Chart | null {
  const known = periods.filter(({ complete }) => complete);
  if (known.length < LEAST_PERIODS) return null;
  const words = messagesIn(language).towns;
  return bothWidths(`ratio-${first.indicator_id}`, 620, (id, width) =>
    trendChart({
      id,
      width,
      title: words.ratioOf(first.name),
      locale: language,
      unit: '',
      decimals: 2,
      frequency: frequencyOf(first.frequency),
      points: periods.map(({ period_end, ratio }) => ({ period_end, value: ratio })),
    }),
  );
}

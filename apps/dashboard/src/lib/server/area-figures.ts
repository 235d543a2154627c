import { comparisonChart, smallMultiples } from '@monitor/charts';
import { error } from '@sveltejs/kit';
import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import {
  areaName,
  explained,
  indicatorName,
  pointsOf,
  readSeries,
  seriesSource,
  spansOf,
  seriesTable,
  type ChartScope,
  type ChartSeries,
  type ChartTime,
} from './chart-series.ts';
import { frequencyOf } from './charts.ts';
import type { Drawing } from './figure.ts';
import townsSql from './sql/chart-towns.sql?raw';
import { statusOf } from './status.ts';

const WIDE = 1280;
/** As many series as stay distinguishable in one chart. */
export const MOST_SERIES = 11;

interface Named extends ChartSeries {
  readonly name: string;
}

/** What a comparison is asked for. */
export interface ComparisonQuery {
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
  /** Draw shares of the first common period instead of values: the only way for different units. */
  readonly indexed: boolean;
}

/**
 * Several areas, several indicators, or both in one chart, the first area picked out; null without values.
 * @throws 400 for more series than can be told apart, or for different units without an index
 */
export async function comparisonDrawing(
  scope: ChartScope,
  { indicators, areas, indexed }: ComparisonQuery,
  time: ChartTime,
): Promise<Drawing | null> {
  const { language } = scope;
  const { statement, rows, series } = await readSeries(scope, indicators, areas, time);
  const [head] = rows;
  if (head === undefined) return null;
  const { chart } = messagesIn(language);
  if (series.length > MOST_SERIES) error(400, chart.tooMany(MOST_SERIES));
  const mixed = series.some((one) => one.head.unit !== head.unit);
  if (mixed && !indexed) error(400, chart.mixedUnits('indexed=yes'));
  const named = series.map((one) => ({
    ...one,
    name: seriesName(one, indicators.length, areas.length, language),
  }));
  const plain = comparisonTitle(named, indicators.length, areas.length, language);
  const title = indexed ? chart.indexed(plain) : plain;
  const [only, ...others] = indicators;
  const target =
    indexed || only === undefined || others.length > 0
      ? null
      : await targetLine(scope, only, areas[0] ?? null, time);
  const measure = measureOf(named, mixed ? '' : head.unit, language);
  return {
    name: 'comparison',
    parameters: {
      indicator: indicators,
      area: areas,
      indexed: indexed ? 'yes' : null,
      ...timeParameters(time),
    },
    ...{ title, statement, notes: [], timed: true, spans: spansOf(rows), wide: WIDE },
    source: seriesSource(scope, rows),
    table: seriesTable(named, language),
    series: named.map(({ id, name }) => ({ id, name })),
    draw: (id, width, brief) =>
      comparisonChart({
        ...{ id, width, brief, title, locale: language, indexed, ...measure },
        ...(target === null ? {} : { target }),
        ...(indicators.length === 1 ? { highlight: areas[0] ?? '' } : {}),
        series: named.map((one) => ({
          ...{ id: one.id, name: one.name, points: pointsOf(one.rows, language) },
          measure: measureOf([one], one.head.unit, language),
        })),
        pointHref: explained(time.knownAt),
      }),
  };
}

/** The towns side by side on one scale; null where none has a value. */
export async function townsDrawing(
  scope: ChartScope,
  indicator: string,
  time: ChartTime,
): Promise<Drawing | null> {
  const { language } = scope;
  const towns = await townsIn(scope);
  const { statement, rows, series } = await readSeries(scope, [indicator], towns, time);
  const [head] = rows;
  if (head === undefined) return null;
  const title = messagesIn(language).chart.titles.towns(indicatorName(head, language));
  const target = await targetLine(scope, indicator, null, time);
  const named = series.map((one) => ({ ...one, name: areaName(one.head, language) }));
  return {
    name: 'towns',
    parameters: { indicator, ...timeParameters(time) },
    ...{ title, statement, notes: [], series: [], timed: true, spans: spansOf(rows), wide: WIDE },
    source: seriesSource(scope, rows),
    table: seriesTable(named, language),
    draw: (id, width, brief) =>
      smallMultiples({
        ...{ id, width, brief, title, locale: language, ...measureOf(named, head.unit, language) },
        ...(target === null ? {} : { target }),
        panels: named.map((one) => ({
          ...{ id: one.id, name: one.name, points: pointsOf(one.rows, language) },
        })),
        pointHref: explained(time.knownAt),
      }),
  };
}

/** The towns of the home area, in the plan's order. */
export async function townsIn({ publication }: ChartScope): Promise<string[]> {
  const rows = await publication.rows<{ area_id: string }>(townsSql);
  return rows.map(({ area_id }) => area_id);
}

export function timeParameters(time: ChartTime): Record<string, string | null> {
  const { month, knownAt, from, to } = time;
  return { period: month, 'as-known-at': knownAt, from, to };
}

function measureOf([first]: readonly ChartSeries[], unit: string, language: Language) {
  return {
    unit: formatsIn(language).unit(unit),
    decimals: first?.head.decimals ?? 0,
    frequency: frequencyOf(first?.head.frequency),
  };
}

function seriesName(
  { head }: ChartSeries,
  indicators: number,
  areas: number,
  language: Language,
): string {
  const [indicator, area] = [indicatorName(head, language), areaName(head, language)];
  if (indicators === 1) return area;
  return areas === 1 ? indicator : messagesIn(language).chart.seriesName(indicator, area);
}

function comparisonTitle(
  named: readonly Named[],
  indicators: number,
  areas: number,
  language: Language,
): string {
  const { titles } = messagesIn(language).chart;
  const [first] = named;
  if (first === undefined || (indicators > 1 && areas > 1)) return titles.several(named.length);
  return indicators === 1
    ? titles.areas(indicatorName(first.head, language), named.length)
    : titles.indicators(areaName(first.head, language), named.length);
}

/** An indicator's target as a line across. @param area the one it is for; null for any */
async function targetLine(
  { publication, language }: ChartScope,
  indicator: string,
  area: string | null,
  { month, knownAt }: ChartTime,
): Promise<{ value: number; label: string } | null> {
  const { targets } = await statusOf(publication, month, knownAt);
  const target = targets.find(
    ({ indicatorId, areaId }) => indicatorId === indicator && (area === null || areaId === area),
  );
  if (target === undefined) return null;
  const { operator, targetValue } = target;
  const label = formatsIn(language).target(operator, targetValue);
  return { value: targetValue, label: messagesIn(language).indicator.targetLabel(label) };
}

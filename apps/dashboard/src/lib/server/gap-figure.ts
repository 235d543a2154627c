import { gapChart, hasGaps } from '@monitor/charts';
import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { timeParameters, townsIn } from './area-figures.ts';
import type { ChartScope, ChartTime } from './chart-series.ts';
import { frequencyOf } from './charts.ts';
import { departmentsOf } from './departments-of-series.ts';
import { sourceLine, type ChartTable, type Drawing } from './figure.ts';
import homeSql from './sql/home.sql?raw';
import gapSql from './sql/chart-gap.sql?raw';
import { statusOf } from './status.ts';

/** How far apart the areas are in one period. */
interface GapRow {
  readonly indicator_name_zh: string;
  readonly indicator_name_en: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly frequency: string;
  readonly areas: number;
  readonly expected: number;
  /** Whether every town has a value; else nothing is computed. */
  readonly complete: boolean;
  readonly ratio: number | null;
  readonly range: number | null;
  readonly variation: number | null;
  readonly unit: string;
  readonly decimals: number;
  readonly demonstration: boolean;
}

interface Measure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly of: (row: GapRow) => number | null;
}

const WIDE = 1280;
const RATIO_DECIMALS = 2;
const VARIATION_DECIMALS = 1;

/** How the gap between the towns goes; null where none has ever reported. */
export async function gapDrawing(
  scope: ChartScope,
  indicator: string,
  time: ChartTime,
): Promise<Drawing | null> {
  const { publication, language } = scope;
  const { asOf, asKnownAt } = await statusOf(publication, time.month, time.knownAt);
  const { from, to } = time;
  const home = await publication.row<{ area_id: string }>(homeSql, { language });
  const parent = home?.area_id ?? null;
  const moment = { as_of: asOf, known_at: asKnownAt ?? 'infinity' };
  const values = { parent, indicator, ...moment, from, to };
  const rows = await publication.rows<GapRow>(gapSql, values);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const towns = await townsIn(scope);
  const series = towns.map((area_id) => ({ indicator_id: indicator, area_id }));
  const departments = await departmentsOf(scope, series, moment);
  const { chart } = messagesIn(language);
  const f = formatsIn(language);
  const measures = measuresOf(first, language);
  const frequency = frequencyOf(first.frequency);
  const courses = measures.map((measure) => ({
    ...measure,
    points: rows.map((row) => ({ period_end: row.period_end, value: measure.of(row) })),
  }));
  const title = chart.titles.gap(
    language === 'zh' ? first.indicator_name_zh : first.indicator_name_en,
  );
  const fewest = Math.min(...rows.map(({ areas }) => areas));
  const note = rows.every(({ complete }) => complete)
    ? {}
    : { note: chart.fewer(fewest, first.expected) };
  return {
    name: 'gap',
    parameters: { indicator, ...timeParameters(time) },
    ...{ title, notes: [], series: [], spans: [], timed: true, wide: WIDE },
    source: sourceLine(publication, language, {
      departments,
      span: [
        f.period(first.period_start, first.period_end),
        f.period(last.period_start, last.period_end),
      ],
      demonstration: rows.some((row) => row.demonstration),
      remarks: [
        chart.parts.extremes,
        chart.parts.spread,
        ...(courses.some(({ points }) => hasGaps(points, frequency)) ? [chart.parts.gaps] : []),
      ],
    }),
    statement: { sql: gapSql, values },
    table: tableOf(rows, measures, language),
    draw: (id, width) =>
      gapChart({
        ...{ id, width, title, locale: language, ...note },
        frequency,
        measures: courses,
      }),
  };
}

function measuresOf({ unit, decimals }: GapRow, language: Language): Measure[] {
  const { indicator, towns } = messagesIn(language);
  const apart = unit === '%' ? indicator.points : formatsIn(language).unit(unit);
  return [
    {
      ...{ id: 'ratio', name: towns.ratio, unit: '', decimals: RATIO_DECIMALS },
      of: ({ ratio }) => ratio,
    },
    { id: 'range', name: towns.range, unit: apart, decimals, of: ({ range }) => range },
    {
      ...{ id: 'variation', name: towns.variation, unit: '%', decimals: VARIATION_DECIMALS },
      of: ({ variation }) => (variation === null ? null : 100 * variation),
    },
  ];
}

function tableOf(
  rows: readonly GapRow[],
  measures: readonly Measure[],
  language: Language,
): ChartTable {
  const { chart, lists } = messagesIn(language);
  const f = formatsIn(language);
  return {
    columns: [
      chart.period,
      ...measures.map(({ name, unit }) =>
        unit === '' ? name : name + lists.open + unit + lists.close,
      ),
      chart.areasReporting,
    ],
    rows: rows.toReversed().map((row) => ({
      head: f.period(row.period_start, row.period_end),
      cells: [
        ...measures.map(({ of, decimals }) => f.number(of(row), decimals)),
        String(row.areas),
      ],
    })),
  };
}

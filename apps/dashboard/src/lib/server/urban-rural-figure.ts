import { hasGaps, trendChart } from '@monitor/charts';
import type { Publication } from '@monitor/warehouse';
import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { timeParameters } from './area-figures.ts';
import { explained, spansOf, type ChartScope, type ChartTime } from './chart-series.ts';
import { frequencyOf } from './charts.ts';
import { sourceLine, type ChartTable, type Drawing } from './figure.ts';
import { momentOf, type Moment } from './moment.ts';
import homeSql from './sql/home.sql?raw';
import urbanRuralSql from './sql/urban-rural.sql?raw';

/** Urban against rural in one period; ratio and difference only where both are known. */
export interface UrbanRuralRow {
  readonly indicator_id: string;
  readonly indicator_name_zh: string;
  readonly indicator_name_en: string;
  readonly urban_indicator_id: string;
  readonly urban_name_zh: string;
  readonly urban_name_en: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly frequency: string;
  readonly urban: number | null;
  readonly rural: number | null;
  readonly ratio: number | null;
  readonly difference: number | null;
  readonly unit: string;
  readonly decimals: number;
  readonly demonstration: boolean;
  readonly department_zh: string | null;
  readonly department_en: string | null;
}

/** What the gap is asked for; without an indicator it is that of all. */
export interface UrbanRuralQuery extends Moment {
  readonly area: string;
  readonly indicator: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

const HALF = 620;
const RATIO_DECIMALS = 2;
/** With fewer periods a course is two ends of a line. */
const LEAST_PERIODS = 3;

/** The gap in one area, oldest period first. */
export function readUrbanRural(
  publication: Publication,
  query: UrbanRuralQuery,
): Promise<UrbanRuralRow[]> {
  return publication.rows<UrbanRuralRow>(urbanRuralSql, { ...query });
}

/** The ratio of urban to rural in the home area over time; null where it has no course. */
export async function urbanRuralDrawing(
  scope: ChartScope,
  indicator: string,
  time: ChartTime,
): Promise<Drawing | null> {
  const { publication, language } = scope;
  const moment = await momentOf(publication, time.month, time.knownAt);
  const home = await publication.row<{ area_id: string }>(homeSql, { language });
  const { from, to } = time;
  const query = { area: home?.area_id ?? '', indicator, ...moment, from, to };
  return drawUrbanRural(scope, await readUrbanRural(publication, query), query, time);
}

/** The same from rows that were read. @param query what gives the rows of this one indicator */
export function drawUrbanRural(
  { publication, language }: ChartScope,
  rows: readonly UrbanRuralRow[],
  query: UrbanRuralQuery,
  time: ChartTime,
): Drawing | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { area } = query;
  const { indicator_id: indicator } = first;
  const whole = query.from === null && query.to === null;
  if (whole && rows.filter(({ ratio }) => ratio !== null).length < LEAST_PERIODS) return null;
  const frequency = frequencyOf(first.frequency);
  const points = rows.map(({ period_start, period_end, ratio }) => ({
    ...{ indicator_id: indicator, area_id: area, period_start, period_end },
    value: ratio,
  }));
  // Of an indicator in parts of the area there is no one value to lead to.
  const parts = first.urban_indicator_id === indicator;
  const { chart, towns } = messagesIn(language);
  const f = formatsIn(language);
  const departments = rows.map((row) =>
    language === 'zh' ? row.department_zh : row.department_en,
  );
  const title =
    language === 'zh'
      ? towns.ratioOf(first.urban_name_zh, first.indicator_name_zh)
      : towns.ratioOf(first.urban_name_en, first.indicator_name_en);
  return {
    name: 'urban-rural',
    id: `urban-rural-${indicator}`,
    parameters: { indicator, ...timeParameters(time) },
    ...{ title, notes: [], series: [], timed: true, spans: spansOf(rows), wide: HALF },
    source: sourceLine(publication, language, {
      departments: [...new Set(departments)].filter((name) => name !== null),
      span: [
        f.period(first.period_start, first.period_end),
        f.period(last.period_start, last.period_end),
      ],
      demonstration: rows.some(({ demonstration }) => demonstration),
      remarks: hasGaps(points, frequency) ? [chart.parts.gaps] : [],
    }),
    statement: { sql: urbanRuralSql, values: { ...query } },
    table: tableOf(rows, first, language),
    draw: (id, width, brief) =>
      trendChart({
        ...{ id, width, brief, title, locale: language, unit: '', decimals: RATIO_DECIMALS },
        ...{ frequency, points },
        ...(parts ? {} : { pointHref: explained(time.knownAt) }),
      }),
  };
}

function tableOf(
  rows: readonly UrbanRuralRow[],
  { unit, decimals }: UrbanRuralRow,
  language: Language,
): ChartTable {
  const { chart, lists, towns } = messagesIn(language);
  const f = formatsIn(language);
  const measured = (name: string) => name + lists.open + f.unit(unit) + lists.close;
  return {
    columns: [
      chart.period,
      ...[towns.urban, towns.rural].map(measured),
      towns.gapRatio,
      measured(towns.difference),
    ],
    rows: rows.toReversed().map((row) => ({
      head: f.period(row.period_start, row.period_end),
      cells: [
        ...[row.urban, row.rural].map((value) => f.number(value, decimals)),
        f.number(row.ratio, RATIO_DECIMALS),
        f.number(row.difference, decimals),
      ],
    })),
  };
}

import { hasGaps } from '@monitor/charts';
import type { Publication } from '@monitor/warehouse';
import { explainAddress } from '#lib/explain-address.ts';
import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { chartPoints, frequencyOf, type ChartPoint } from './charts.ts';
import { sourceLine, type ChartTable } from './figure.ts';
import chartSeriesSql from './sql/chart-series.sql?raw';
import type { Statement } from './statement.ts';
import { statusOf } from './status.ts';

/** Who reads which publication. */
export interface ChartScope {
  readonly publication: Publication;
  readonly language: Language;
}

/** When a chart is assessed, as known when, and which part of its time is shown; null is no restriction. */
export interface ChartTime {
  /** `YYYY-MM` */
  readonly month: string | null;
  readonly knownAt: string | null;
  /** Period ends from … to, ISO days. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One value with where it comes from: a row of the data behind a chart. */
export interface SeriesRow {
  readonly indicator_id: string;
  readonly indicator_name_zh: string;
  readonly indicator_name_en: string;
  readonly area_id: string;
  readonly area_name_zh: string;
  readonly area_name_en: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly frequency: string;
  readonly value: number;
  readonly unit: string;
  readonly decimals: number;
  readonly status: string;
  readonly demonstration: boolean;
  readonly first_value: number | null;
  readonly revision_reason: string | null;
  readonly department_zh: string | null;
  readonly department_en: string | null;
}

/** One indicator in one area, with its values in order of time. */
export interface ChartSeries {
  readonly id: string;
  readonly head: SeriesRow;
  readonly rows: readonly SeriesRow[];
}

export interface SeriesData {
  readonly statement: Statement;
  readonly rows: readonly SeriesRow[];
  /** In the order asked for; one without values is not there. */
  readonly series: readonly ChartSeries[];
}

/** Reads the values of some indicators in some areas, as a chart draws them. */
export async function readSeries(
  { publication }: ChartScope,
  indicators: readonly string[],
  areas: readonly string[],
  time: ChartTime,
): Promise<SeriesData> {
  const { asOf, asKnownAt } = await statusOf(publication, time.month, time.knownAt);
  const { from, to } = time;
  const values = { indicators, areas, as_of: asOf, known_at: asKnownAt ?? 'infinity', from, to };
  const rows = await publication.rows<SeriesRow>(chartSeriesSql, values);
  const groups = Map.groupBy(rows, (row) => seriesId(row, indicators.length, areas.length));
  return {
    statement: { sql: chartSeriesSql, values },
    rows,
    series: [...groups].flatMap(([id, [head, ...rest]]) =>
      head === undefined ? [] : { id, head, rows: [head, ...rest] },
    ),
  };
}

/** A series is called by what tells it from the others. */
function seriesId(row: SeriesRow, indicators: number, areas: number): string {
  if (indicators === 1) return row.area_id;
  return areas === 1 ? row.indicator_id : `${row.indicator_id} ${row.area_id}`;
}

export function indicatorName(row: SeriesRow, language: Language): string {
  return language === 'zh' ? row.indicator_name_zh : row.indicator_name_en;
}

export function areaName(row: SeriesRow, language: Language): string {
  return language === 'zh' ? row.area_name_zh : row.area_name_en;
}

/** A point with the series it belongs to. */
export interface SeriesPointOf extends ChartPoint {
  readonly indicator_id: string;
  readonly area_id: string;
}

/** Rows as charts take them, with what they were before they were revised. */
export function pointsOf(rows: readonly SeriesRow[], language: Language): SeriesPointOf[] {
  const { statuses } = messagesIn(language).indicator;
  return chartPoints(rows, statuses).map((point, index) => {
    const row = rows[index];
    const revised = row === undefined ? null : revisedFrom(row, language);
    return {
      ...point,
      indicator_id: row?.indicator_id ?? '',
      area_id: row?.area_id ?? '',
      ...(revised === null ? {} : { revised }),
    };
  });
}

/** What the value first was, in words; null where it was not revised. */
function revisedFrom(row: SeriesRow, language: Language): string | null {
  const { first_value: first, value, decimals, unit } = row;
  if (first === null || first === value) return null;
  return messagesIn(language).indicator.revised(
    formatsIn(language).quantity(first, decimals, unit),
  );
}

/** Where a point leads: to the file and line its value comes from. */
export function explained(knownAt: string | null): (point: SeriesPointOf) => string {
  return (point) => explainAddress(point, knownAt);
}

/** The values as a table, newest first. @param named the columns: each series with its heading */
export function seriesTable(
  named: readonly { readonly name: string; readonly rows: readonly SeriesRow[] }[],
  language: Language,
): ChartTable {
  const f = formatsIn(language);
  const { chart, indicator, lists } = messagesIn(language);
  const periods = new Map<string, string>();
  for (const row of named.flatMap(({ rows }) => rows)) {
    periods.set(keyOf(row), f.period(row.period_start, row.period_end));
  }
  const columns = named.map(({ rows }) => new Map(rows.map((row) => [keyOf(row), row])));
  const cell = (row: SeriesRow | undefined): string => {
    if (row === undefined) return f.number(null, 0);
    const word = row.status === 'A' ? null : (indicator.statuses[row.status] ?? row.status);
    const remarks = [word, revisedFrom(row, language)].filter((remark) => remark !== null);
    const written = f.number(row.value, row.decimals);
    if (remarks.length === 0) return written;
    return written + lists.open + remarks.join(lists.comma) + lists.close;
  };
  return {
    columns: [chart.period, ...named.map(({ name }) => name)],
    rows: [...periods]
      .toSorted(([a], [b]) => b.localeCompare(a))
      .map(([key, head]) => ({ head, cells: columns.map((column) => cell(column.get(key))) })),
  };
}

/** Sorts by the end of the period, then by its beginning. */
function keyOf({ period_start, period_end }: SeriesRow): string {
  return `${period_end} ${period_start}`;
}

/** The line below a chart of series. */
export function seriesSource(
  { publication, language }: ChartScope,
  rows: readonly SeriesRow[],
): string {
  const f = formatsIn(language);
  const { parts } = messagesIn(language).chart;
  const departments = rows.map((row) =>
    language === 'zh' ? row.department_zh : row.department_en,
  );
  const ordered = rows.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
  const [first, last] = [ordered[0], ordered.at(-1)];
  const hollow = rows.some(({ status }) => status === 'P' || status === 'E');
  const ringed = rows.some((row) => revisedFrom(row, language) !== null);
  return sourceLine(publication, language, {
    departments: [...new Set(departments)].filter((name) => name !== null),
    span:
      first === undefined || last === undefined
        ? null
        : [
            f.period(first.period_start, first.period_end),
            f.period(last.period_start, last.period_end),
          ],
    demonstration: rows.some((row) => row.demonstration),
    remarks: [
      ...(hollow ? [parts.hollow] : []),
      ...(ringed ? [parts.ringed] : []),
      ...(isBroken(rows) ? [parts.gaps] : []),
    ],
  });
}

function isBroken(rows: readonly SeriesRow[]): boolean {
  const series = Map.groupBy(rows, ({ indicator_id, area_id }) => `${indicator_id} ${area_id}`);
  return [...series.values()].some((own) => hasGaps(own, frequencyOf(own[0]?.frequency)));
}

const SPANS = [12, 36];
/** Fewer values than this are no course. */
const LEAST = 3;

/** Which last months are worth showing alone: not all there is, and more than a few values. */
export function spansOf(rows: readonly { readonly period_end: string }[]): number[] {
  const months = [...new Set(rows.map(({ period_end }) => monthIndex(period_end)))];
  const [first, last] = [Math.min(...months), Math.max(...months)];
  return SPANS.filter(
    (span) => last - first >= span && months.filter((month) => month > last - span).length >= LEAST,
  );
}

function monthIndex(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return 12 * year + month;
}

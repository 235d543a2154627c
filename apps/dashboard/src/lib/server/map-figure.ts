import { tileMap } from '@monitor/charts';
import { formatsIn } from '@monitor/wording';
import { messagesIn } from '#lib/messages/index.ts';
import { timeParameters } from './area-figures.ts';
import {
  explained,
  pointsOf,
  type ChartScope,
  type ChartTime,
  type SeriesRow,
} from './chart-series.ts';
import { sourceLine, type Drawing } from './figure.ts';
import mapSql from './sql/chart-map.sql?raw';
import { statusOf } from './status.ts';

/** A town with its value in the newest period any town reports, and its place on the grid. */
interface MapRow extends Omit<
  SeriesRow,
  'value' | 'period_start' | 'period_end' | 'status' | 'first_value'
> {
  readonly grid_column: number;
  readonly grid_row: number;
  readonly value: number | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly status: string | null;
}

const WIDE = 760;

/** The towns as tiles with the values of one period; null where none has a value. */
export async function mapDrawing(
  { publication, language }: ChartScope,
  indicator: string,
  time: ChartTime,
): Promise<Drawing | null> {
  const { asOf, asKnownAt } = await statusOf(publication, time.month, time.knownAt);
  const values = { indicator, as_of: asOf, known_at: asKnownAt ?? 'infinity' };
  const rows = await publication.rows<MapRow>(mapSql, values);
  const newest = rows.find((row) => row.value !== null);
  if (newest === undefined) return null;
  const { chart } = messagesIn(language);
  const f = formatsIn(language);
  const zh = language === 'zh';
  const period = f.period(newest.period_start, newest.period_end);
  const title = chart.titles.map(zh ? newest.indicator_name_zh : newest.indicator_name_en, period);
  const departments = rows.map((row) => (zh ? row.department_zh : row.department_en));
  const nameOf = (row: MapRow) => (zh ? row.area_name_zh : row.area_name_en);
  return {
    name: 'map',
    parameters: { indicator, ...timeParameters(time) },
    ...{ title, notes: [], series: [], spans: [], timed: false, wide: WIDE },
    source: sourceLine(publication, language, {
      departments: [...new Set(departments)].filter((name) => name !== null),
      span: [period, period],
      demonstration: rows.some((row) => row.demonstration),
      remarks: [],
    }),
    statement: { sql: mapSql, values },
    table: {
      columns: [messagesIn(language).indicator.area, f.unit(newest.unit) || chart.value],
      rows: rows.map((row) => ({ head: nameOf(row), cells: [f.number(row.value, row.decimals)] })),
    },
    draw: (id, width) =>
      tileMap({
        ...{ id, width, title, locale: language },
        ...{ unit: f.unit(newest.unit), decimals: newest.decimals },
        tiles: rows.map((row) => ({
          ...{ name: nameOf(row), column: row.grid_column, row: row.grid_row, value: row.value },
          ...linked(row, language, time.knownAt),
        })),
      }),
  };
}

/** The status worth a word and the address of the source, for a town that has a value. */
function linked(
  row: MapRow,
  language: ChartScope['language'],
  knownAt: string | null,
): { status?: string; href?: string } {
  const { value, period_start, period_end, status } = row;
  if (value === null || period_start === null || period_end === null || status === null) return {};
  const [point] = pointsOf(
    [{ ...row, value, period_start, period_end, status, first_value: null }],
    language,
  );
  if (point === undefined) return {};
  return {
    href: explained(knownAt)(point),
    ...(point.status === undefined ? {} : { status: point.status }),
  };
}

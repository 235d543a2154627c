import { hasGaps, trendChart } from '@monitor/charts';
import type { StatusReport } from '@monitor/warehouse';
import { formatsIn } from '@monitor/wording';
import type { LedgerItem } from '#lib/ledger.ts';
import { messagesIn } from '#lib/messages/index.ts';
import { timeParameters } from './area-figures.ts';
import { spansOf, type ChartScope, type ChartTime } from './chart-series.ts';
import { sourceLine, type Drawing } from './figure.ts';
import { ledgerOf } from './ledger.ts';
import progressSql from './sql/chart-progress.sql?raw';
import { statusOf } from './status.ts';

interface ProgressRow {
  readonly period_start: string;
  readonly period_end: string;
  readonly progress: number;
  readonly department_zh: string | null;
  readonly department_en: string | null;
  readonly demonstration: boolean;
}

const WIDE = 640;

/** The course of the progress reported of a task or milestone, by its id; null where it has none. */
export async function progressDrawing(
  scope: ChartScope,
  id: string,
  time: ChartTime,
): Promise<Drawing | null> {
  const { publication, language } = scope;
  const report = await statusOf(publication, time.month, time.knownAt);
  const [item] = await ledgerOf(publication, language, report, id);
  return item === undefined ? null : progressOf(scope, item, report, time);
}

/** The same of an item that was read. */
export async function progressOf(
  { publication, language }: ChartScope,
  item: LedgerItem,
  { asOf, asKnownAt }: StatusReport,
  time: ChartTime,
): Promise<Drawing | null> {
  const { from, to } = time;
  const values = {
    item: item.item_id,
    ...{ as_of: asOf, known_at: asKnownAt ?? 'infinity', from, to },
  };
  const rows = await publication.rows<ProgressRow>(progressSql, values);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const points = rows.map(({ period_end, progress }) => ({ period_end, value: progress }));
  const { chart, tasks } = messagesIn(language);
  const f = formatsIn(language);
  const title = tasks.chartTitle(item.title);
  const departments = rows.map((row) =>
    language === 'zh' ? row.department_zh : row.department_en,
  );
  return {
    name: 'progress',
    parameters: { item: item.item_id, ...timeParameters(time) },
    ...{ title, notes: [], series: [], timed: true, spans: spansOf(rows), wide: WIDE },
    source: sourceLine(publication, language, {
      departments: [...new Set(departments)].filter((name) => name !== null),
      span: [
        f.period(first.period_start, first.period_end),
        f.period(last.period_start, last.period_end),
      ],
      demonstration: rows.some(({ demonstration }) => demonstration),
      remarks: hasGaps(points, 'monthly') ? [chart.parts.gaps] : [],
    }),
    statement: { sql: progressSql, values },
    table: {
      columns: [chart.period, tasks.columns.progress],
      rows: rows.toReversed().map(({ period_start, period_end, progress }) => ({
        head: f.period(period_start, period_end),
        cells: [`${f.plain(progress, 1)}%`],
      })),
    },
    draw: (id, width, brief) =>
      trendChart({
        ...{ id, width, brief, title, locale: language, unit: '%', decimals: 0 },
        ...{ frequency: 'monthly', points },
        target: {
          ...{ value: 100, label: tasks.standings.done, due: item.due },
          clause: f.reference(item.reference),
        },
      }),
  };
}

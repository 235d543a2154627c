import { deadlineTimeline, type DeadlineState } from '@monitor/charts';
import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { search } from '#lib/search.ts';
import type { ChartScope, ChartTime } from './chart-series.ts';
import { sourceLine, type Drawing } from './figure.ts';
import deadlinesSql from './sql/chart-deadlines.sql?raw';
import { statusOf } from './status.ts';

/** A target, or an item of the task ledger, that has a deadline. */
interface DeadlineRow {
  readonly plan: string;
  readonly kind: string;
  readonly item_id: string;
  readonly title: string;
  readonly due: string;
  readonly state: DeadlineState;
  readonly demonstration: boolean;
  /** Of a target only, as all below. */
  readonly indicator_id: string | null;
  readonly area_id: string | null;
  readonly operator: string | null;
  readonly target_value: number | null;
  readonly unit: string | null;
}

const WIDE = 1280;

/** What of a plan is due when; null where all is due on one day, which makes no line of time. */
export async function deadlinesDrawing(
  { publication, language }: ChartScope,
  plan: string,
  { month, knownAt }: Pick<ChartTime, 'month' | 'knownAt'>,
): Promise<Drawing | null> {
  const { asOf, asKnownAt } = await statusOf(publication, month, knownAt);
  const values = { language, plan, as_of: asOf, known_at: asKnownAt ?? 'infinity' };
  const rows = await publication.rows<DeadlineRow>(deadlinesSql, values);
  const [first] = rows;
  if (first === undefined || rows.every(({ due }) => due === first.due)) return null;
  const { chart } = messagesIn(language);
  const f = formatsIn(language);
  const title = chart.titles.deadlines(first.plan);
  return {
    name: 'deadlines',
    parameters: { plan, period: month, 'as-known-at': knownAt },
    ...{ title, notes: [], series: [], timed: false, spans: [], wide: WIDE },
    source: sourceLine(publication, language, {
      ...{ departments: [], span: null },
      demonstration: rows.some(({ demonstration }) => demonstration),
      remarks: [chart.parts.asOf(f.day(asOf))],
    }),
    statement: { sql: deadlinesSql, values },
    table: {
      columns: [chart.deadlines.item, chart.deadlines.due, chart.deadlines.state],
      rows: rows.map((row) => ({
        head: labelOf(row, language),
        cells: [f.day(row.due), chart.deadlines.states[row.state]],
      })),
    },
    draw: (id, width) =>
      deadlineTimeline({
        ...{ id, width, title, locale: language, asOf },
        deadlines: rows.map((row) => ({
          ...{ label: labelOf(row, language), due: row.due, state: row.state },
          href: addressOf(row, { period: month, 'as-known-at': knownAt }),
        })),
      }),
  };
}

/** A task by its title, a target by what it demands of which indicator. */
function labelOf({ title, operator, target_value, unit }: DeadlineRow, language: Language): string {
  const f = formatsIn(language);
  if (operator === null || target_value === null) return title;
  return `${title} ${f.target(operator, target_value)} ${f.unit(unit ?? '')}`.trimEnd();
}

function addressOf(
  { item_id, indicator_id, area_id }: DeadlineRow,
  moment: Readonly<Record<string, string | null>>,
): string {
  if (indicator_id === null) return `/tasks/${item_id}${search(moment)}`;
  return `/indicators/${indicator_id}${search({ area: area_id, ...moment })}`;
}

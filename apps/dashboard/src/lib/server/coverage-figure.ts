import { coverageGrid, type CoverageCell, type CoverageRow } from '@monitor/charts';
import { formatsIn } from '@monitor/wording';
import { search } from '#lib/search.ts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { ChartTable, Drawing } from './figure.ts';

/** A series as the chart names it. */
export interface CoveredSeries {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly indicator: string;
  readonly area: string;
  readonly frequency: string;
}

/** A month in which a series has a value. */
export interface CoverageMonth {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly period_end: string;
  readonly provisional: boolean;
}

const WIDE = 1280;
/** Months from one value to the next. */
const steps: Readonly<Record<string, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-year': 6,
  annual: 12,
};

/** Which series have data in which months, and where one is missing between two; null without any. */
export function drawCoverage(
  series: readonly CoveredSeries[],
  months: readonly CoverageMonth[],
  language: Language,
  dated: Parameters<typeof search>[0],
): Pick<Drawing, 'title' | 'table' | 'wide' | 'draw'> | null {
  const ends = months.map((month) => month.period_end).toSorted();
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return null;
  const bySeries = Map.groupBy(months, keyOf);
  const oneArea = new Set(series.map((one) => one.area_id)).size === 1;
  const { chartTitle } = messagesIn(language).indicator;
  const rows = series.map((one) => ({
    cells: cellsOf(one, bySeries.get(keyOf(one)) ?? []),
    label: oneArea ? one.indicator : chartTitle(one.indicator, one.area),
    href: `/indicators/${one.indicator_id}${search({ area: one.area_id, ...dated })}`,
  }));
  const title = messagesIn(language).chart.titles.coverage;
  return {
    title,
    table: tableOf(rows, language),
    wide: WIDE,
    draw: (id, width) =>
      coverageGrid({
        ...{ id, width, title, locale: language, rows },
        frequency: 'monthly',
        periods: monthEnds(first, last, 1),
      }),
  };
}

function tableOf(rows: readonly CoverageRow[], language: Language): ChartTable {
  const { coverage, states } = messagesIn(language).chart;
  const { month, number } = formatsIn(language);
  return {
    columns: [coverage.series, states.value, states.provisional, coverage.missing],
    rows: rows.map(({ label, cells }) => {
      const ends = (state: string) =>
        cells.filter((cell) => cell.state === state).map(({ period_end }) => String(period_end));
      const missing = ends('missing').map(month).join(messagesIn(language).lists.separator);
      return {
        head: label,
        cells: [
          String(ends('value').length),
          String(ends('provisional').length),
          missing === '' ? number(null, 0) : missing,
        ],
      };
    }),
  };
}

function keyOf({ indicator_id, area_id }: { indicator_id: string; area_id: string }): string {
  return `${indicator_id} ${area_id}`;
}

function cellsOf({ frequency }: CoveredSeries, months: readonly CoverageMonth[]): CoverageCell[] {
  const known = new Map(months.map((month) => [month.period_end, month]));
  const ends = [...known.keys()];
  const step = steps[frequency];
  const [first, last] = [ends[0], ends.at(-1)];
  const owed =
    step === undefined || first === undefined || last === undefined
      ? []
      : monthEnds(first, last, step);
  return [...new Set([...ends, ...owed])].map((end) => {
    const month = known.get(end);
    if (month === undefined) return { period_end: end, state: 'missing' };
    return { period_end: end, state: month.provisional ? 'provisional' : 'value' };
  });
}

/** Last days of every `step`-th month from one to another. */
function monthEnds(from: string, to: string, step: number): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const ends: string[] = [];
  for (let later = 0; ; later += step) {
    const end = new Date(Date.UTC(year, month + later, 0)).toISOString().slice(0, 10);
    if (end > to) return ends;
    ends.push(end);
  }
}

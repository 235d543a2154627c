import { coverageGrid, type CoverageCell, type CoverageRow } from '@monitor/charts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { bothWidths, type Chart } from './charts.ts';

/** A month in which a target's series has a value; without one the indicator has none at all. */
export interface CoverageMonth {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly name: string;
  readonly frequency: string;
  readonly period_end: string | null;
  readonly provisional: boolean | null;
}

const WIDE = 1280;
/** Months from one value to the next. */
const steps: Readonly<Record<string, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-year': 6,
  annual: 12,
};

/** Which targets have data in which months, and where one is missing between two; null without any. */
export function coverageFigure(months: readonly CoverageMonth[], language: Language): Chart | null {
  const ends = months.map((month) => month.period_end).filter((end) => end !== null);
  const [first, last] = [ends.toSorted()[0], ends.toSorted().at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = messagesIn(language).data;
  const rows = [
    ...Map.groupBy(months, (month) => `${month.indicator_id} ${month.area_id}`).values(),
  ].flatMap(([head, ...rest]) => (head === undefined ? [] : rowOf(head, [head, ...rest])));
  return bothWidths('coverage', WIDE, (id, width) =>
    coverageGrid({
      id,
      width,
      title: words.sections.coverage,
      locale: language,
      frequency: 'monthly',
      periods: monthEnds(first, last, 1),
      rows,
    }),
  );
}

function rowOf(head: CoverageMonth, months: readonly CoverageMonth[]): CoverageRow {
  const { indicator_id, name, frequency } = head;
  const known = new Map(months.map((month) => [month.period_end, month]));
  const ends = [...known.keys()].filter((end) => end !== null);
  const step = steps[frequency];
  const [first, last] = [ends[0], ends.at(-1)];
  const owed =
    step === undefined || first === undefined || last === undefined
      ? []
      : monthEnds(first, last, step);
  const cells = [...new Set([...ends, ...owed])].map((end): CoverageCell => {
    const month = known.get(end);
    if (month === undefined) return { period_end: end, state: 'missing' };
    return { period_end: end, state: month.provisional === true ? 'provisional' : 'value' };
  });
  return { label: name, href: `/indicators/${indicator_id}`, cells };
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

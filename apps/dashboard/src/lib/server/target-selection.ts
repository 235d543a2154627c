import type { Language } from '#lib/messages/index.ts';
import { ratings } from '@monitor/wording';
import type { Deadline, TargetRow } from '#lib/view.ts';
import { finder } from './find.ts';
import { departmentOptions, optionsOf } from './options.ts';

/** What a reader asks of the list of targets; null asks nothing. */
export interface TargetFilter {
  readonly plan: string | null;
  readonly department: string | null;
  readonly rating: string | null;
  readonly area: string | null;
  readonly due: Deadline | null;
  /** Words in the names. */
  readonly q: string | null;
}

/** The targets that meet every condition. */
export function selected(rows: readonly TargetRow[], filter: TargetFilter): TargetRow[] {
  const found = finder(filter.q ?? '');
  const is = (wanted: string | null, value: string) => wanted === null || wanted === value;
  return rows.filter(
    (row) =>
      is(filter.plan, row.planId) &&
      is(filter.rating, row.rating) &&
      is(filter.area, row.areaId) &&
      is(filter.due, row.deadline) &&
      (filter.department === null ||
        row.responsible.some((one) => one.departmentId === filter.department)) &&
      found(row.names),
  );
}

type Order = (a: TargetRow, b: TargetRow, down: boolean) => number;

/** Orders by one thing of a target; where it is missing the target comes last, whichever way is sorted. */
function by<T>(of: (row: TargetRow) => T | null, compare: (a: T, b: T) => number): Order {
  return (a, b, down) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return down ? compare(y, x) : compare(x, y);
  };
}

const collator = new Intl.Collator('zh-CN', { numeric: true });
const figure = (of: (row: TargetRow) => number | null) => by(of, (a, b) => a - b);
const word = (of: (row: TargetRow) => string | null) => by(of, (a, b) => collator.compare(a, b));

const orders = {
  name: word((row) => row.name),
  period: word((row) => row.periodEnd),
  attainment: figure((row) => row.attainment),
  progress: figure((row) => row.progress),
  elapsed: figure((row) => row.elapsed),
  lag: figure((row) => row.gap),
  rating: figure((row) => ratings.findIndex((rating) => rating === row.rating)),
  due: word((row) => row.due.day),
  department: word((row) => row.responsible[0]?.department ?? null),
} as const;

/** Every order there is to ask for: a column, with a minus in front from the largest down. */
export const targetOrders = Object.keys(orders).flatMap((column) => [column, `-${column}`]);

/** The targets in the order asked for; without one as the plans have them. */
export function sorted(rows: readonly TargetRow[], sort: string | null): readonly TargetRow[] {
  if (sort === null) return rows;
  const down = sort.startsWith('-');
  const column = down ? sort.slice(1) : sort;
  if (!isOrder(column)) return rows;
  return rows.toSorted((a, b) => orders[column](a, b, down));
}

function isOrder(column: string): column is keyof typeof orders {
  return column in orders;
}

/** What can be chosen among these targets: only what some target has. */
export function choicesAmong(rows: readonly TargetRow[], language: Language) {
  const present = new Set(rows.map((row) => row.rating));
  return {
    departments: departmentOptions(rows, language),
    areas: optionsOf(
      rows.map(({ areaId, area }) => [areaId, area]),
      language,
    ),
    ratings: ratings.filter((rating) => present.has(rating)),
  };
}

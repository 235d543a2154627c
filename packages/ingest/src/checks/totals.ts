import type { Indicator } from '@monitor/plan';
import { parseCell, parseUnit, type NoDataLine, type Table, type TotalRow } from '@monitor/tabular';
import type { Catalogue } from '../catalogue.ts';
import type { Figure } from '../judge.ts';
import type { Finding } from '../record.ts';
import type { FigureCell } from '../resolve.ts';
import { ask } from '../findings.ts';
import { plain, rounding } from './values.ts';

type ValueCell = FigureCell & { readonly state: 'value' };

/** One printed number of a column. */
interface Printed {
  readonly line: number;
  readonly value: number;
  readonly decimals: number;
}

const ADDED = new Set(['count', 'area', 'length', 'volume', 'mass', 'money', 'energy']);
const AVERAGES = /人均|平均|每|率|比重|比例|距离|指数/;

/** Whether figures of parts add up to that of the whole: quantities do, ratios and averages do not. */
function isAdded({ unit, numerator, name }: Indicator): boolean {
  const dimension = parseUnit(unit)?.dimension ?? '';
  return numerator === undefined && ADDED.has(dimension) && !AVERAGES.test(name.zh);
}

const MAY_NOT_ADD = /四舍五入|进位|分项.{0,6}不等/;

/**
 * A table's summing rows must be the sums of its records, column by column.
 * @param cells the figure cells of the table
 * @param notes what the file says beside its data: that totals may be off by rounding
 */
export function totalFindings(
  table: Table,
  cells: readonly FigureCell[],
  notes: readonly NoDataLine[],
): Finding[] {
  if (table.totals.length === 0) return [];
  const rounded = notes.some(({ kind, text }) => kind === 'note' && MAY_NOT_ADD.test(text));
  return table.columns.flatMap(({ index }) => {
    const column = cells.filter(({ field }) => field === index);
    const parts = partsOf(column);
    const printed = parts && numbersOf(table, index);
    if (!parts || !printed) return [];
    return table.totals.flatMap((total) =>
      wrongTotal(table, total, printed, parts, rounded ? 0.5 : null),
    );
  });
}

/** The cells of a column whose figures add up: one indicator and period, each area once; else null. */
function partsOf(column: readonly FigureCell[]): readonly ValueCell[] | null {
  const values = column.filter((cell): cell is ValueCell => cell.state === 'value');
  const [first] = values;
  if (!first || !isAdded(first.indicator)) return null;
  const alike = values.every(
    ({ indicator, period }) =>
      indicator === first.indicator &&
      period.start === first.period.start &&
      period.end === first.period.end,
  );
  return alike && new Set(values.map(({ areaId }) => areaId)).size === values.length
    ? values
    : null;
}

/** What is printed in a column, refused cells too; null where one is no number. */
function numbersOf({ records, decimal }: Table, field: number): Printed[] | null {
  const numbers: Printed[] = [];
  for (const { line, cells } of records) {
    const cell = parseCell(cells[field - 1] ?? '', [], decimal);
    if (cell.kind === 'text') return null;
    if (cell.kind === 'number') numbers.push({ line, value: cell.value, decimals: cell.decimals });
  }
  return numbers;
}

function wrongTotal(
  table: Table,
  { line, cells }: TotalRow,
  printed: readonly Printed[],
  [part]: readonly ValueCell[],
  always: number | null,
): Finding[] {
  const field = part?.field ?? 0;
  const text = cells[field - 1] ?? '';
  const total = parseCell(text, [], table.decimal);
  if (!part || total.kind !== 'number') return [];
  const exact = part.indicator.decimals === 0 && part.conversion.factor <= 1;
  const half = (decimals: number) =>
    exact && decimals === 0 ? (always ?? 0) : 0.5 * 10 ** -decimals;
  const lines = table.totals.map((row) => row.line);
  const last = Math.max(0, ...lines.filter((other) => other < line));
  const next = Math.min(Infinity, ...lines.filter((other) => other > line));
  const sums = [
    printed,
    printed.filter((one) => one.line > last && one.line < line),
    printed.filter((one) => one.line > line && one.line < next),
  ].filter((some) => some.length > 0);
  const fits = sums.some((some) => {
    const slack = some.reduce((all, { decimals }) => all + half(decimals), half(total.decimals));
    return Math.abs(sumOf(some) - total.value) <= slack + 1e-9 * Math.max(1, Math.abs(total.value));
  });
  if (fits || sums.length === 0) return [];
  const whole = sumOf(printed);
  const message = `汇总行的${part.indicator.name.zh}为 ${plain(total.value)}，各行相加为 ${plain(whole)}，相差 ${plain(Math.abs(whole - total.value))}，请核对各行和汇总行`;
  return [ask({ ...part, line, text }, 'warning', 'row-constraint', message)];
}

function sumOf(numbers: readonly Printed[]): number {
  return numbers.reduce((all, { value }) => all + value, 0);
}

/** Where a file has the home area and all areas within it, the figures of the parts must add up to that of the whole. */
export function areaFindings(figures: Iterable<Figure>, catalogue: Catalogue): Finding[] {
  const { areas, settings } = catalogue.plan;
  const home = areas.find(({ id }) => id === settings.home);
  const within = areas.filter(({ parent, level }) => parent === settings.home && level !== 'part');
  if (!home || within.length < 2) return [];
  const keyOf = ({ indicator, period }: Figure, areaId: string) =>
    `${indicator.id} ${areaId} ${period.start} ${period.end}`;
  const places = new Set([home, ...within].map(({ id }) => id));
  const added = [...figures].filter(
    ({ areaId, indicator }) => places.has(areaId) && isAdded(indicator),
  );
  const known = new Map(added.map((figure) => [keyOf(figure, figure.areaId), figure]));
  return added.flatMap((whole) => {
    if (whole.areaId !== home.id) return [];
    const parts = within.flatMap(({ id }) => known.get(keyOf(whole, id)) ?? []);
    if (parts.length < within.length) return [];
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const slack = [whole, ...parts].reduce((all, one) => all + rounding(one), 0);
    const off = Math.abs(sum - whole.value);
    if (off <= slack + 1e-9 * Math.max(1, Math.abs(sum))) return [];
    const message = `${home.name.zh}的${whole.indicator.name.zh}为 ${plain(whole.value)} ${whole.indicator.unit}，所辖 ${parts.length} 个地区相加为 ${plain(sum)}，相差 ${plain(off)}，请核对`;
    return [ask(whole.cell, 'warning', 'row-constraint', message)];
  });
}

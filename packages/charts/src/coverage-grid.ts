import { cellStates, drawCell, drawCellKey, drawRun, type CellState } from './cells.ts';
import { isoDay, timeOf } from './days.ts';
import { element, group } from './document.ts';
import { drawEmpty } from './empty.ts';
import { writeFigure } from './figure.ts';
import { drawLabel, labelAt, lineWidth, linesHeight, wrapLines, type Line } from './label.ts';
import { palette } from './palette.ts';
import { linear, type Scale } from './scales.ts';
import { NARROW_BELOW, WIDE, type ChartHead, type Day, type Frequency } from './spec.ts';
import { TEXT_SIZE } from './text-width.ts';
import { timeTicks } from './time-axis.ts';
import { writerOf, type Writer } from './writer.ts';

export interface CoverageCell {
  readonly period_end: Day;
  readonly state: CellState;
}

export interface CoverageRow<C extends CoverageCell = CoverageCell> {
  readonly label: string;
  readonly href?: string;
  /** A period without a cell was not owed and stays blank. */
  readonly cells: readonly C[];
}

export interface CoverageSpec<C extends CoverageCell = CoverageCell> extends ChartHead {
  readonly rows: readonly CoverageRow<C>[];
  /** The columns, by their last days. */
  readonly periods: readonly Day[];
  readonly frequency?: Frequency;
  readonly cellHref?: (cell: C, row: CoverageRow<C>) => string | null;
}

interface Layout {
  readonly left: number;
  readonly pitch: number;
}

/** One row with its label's lines and where it stands. */
interface PlacedRow<C extends CoverageCell> {
  readonly row: CoverageRow<C>;
  readonly lines: readonly Line[];
  readonly top: number;
  readonly height: number;
}

const ROW = 20;
const HEAD = 22;
const KEY = 28;
const LABEL: Omit<Line, 'text'> = { size: TEXT_SIZE, fill: palette.ink };
const WIDEST = { wide: 0.34, narrow: 0.4 } as const;
const WIDEST_PITCH = 44;
const LABEL_GAP = 10;
/** Room right of the last column for its year. */
const EDGE = 18;

/**
 * Draw what there is for each period: of series whether it has a value, of exports whether they came in time. The
 * states are told apart by shape before colour; the key names those that occur.
 * @returns an SVG as text; without `cellHref` neighbours of one state are one stroke, which keeps it small
 */
export function coverageGrid<C extends CoverageCell>(spec: CoverageSpec<C>): string {
  const { width = WIDE, locale = 'zh', rows, frequency } = spec;
  const measure = { unit: '', decimals: 0, ...(frequency === undefined ? {} : { frequency }) };
  const write = writerOf(measure, locale);
  const times = spec.periods.map(timeOf).sort((a, b) => a - b);
  const figure = {
    id: spec.id,
    kind: 'coverage',
    width,
    title: spec.title,
    description: spec.description ?? summary(spec, write),
  };
  if (times.length === 0 || rows.length === 0) {
    return drawEmpty({ ...figure, text: write.words.noData });
  }
  const layout = layOut(rows, times.length, width);
  const columns = new Map(times.map((time, index) => [isoDay(time), index]));
  const placed = placeRows(rows, layout);
  const last = placed.at(-1);
  const foot = last === undefined ? HEAD : last.top + last.height;
  const key = drawCellKey(statesIn(rows), foot + KEY / 2 + 4, width, write.words.states);
  const linked = spec.cellHref !== undefined || rows.some(({ href }) => href !== undefined);
  return writeFigure(
    { ...figure, height: foot + KEY + key.extra, linked },
    group({}, heads(times, layout, { frequency, write })),
    ...placed.map((row) => drawRow(row, layout, { columns, write, href: spec.cellHref })),
    group({}, key.parts),
  );
}

function layOut(rows: readonly CoverageRow[], count: number, width: number): Layout {
  const widest = width * (width < NARROW_BELOW ? WIDEST.narrow : WIDEST.wide);
  const labels = rows.map(({ label }) => lineWidth({ ...LABEL, text: label }));
  const left = Math.min(widest, Math.max(...labels)) + LABEL_GAP;
  return { left, pitch: Math.min(WIDEST_PITCH, (width - left - EDGE) / count) };
}

function placeRows<C extends CoverageCell>(
  rows: readonly CoverageRow<C>[],
  { left }: Layout,
): PlacedRow<C>[] {
  let top = HEAD;
  return rows.map((row) => {
    const lines = wrapLines([{ ...LABEL, text: row.label }], left - LABEL_GAP);
    const height = Math.max(ROW, linesHeight(lines) + 4);
    top += height;
    return { row, lines, height, top: top - height };
  });
}

function statesIn(rows: readonly CoverageRow[]): CellState[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
  return cellStates.filter((state) => used.has(state));
}

/** The axis of time over the columns, its ticks as on every other chart. */
function heads(
  times: readonly number[],
  { left, pitch }: Layout,
  { frequency, write }: { frequency: Frequency | undefined; write: Writer },
): Element[] {
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
  const ends = [left + pitch / 2, left + pitch * (times.length - 0.5)] as const;
  const x: Scale = linear([first, last], ends);
  const ticks = timeTicks({
    ...{ domain: [first, last], length: ends[1] - ends[0], frequency },
    ...{ sample: last, locale: write.locale },
  });
  return ticks.flatMap(({ time, text }) =>
    drawLabel(labelAt([{ text, size: TEXT_SIZE, fill: palette.soft }], x(time), 9, 'middle')),
  );
}

interface RowContext<C extends CoverageCell> {
  readonly columns: ReadonlyMap<string, number>;
  readonly write: Writer;
  readonly href: ((cell: C, row: CoverageRow<C>) => string | null) | undefined;
}

function drawRow<C extends CoverageCell>(
  placed: PlacedRow<C>,
  layout: Layout,
  context: RowContext<C>,
): Element {
  const { row, lines, top, height } = placed;
  const name = drawLabel(labelAt(lines, 0, top + height / 2, 'start'));
  const right = layout.left + context.columns.size * layout.pitch;
  const line = { x1: 0, x2: right, y1: top + height, y2: top + height, stroke: palette.hair };
  return element(
    'g',
    {},
    element('line', line),
    row.href === undefined ? element('g', {}, ...name) : element('a', { href: row.href }, ...name),
    ...(context.href === undefined ? strokes : links)(placed, layout, context),
  );
}

/** States of which the periods are told and not their number. */
const worthNaming: ReadonlySet<CellState> = new Set(['missing', 'quarantined', 'late', 'absent']);

/** One stroke for each state of the row. */
function strokes<C extends CoverageCell>(
  placed: PlacedRow<C>,
  layout: Layout,
  { columns, write }: RowContext<C>,
): Element[] {
  const { row } = placed;
  return statesIn([row]).flatMap((state) => {
    const cells = row.cells.filter((cell) => cell.state === state);
    const places = cells.flatMap((cell) => placeOf(cell, placed, layout, columns));
    if (places.length === 0) return [];
    const periods = cells.map((cell) => write.period(timeOf(cell.period_end)));
    const named = worthNaming.has(state) ? periods.join(' ') : places.length;
    const title = `${row.label} ${write.words.states[state]} ${named}`;
    return [element('g', {}, element('title', {}, title), drawRun(state, places, layout.pitch))];
  });
}

function links<C extends CoverageCell>(
  placed: PlacedRow<C>,
  layout: Layout,
  { columns, write, href }: RowContext<C>,
): Element[] {
  const { row } = placed;
  return row.cells.flatMap((cell) =>
    placeOf(cell, placed, layout, columns).map((place) => {
      const period = write.period(timeOf(cell.period_end));
      const title = `${row.label} ${period} ${write.words.states[cell.state]}`;
      const address = href?.(cell, row) ?? null;
      const parts = [element('title', {}, title), drawCell(cell.state, place, layout.pitch)];
      const day = { 'data-period': isoDay(timeOf(cell.period_end)) };
      return address === null
        ? element('g', day, ...parts)
        : element('a', { href: address, ...day }, ...parts);
    }),
  );
}

function placeOf(
  { period_end }: CoverageCell,
  { top, height }: PlacedRow<CoverageCell>,
  { left, pitch }: Layout,
  columns: ReadonlyMap<string, number>,
): { x: number; y: number }[] {
  const column = columns.get(isoDay(timeOf(period_end)));
  return column === undefined ? [] : [{ x: left + (column + 0.5) * pitch, y: top + height / 2 }];
}

function summary({ rows, title }: Pick<CoverageSpec, 'rows' | 'title'>, { words }: Writer): string {
  const cells = rows.flatMap((row) => row.cells);
  const counts = statesIn(rows).map(
    (state) => `${words.states[state]} ${cells.filter((cell) => cell.state === state).length}`,
  );
  return words.sentence([title, ...counts]);
}

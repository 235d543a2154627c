import { timeOf } from './days.ts';
import { element, group, type Child } from './document.ts';
import { drawEmpty } from './empty.ts';
import { writeFigure } from './figure.ts';
import { drawLabel, labelAt, linesHeight, linesWidth, wrapLines, type Line } from './label.ts';
import { lights, palette } from './palette.ts';
import { linear, type Scale } from './scales.ts';
import { drawShape, type Shape } from './shapes.ts';
import { WIDE, type ChartHead, type Day } from './spec.ts';
import { TEXT_SIZE } from './text-width.ts';
import { timeTicks } from './time-axis.ts';
import { writerOf, type Writer } from './writer.ts';

/** Done, past its day, due soon, or still open. */
export const deadlineStates = ['done', 'overdue', 'soon', 'open'] as const;

export type DeadlineState = (typeof deadlineStates)[number];

/** Something to be done by a day: a target, a milestone, a task. */
export interface Deadline {
  readonly label: string;
  readonly due: Day;
  readonly state: DeadlineState;
  readonly href?: string;
}

export interface DeadlineSpec extends ChartHead {
  readonly deadlines: readonly Deadline[];
  /** The day of assessment: the line that divides what is past from what is to come. */
  readonly asOf: Day;
}

/** A deadline with its place: its label right of its mark, or left of it where there is more room. */
interface Placed {
  readonly deadline: Deadline;
  readonly x: number;
  readonly lines: readonly Line[];
  readonly left: boolean;
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly placed: readonly Placed[];
  readonly height: number;
}

const HEAD = 44;
const FOOT = 28;
const MARK = 12;
const BESIDE = 10;
const APART = 12;
const ROW_GAP = 7;
const WIDEST = 260;
const NARROWEST = 80;
/** Between the end of a label and the line of the day. */
const CLEAR = 4;
/** Half of the widest tick, so that it stands in the middle of its place at the ends too. */
const EDGE = 32;

const looks: Readonly<Record<DeadlineState, { shape: Shape; colour: string }>> = {
  done: { shape: 'check', colour: lights.green.mark },
  overdue: { shape: 'cross', colour: lights.red.mark },
  soon: { shape: 'half', colour: palette.blue },
  open: { shape: 'ring', colour: lights.grey.mark },
};

/**
 * Draw what is due when, on one line of time with the day of assessment: marks told apart by shape, labels in as
 * many rows as it takes for none to touch another.
 * @returns an SVG as text
 * @throws TypeError when a day is none
 */
export function deadlineTimeline(spec: DeadlineSpec): string {
  const { id, title, deadlines, width = WIDE, locale = 'zh' } = spec;
  const write = writerOf({ unit: '', decimals: 0, frequency: 'irregular' }, locale);
  const figure = {
    ...{ id, kind: 'deadlines', width, title },
    description: spec.description ?? summary(spec, write),
  };
  if (deadlines.length === 0) return drawEmpty({ ...figure, text: write.words.noData });
  const times = [timeOf(spec.asOf), ...deadlines.map(({ due }) => timeOf(due))];
  const domain = [Math.min(...times), Math.max(...times)] as const;
  const x = linear(domain, [EDGE, width - EDGE]);
  const rows = inRows(place(spec, x, width));
  const foot = rows.reduce((sum, { height }) => sum + height, HEAD);
  return writeFigure(
    {
      ...{ ...figure, height: foot + FOOT },
      linked: deadlines.some(({ href }) => href !== undefined),
    },
    group({}, axis(spec, x, foot, write)),
    ...drawRows(rows, write),
    group({}, drawStateKey(spec, foot + FOOT / 2 + 4, write)),
  );
}

function place({ deadlines, asOf }: DeadlineSpec, x: Scale, width: number): Placed[] {
  const today = x(timeOf(asOf));
  return deadlines
    .toSorted((a, b) => timeOf(a.due) - timeOf(b.due))
    .map((deadline) => {
      const at = x(timeOf(deadline.due));
      const { left, room } = sideOf(at, today, width);
      const lines = wrapLines([{ text: deadline.label, size: TEXT_SIZE, fill: palette.ink }], room);
      const reach = BESIDE + linesWidth(lines);
      return {
        ...{ deadline, x: at, lines, left },
        from: left ? at - reach : at - MARK / 2,
        to: left ? at + MARK / 2 : at + reach,
      };
    });
}

/** Which side of a mark its label stands on, and how wide it may be: it does not cross the line of the day. */
function sideOf(at: number, today: number, width: number): { left: boolean; room: number } {
  const free = { left: at - (at > today ? today : 0), right: (at < today ? today : width) - at };
  // Between the line and the edge of the chart there may be no room for words.
  const crossing = Math.max(free.left, free.right) - BESIDE < NARROWEST;
  const { left, right } = crossing ? { left: at, right: width - at } : free;
  return { left: left > right, room: Math.min(WIDEST, Math.max(left, right) - BESIDE - CLEAR) };
}

/** Each into the first row in which nothing touches it. */
function inRows(all: readonly Placed[]): Row[] {
  const rows: Placed[][] = [];
  for (const one of all) {
    const free = rows.find((row) =>
      row.every(({ from, to }) => one.to + APART <= from || to + APART <= one.from),
    );
    if (free === undefined) rows.push([one]);
    else free.push(one);
  }
  return rows.map((placed) => ({
    placed,
    height: Math.max(MARK, ...placed.map(({ lines }) => linesHeight(lines))) + ROW_GAP,
  }));
}

function drawRows(rows: readonly Row[], write: Writer): Element[] {
  let top = HEAD;
  return rows.flatMap(({ placed, height }) => {
    const middle = top + height / 2;
    top += height;
    return placed.map((one) => drawDeadline(one, middle, write));
  });
}

function drawDeadline({ deadline, x, lines, left }: Placed, y: number, write: Writer): Element {
  const { label, due, state, href } = deadline;
  const { shape, colour } = looks[state];
  const beside = left ? x - BESIDE : x + BESIDE;
  const parts: Child[] = [
    element('title', {}, `${label} ${write.period(timeOf(due))} ${write.words.deadlines[state]}`),
    drawShape(shape, x - MARK / 2, y - MARK / 2, colour),
    ...drawLabel(labelAt(lines, beside, y, left ? 'end' : 'start')),
  ];
  return href === undefined ? element('g', {}, ...parts) : element('a', { href }, ...parts);
}

/** Months on top, thin lines down from them, and a strong one for the day of assessment, from below its name. */
function axis(
  { asOf, locale = 'zh' }: DeadlineSpec,
  x: Scale,
  foot: number,
  write: Writer,
): Element[] {
  const [from, to] = x.domain;
  const ticks = timeTicks({
    ...{ domain: x.domain, length: x.range[1] - x.range[0], frequency: 'monthly', locale },
    sample: to,
  });
  const today = x(timeOf(asOf));
  const text = `${write.words.asOf} ${write.period(timeOf(asOf))}`;
  const width = x.range[1] + EDGE;
  return [
    ...(from === to ? [] : ticks).flatMap(({ time, text: written }) => [
      upright(x(time), 16, foot, { stroke: palette.hair }),
      ...drawLabel(
        inside({ text: written, size: TEXT_SIZE, fill: palette.soft }, x(time), 8, width),
      ),
    ]),
    upright(today, HEAD - 8, foot, { stroke: palette.accent, 'stroke-width': 1.4 }),
    ...drawLabel(
      inside({ text, size: TEXT_SIZE, fill: palette.accent, bold: true }, today, 28, width),
    ),
  ];
}

/** A label in the middle of its place, moved as far as it takes to stay in the chart. */
function inside(line: Line, at: number, y: number, width: number) {
  const half = linesWidth([line]) / 2;
  return labelAt([line], Math.max(half, Math.min(at, width - half)), y, 'middle');
}

function upright(
  x: number,
  y1: number,
  y2: number,
  paint: Readonly<Record<string, string | number>>,
) {
  return element('line', { x1: x, x2: x, y1, y2, ...paint });
}

function drawStateKey({ deadlines }: DeadlineSpec, y: number, { words }: Writer): Element[] {
  let x = 0;
  return deadlineStates
    .filter((state) => deadlines.some((deadline) => deadline.state === state))
    .flatMap((state) => {
      const line = { text: words.deadlines[state], size: TEXT_SIZE, fill: palette.soft };
      const { shape, colour } = looks[state];
      const parts = [
        drawShape(shape, x, y - MARK / 2, colour),
        ...drawLabel(labelAt([line], x + MARK + 5, y, 'start')),
      ];
      x += MARK + 5 + linesWidth([line]) + 16;
      return parts;
    });
}

function summary({ deadlines, title }: DeadlineSpec, { words }: Writer): string {
  const counts = deadlineStates.map(
    (state) =>
      `${words.deadlines[state]} ${deadlines.filter((deadline) => deadline.state === state).length}`,
  );
  return words.sentence([title, ...counts]);
}

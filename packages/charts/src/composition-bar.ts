import { spread } from './boxes.ts';
import { element, type Child } from './document.ts';
import { drawEmpty } from './empty.ts';
import { writeFigure } from './figure.ts';
import { drawLabel, labelAt, lineWidth, type Line } from './label.ts';
import { lights, palette, type Light } from './palette.ts';
import { drawPattern, patternNames, type Pattern } from './patterns.ts';
import { drawShape, type Shape } from './shapes.ts';
import { WIDE, type ChartHead } from './spec.ts';
import { TEXT_SIZE } from './text-width.ts';
import { wordsIn } from './words.ts';

export interface Segment {
  readonly label: string;
  /** A whole number; none is drawn for 0. */
  readonly count: number;
  readonly shape: Shape;
  readonly light: Light;
  readonly href?: string;
}

export interface CompositionSpec extends ChartHead {
  /** In the order they stand in the bar. */
  readonly segments: readonly Segment[];
}

interface Slice extends Segment {
  readonly x: number;
  readonly width: number;
  readonly pattern: Pattern;
}

const BAR = 12;
const LEAST = 5;
const GAP = 2;
const COUNT: Omit<Line, 'text'> = { size: 17, fill: palette.ink, bold: true };
const WORD: Omit<Line, 'text'> = { size: TEXT_SIZE, fill: palette.soft };
const SHAPE = 17;
const APART = 18;
const ROW = 46;
const LEADER = 15;

/**
 * Draw how a total is made up: one bar, each part with its colour, a pattern that tells it from others of that
 * colour, and below it shape, word and number.
 * @returns an SVG as text
 */
export function compositionBar(spec: CompositionSpec): string {
  const { width = WIDE, locale = 'zh' } = spec;
  const segments = spec.segments.filter(({ count }) => count > 0);
  const words = wordsIn(locale);
  const figure = {
    id: spec.id,
    kind: 'composition',
    width,
    title: spec.title,
    description:
      spec.description ??
      words.sentence([spec.title, ...segments.map(({ label, count }) => `${label} ${count}`)]),
  };
  if (segments.length === 0) return drawEmpty({ ...figure, text: words.noData });
  const slices = sliceBar(segments, width);
  const keys = slices.map((slice) => keyWidth(slice) + APART);
  const oneRow = keys.reduce((sum, key) => sum + key, -APART) <= width;
  const key = oneRow ? keysBelow(slices, keys, width) : keysInRows(slices, keys, width);
  return writeFigure(
    { ...figure, height: key.height, linked: segments.some(({ href }) => href !== undefined) },
    element('defs', {}, ...patternNames.map((pattern) => drawPattern(spec.id, pattern))),
    ...slices.map((slice) => drawSlice(slice, spec.id)),
    ...key.parts,
  );
}

/** Widths in proportion, but none so small that it vanishes; what that takes is taken from the large. */
function sliceBar(segments: readonly Segment[], width: number): Slice[] {
  const room = width - GAP * (segments.length - 1);
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  const small = segments.filter(({ count }) => (count / total) * room < LEAST);
  const rest = total - small.reduce((sum, { count }) => sum + count, 0);
  const free = room - small.length * LEAST;
  const used = new Map<Light, number>();
  let x = 0;
  return segments.map((segment) => {
    const order = used.get(segment.light) ?? 0;
    used.set(segment.light, order + 1);
    const own = small.includes(segment) ? LEAST : (segment.count / rest) * free;
    const pattern = patternNames[order % patternNames.length] ?? 'solid';
    const slice = { ...segment, x, width: own, pattern };
    x += own + GAP;
    return slice;
  });
}

function drawSlice({ x, width, pattern, light, label, count }: Slice, id: string): Element {
  const box = { x, y: 0, width, height: BAR };
  const parts = [
    element('title', {}, `${label} ${count}`),
    element('rect', { ...box, fill: lights[light].fill }),
    pattern === 'solid' ? null : element('rect', { ...box, fill: `url(#${id}-${pattern})` }),
  ];
  // The key below is the link to read and to tab to; a second one for each part would only repeat it.
  return element('g', { 'data-count': count }, ...parts);
}

/** Each key under the middle of its part, moved aside where two would touch. */
function keysBelow(slices: readonly Slice[], widths: readonly number[], width: number): Keys {
  const wishes = slices.map((slice, index) => {
    const size = widths[index] ?? 0;
    return { at: slice.x + size / 2, size };
  });
  const middles = spread(wishes, 0, width + APART);
  const parts = slices.flatMap((slice, index) => {
    const left = (middles[index] ?? 0) - (widths[index] ?? 0) / 2;
    return [leader(slice, left), drawKey(slice, left, BAR + LEADER)];
  });
  return { parts, height: BAR + LEADER + ROW };
}

/** Keys in lines like words, where there is no room for one line. */
function keysInRows(slices: readonly Slice[], widths: readonly number[], width: number): Keys {
  const column = Math.max(...widths);
  const columns = Math.max(1, Math.floor((width + APART) / column));
  const parts = slices.map((slice, index) =>
    drawKey(slice, (index % columns) * column, BAR + 10 + Math.floor(index / columns) * ROW),
  );
  return { parts, height: BAR + 10 + Math.ceil(slices.length / columns) * ROW };
}

interface Keys {
  readonly parts: readonly Child[];
  readonly height: number;
}

function leader({ x }: Slice, left: number): Element {
  const d = `M${x + 1},${BAR}v3L${left + 1},${BAR + LEADER - 3}v3`;
  return element('path', { d, fill: 'none', stroke: palette.faint, 'stroke-width': 1 });
}

function keyWidth({ label, count }: Segment): number {
  return Math.max(
    SHAPE + lineWidth({ ...WORD, text: label }),
    lineWidth({ ...COUNT, text: `${count}` }),
  );
}

function drawKey({ label, count, shape, light, href }: Segment, x: number, y: number): Element {
  const parts = [
    drawShape(shape, x, y + 4, lights[light].mark),
    ...drawLabel(labelAt([{ ...WORD, text: label }], x + SHAPE, y + 10, 'start')),
    ...drawLabel(labelAt([{ ...COUNT, text: `${count}` }], x, y + 31, 'start')),
  ];
  return href === undefined ? element('g', {}, ...parts) : element('a', { href }, ...parts);
}

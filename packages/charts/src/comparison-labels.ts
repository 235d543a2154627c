import type { Plane } from './axes.ts';
import { spread } from './boxes.ts';
import type { Course } from './courses.ts';
import { element } from './document.ts';
import { drawLabel, fitLines, labelAt, linesWidth, type Line } from './label.ts';
import { palette } from './palette.ts';
import { NARROW_BELOW } from './spec.ts';
import { drawMarker } from './strokes.ts';
import type { Writer } from './writer.ts';

type Target = { readonly value: number; readonly label: string } | undefined;

/** From the end of the lines to the markers beside them, and on to the names. */
const LEADER = 16;
const NAME = 8;
const ROW = 15;
const EDGE = 4;
const WIDEST = { wide: 0.3, narrow: 0.32 } as const;

/** Pixels to reserve right of the lines for leaders, markers and names. */
export function endMargin(
  courses: readonly Course[],
  target: Target,
  write: Writer,
  width: number,
): number {
  const widths = courses.map((course) => linesWidth(nameLines(course, write, width)));
  const own = target === undefined ? 0 : linesWidth(targetLines(target, width));
  return LEADER + NAME + Math.max(own, ...widths) + EDGE;
}

/** Names and latest values beside the ends of the lines, moved apart, each tied to its line by a leader. */
export function endLabels(
  courses: readonly Course[],
  target: Target,
  plane: Plane,
  { write, width }: { write: Writer; width: number },
): Element[] {
  const { frame, y } = plane;
  const named = courses.filter(({ last }) => last !== null);
  const heights = named.map(({ last }) => y(last?.value ?? 0));
  const wished = target === undefined ? heights : [...heights, y(target.value)];
  const middles = spread(
    wished.map((at) => ({ at, size: ROW })),
    0,
    frame.y + frame.height + ROW,
  );
  const names = named.flatMap((course, index) => {
    const [from, to] = [heights[index] ?? 0, middles[index] ?? 0];
    return [
      ...leader(course, plane, from, to),
      ...drawLabel(labelAt(nameLines(course, write, width), nameStart(plane), to, 'start')),
    ];
  });
  if (target === undefined) return names;
  const [from, to] = [y(target.value), middles.at(-1) ?? 0];
  const right = frame.x + frame.width;
  return [
    ...names,
    tie(right, from, right + LEADER, to, { stroke: palette.ink }),
    ...drawLabel(labelAt(targetLines(target, width), nameStart(plane), to, 'start')),
  ];
}

function nameStart({ frame }: Plane): number {
  return frame.x + frame.width + LEADER + NAME;
}

function leader(
  { last, stroke }: Course,
  { frame, x }: Plane,
  from: number,
  to: number,
): Element[] {
  if (last === null) return [];
  const right = frame.x + frame.width + LEADER;
  const quiet = { stroke: stroke.colour, 'stroke-opacity': 0.55, 'stroke-dasharray': '1 2' };
  return [tie(x(last.time), from, right, to, quiet), drawMarker(stroke, right, to)];
}

/** Level as far as the plot reaches, then up or down to the name. */
function tie(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  paint: Readonly<Record<string, string | number>>,
): Element {
  const d = `M${x1},${y1}H${Math.max(x1, x2 - LEADER)}L${x2 - 4},${y2}H${x2}`;
  return element('path', { d, fill: 'none', 'stroke-width': 0.9, ...paint });
}

function nameLines({ source, last, highlighted }: Course, write: Writer, width: number): Line[] {
  const size = width < NARROW_BELOW ? 11 : 12;
  const value = last === null ? '' : ` ${write.number(last.value)}`;
  const line: Line = {
    text: '',
    size,
    fill: highlighted ? palette.accent : palette.ink,
    bold: highlighted,
  };
  const room = widest(width) - linesWidth([{ ...line, text: value }]);
  const [name] = fitLines([{ ...line, text: source.name }], room);
  return [{ ...line, text: `${name?.text ?? ''}${value}` }];
}

function targetLines(target: { label: string }, width: number): Line[] {
  const size = width < NARROW_BELOW ? 11 : 12;
  return fitLines([{ text: target.label, size, fill: palette.ink, bold: true }], widest(width));
}

function widest(width: number): number {
  return width * (width < NARROW_BELOW ? WIDEST.narrow : WIDEST.wide);
}

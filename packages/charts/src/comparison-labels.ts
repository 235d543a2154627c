import type { Plane } from './axes.ts';
import { spread } from './boxes.ts';
import type { Course } from './courses.ts';
import { element, type Child } from './document.ts';
import { drawLabel, labelAt, linesHeight, linesWidth, wrapLines, type Line } from './label.ts';
import { palette } from './palette.ts';
import { drawMarkers } from './strokes.ts';
import { TEXT_SIZE } from './text-width.ts';
import type { Writer } from './writer.ts';

export interface EndTarget {
  readonly value: number;
  readonly label: string;
}

/** What names the series of a comparison, and the room it needs. */
export interface EndNames {
  /** Pixels right of the lines. */
  readonly right: number;
  /** Pixels the plot must at least be high. */
  readonly least: number;
  /** Pixels below the axis of time. */
  readonly foot: number;
  draw(plane: Plane): Element[];
}

/** From the end of the lines to the markers beside them, and on to the names. */
const LEADER = 16;
const NAME = 8;
const APART = 1;
const EDGE = 4;
const WIDEST = 0.3;

/** Names and latest values beside the ends of the lines, moved apart, each tied to its line by a leader. */
export function namesBeside(
  courses: readonly Course[],
  target: EndTarget | undefined,
  write: Writer,
  width: number,
): EndNames {
  const named = courses.filter(({ last }) => last !== null);
  const names = named.map((course) => nameLines(course, write, width * WIDEST));
  const own = target === undefined ? [] : [targetLines(target, width * WIDEST)];
  const all = [...names, ...own];
  const sizes = all.map((lines) => linesHeight(lines) + APART);
  return {
    right: LEADER + NAME + Math.max(0, ...all.map(linesWidth)) + EDGE,
    least: sizes.reduce((sum, size) => sum + size, 0),
    foot: 0,
    draw(plane) {
      const { frame, y } = plane;
      const heights = [
        ...named.map(({ last }) => y(last?.value ?? 0)),
        ...(target === undefined ? [] : [y(target.value)]),
      ];
      const wishes = heights.map((at, index) => ({ at, size: sizes[index] ?? 0 }));
      const middles = spread(wishes, 0, frame.y + frame.height + TEXT_SIZE);
      return all.map((lines, index) => {
        const [from, to] = [heights[index] ?? 0, middles[index] ?? 0];
        return nameGroup(
          named[index],
          ...leader(named[index], plane, from, to),
          ...drawLabel(labelAt(lines, endOf(plane) + NAME, to, 'start')),
        );
      });
    },
  };
}

/** What names a series, to be left out with it: `data-of` is its id. */
export function nameGroup(course: Course | undefined, ...parts: Child[]): Element {
  return element('g', { 'data-of': course?.source.id }, ...parts);
}

function endOf({ frame }: Plane): number {
  return frame.x + frame.width + LEADER;
}

/** A leader to the marker of a series; without a series the target's own. */
export function leader(
  course: Course | undefined,
  plane: Plane,
  from: number,
  to: number,
): Element[] {
  const right = endOf(plane);
  if (course === undefined) return [tie(right - LEADER, from, right, to, { stroke: palette.ink })];
  const { last, stroke } = course;
  const quiet = { stroke: stroke.colour, 'stroke-opacity': 0.55, 'stroke-dasharray': '1 2' };
  return [
    tie(plane.x(last?.time ?? 0), from, right, to, quiet),
    drawMarkers(stroke, [[right, to]]),
  ];
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

/** The name of a series with its latest value, in as many lines as the width takes. */
export function nameLines(
  { source, last, highlighted }: Course,
  write: Writer,
  width: number,
): Line[] {
  const value = last === null ? write.words.noData : write.number(last.value);
  const fill = highlighted ? palette.accent : palette.ink;
  return wrapLines(
    [{ text: `${source.name} ${value}`, size: TEXT_SIZE, fill, bold: highlighted }],
    width,
  );
}

export function targetLines({ label }: EndTarget, width: number): Line[] {
  return wrapLines([{ text: label, size: TEXT_SIZE, fill: palette.ink, bold: true }], width);
}

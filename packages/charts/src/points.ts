import type { Plane } from './axes.ts';
import type { Box } from './boxes.ts';
import { isoDay } from './days.ts';
import { element, group, type Child } from './document.ts';
import { palette } from './palette.ts';
import type { Mark } from './series.ts';
import type { Point } from './spec.ts';
import type { Writer } from './writer.ts';

/** One series as pages find it in a chart: `data-series` is its id, `data-name` what it is called. */
export interface SeriesName {
  readonly id: string;
  /** Left out where there is but one. */
  readonly name?: string;
}

const LARGEST = 2.6;
const SMALLEST = 1;
const RING = 2.6;

/** The points of one series in a group. */
export function seriesGroup(
  { id, name }: SeriesName,
  colour: string,
  points: readonly Child[],
): Element | null {
  return group({ fill: colour, 'data-series': id, 'data-name': name }, points);
}

/**
 * One point, as a link where it has an address. `data-period` is its day, `data-at` and `data-value` are what a
 * tooltip says of it; the last child is what is seen.
 */
export function pointElement(
  mark: Mark,
  { name, write, href }: { name?: string | undefined; write: Writer; href: string | null },
  ...seen: Child[]
): Element {
  const said = { 'data-at': write.period(mark.time), 'data-value': write.value(mark) };
  const title = name === undefined ? write.point(mark) : `${name} ${write.point(mark)}`;
  return element(
    href === null ? 'g' : 'a',
    { href: href ?? undefined, 'data-period': isoDay(mark.time), ...said },
    element('title', {}, title),
    ...seen,
  );
}

/** Where values are drawn, for a script that wants to point at them. */
export function plotArea({ x, y, width, height }: Box): { 'data-plot': string } {
  return { 'data-plot': [x, y, width, height].map(Math.round).join(' ') };
}

interface PointsStyle<P extends Point> {
  readonly series: SeriesName;
  readonly colour: string;
  readonly write: Writer;
  readonly href: ((point: P) => string | null) | undefined;
  readonly brief?: boolean | undefined;
}

/**
 * Draw the points of a series: provisional ones hollow, revised ones ringed. With an address a point is a link
 * whose reach is the full height of the plot and half the way to its neighbours.
 */
export function drawPoints<P extends Point>(
  marks: readonly Mark<P>[],
  plane: Plane,
  { series, colour, write, href, brief = false }: PointsStyle<P>,
): Element | null {
  const xs = marks.map(({ time }) => plane.x(time));
  const radius = radiusFor(xs);
  const drawn = marks.flatMap((mark, index) => {
    const seen = [ringOf(mark, plane, radius, colour), dot(mark, plane, radius, colour)];
    if (brief) return seen;
    const address = href?.(mark.source) ?? null;
    const area = address === null ? null : reach(xs, index, plane);
    return pointElement(mark, { name: series.name, write, href: address }, area, ...seen);
  });
  return seriesGroup(series, colour, drawn);
}

function dot({ time, value, source }: Mark, { x, y }: Plane, r: number, colour: string): Element {
  const hollow = { fill: palette.paper, stroke: colour, 'stroke-width': 1.4 };
  const paint = source.provisional === true ? hollow : {};
  return element('circle', { cx: x(time), cy: y(value), r, ...paint });
}

function ringOf({ time, value, source }: Mark, { x, y }: Plane, r: number, colour: string) {
  if (source.revised === undefined) return null;
  return element('circle', {
    ...{ cx: x(time), cy: y(value), r: r + RING },
    ...{ fill: 'none', stroke: colour, 'stroke-width': 1 },
  });
}

/** Small enough that points side by side stay apart. */
function radiusFor(xs: readonly number[]): number {
  const distance = ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) / Math.max(1, xs.length - 1);
  return xs.length < 2 ? LARGEST : Math.max(SMALLEST, Math.min(LARGEST, distance / 4));
}

function reach(xs: readonly number[], index: number, { frame }: Plane): Element {
  const own = xs[index] ?? 0;
  const left = Math.max(frame.x, (own + (xs[index - 1] ?? own - 24)) / 2);
  const right = Math.min(frame.x + frame.width, (own + (xs[index + 1] ?? own + 24)) / 2);
  const box = { x: left, y: frame.y, width: right - left, height: frame.height };
  return element('rect', { ...box, fill: 'transparent' });
}

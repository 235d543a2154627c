import type { Plane } from './axes.ts';
import { isoDay } from './days.ts';
import { element, group } from './document.ts';
import { palette } from './palette.ts';
import type { Mark } from './series.ts';
import type { Point } from './spec.ts';

export interface PointStyle<P extends Point> {
  readonly colour: string;
  readonly text: (mark: Mark<P>) => string;
  readonly href?: (point: P) => string | null;
}

const LARGEST = 2.6;
const SMALLEST = 1;

/**
 * Draw the points of a series. Each says its period (`data-period`) and, pointed at, its value; with an address
 * it is a link whose reach is the full height of the plot and half the way to its neighbours.
 */
export function drawPoints<P extends Point>(
  marks: readonly Mark<P>[],
  plane: Plane,
  style: PointStyle<P>,
): Element | null {
  const xs = marks.map(({ time }) => plane.x(time));
  const radius = radiusFor(xs);
  const drawn = marks.map((mark, index) => {
    const address = style.href?.(mark.source) ?? null;
    const parts = [
      element('title', {}, style.text(mark)),
      address === null ? null : reach(xs, index, plane),
      element('circle', { ...dot(mark, plane, radius), ...fillOf(mark) }),
    ];
    const period = { 'data-period': isoDay(mark.time) };
    return address === null
      ? element('g', period, ...parts)
      : element('a', { href: address, ...period }, ...parts);
  });
  return group({ fill: style.colour, stroke: style.colour, 'stroke-width': 1.4 }, drawn);
}

function dot({ time, value }: Mark, { x, y }: Plane, r: number) {
  return { cx: x(time), cy: y(value), r };
}

function fillOf({ source }: Mark): { fill?: string } {
  return source.provisional === true ? { fill: palette.paper } : {};
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
  return element('rect', {
    x: left,
    y: frame.y,
    width: right - left,
    height: frame.height,
    fill: 'transparent',
    stroke: 'none',
  });
}

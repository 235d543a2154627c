import * as Plot from '@observablehq/plot';
import type { Plane } from './axes.ts';
import { isoDay } from './days.ts';
import { element, group } from './document.ts';
import { palette } from './palette.ts';
import type { Mark } from './series.ts';
import type { Point } from './spec.ts';
import { drawMarker, type Stroke } from './strokes.ts';
import type { Writer } from './writer.ts';

/** One of several series, ready to be drawn. */
export interface Course<P extends Point = Point> {
  readonly source: { readonly id: string; readonly name: string; readonly points: readonly P[] };
  readonly index: number;
  readonly runs: readonly (readonly Mark<P>[])[];
  readonly last: Mark<P> | null;
  readonly highlighted: boolean;
  readonly stroke: Stroke;
}

/** Markers nearer to each other than this become a pattern instead of a mark. */
const MARKER_EVERY = 64;
const POINT_REACH = 7;

/** The lines of all series, and a target below them. */
export function courseMarks<P extends Point>(
  courses: readonly Course<P>[],
  target: number | undefined,
): Plot.Markish[] {
  const lines = courses.flatMap(({ runs, stroke }) =>
    runs
      .filter((run) => run.length > 1)
      .map((run) => {
        const { colour, width, dash } = stroke;
        const line = { x: 'time', y: 'value', stroke: colour, strokeWidth: width } as const;
        return Plot.lineY(run, dash === undefined ? line : { ...line, strokeDasharray: dash });
      }),
  );
  return [
    Plot.ruleY(target === undefined ? [] : [target], { stroke: palette.ink, strokeWidth: 1.2 }),
    ...lines,
  ];
}

/** The points of one series: its marker now and then, a dot for the others, each with its value. */
export function drawCourse<P extends Point, S>(
  course: Course<P> & { readonly source: S },
  plane: Plane,
  write: Writer,
  href: ((point: P, series: S) => string | null) | undefined,
): Element | null {
  const { source, stroke, index } = course;
  const marks = course.runs.flat();
  const every = markerStep(marks, plane);
  const drawn = marks.map((mark, position) => {
    const [x, y] = [plane.x(mark.time), plane.y(mark.value)];
    // Staggered, so that the markers of lines close to each other do not cover each other.
    const marked = mark === course.last || (position + index) % every === 0;
    const title = element('title', {}, `${source.name} ${write.point(mark)}`);
    const period = { 'data-period': isoDay(mark.time) };
    const seen = marked ? drawMarker(stroke, x, y) : dot(x, y);
    const address = href?.(mark.source, source) ?? null;
    if (address === null) return element('g', period, title, seen);
    return element('a', { href: address, ...period }, title, reach(x, y), seen);
  });
  return group({ fill: stroke.colour, 'data-series': source.id }, drawn);
}

function markerStep(marks: readonly Mark[], { x }: Plane): number {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || first === last) return 1;
  const distance = (x(last.time) - x(first.time)) / (marks.length - 1);
  return Math.max(1, Math.ceil(MARKER_EVERY / distance / 2));
}

function dot(x: number, y: number): Element {
  return element('circle', { cx: x, cy: y, r: 1.2 });
}

function reach(x: number, y: number): Element {
  return element('circle', { cx: x, cy: y, r: POINT_REACH, fill: 'transparent' });
}

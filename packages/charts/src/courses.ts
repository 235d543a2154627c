import type { Plane } from './axes.ts';
import { element, type Child } from './document.ts';
import { linePath, type Spot } from './line-path.ts';
import { palette } from './palette.ts';
import { pointElement, seriesGroup } from './points.ts';
import type { Mark } from './series.ts';
import type { Point } from './spec.ts';
import { drawMarkers, type Stroke } from './strokes.ts';
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
/** Points nearer to each other than this would hide the dashes that tell their line from others. */
const DOT_APART = 14;

/** What a reader can do with the points of a series. */
interface PointsReading<P extends Point, S> {
  readonly pointHref?: (point: P, series: S) => string | null;
  readonly brief?: boolean;
}

/**
 * One series in a group of its own, so that it can be left out: its line, its marker now and then, a dot for
 * other points, each with its value.
 */
export function drawCourse<P extends Point, S>(
  course: Course<P> & { readonly source: S },
  plane: Plane,
  write: Writer,
  { pointHref, brief = false }: PointsReading<P, S>,
): Element | null {
  const { source, stroke, index } = course;
  const marks = course.runs.flat();
  const apart = pointDistance(marks, plane);
  const every = Math.max(1, Math.ceil(MARKER_EVERY / apart / 2));
  const spotOf = ({ time, value }: Mark): Spot => [plane.x(time), plane.y(value)];
  // Staggered, so that the markers of lines close to each other do not cover each other.
  const isMarked = (mark: Mark, position: number) =>
    mark === course.last || (position + index) % every === 0;
  const dotOf = (mark: Mark) => dot(mark, spotOf(mark), stroke.colour, apart);
  const drawn = brief
    ? [
        ...marks.filter((mark, position) => !isMarked(mark, position)).map(dotOf),
        drawMarkers(stroke, marks.filter(isMarked).map(spotOf)),
      ]
    : marks.map((mark, position) => {
        const spot = spotOf(mark);
        const seen = isMarked(mark, position) ? drawMarkers(stroke, [spot]) : dotOf(mark);
        const href = pointHref?.(mark.source, source) ?? null;
        return pointElement(mark, { name: source.name, write, href }, reach(spot), seen);
      });
  return seriesGroup(source, stroke.colour, [...lines(course, plane), ...drawn]);
}

function lines<P extends Point>({ runs, stroke }: Course<P>, { x, y }: Plane): Element[] {
  const { colour, width, dash } = stroke;
  const paint = { fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-dasharray': dash };
  return runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const d = linePath(run.map(({ time, value }) => [x(time), y(value)]));
      return element('path', { d, ...paint });
    });
}

/** Pixels between neighbours, on average. */
function pointDistance(marks: readonly Mark[], { x }: Plane): number {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || first === last) return Infinity;
  return (x(last.time) - x(first.time)) / (marks.length - 1);
}

function dot({ source }: Mark, [cx, cy]: Spot, stroke: string, apart: number): Child {
  if (source.provisional === true) {
    return element('circle', { cx, cy, r: 2.2, fill: palette.paper, stroke, 'stroke-width': 1.2 });
  }
  return apart < DOT_APART ? null : element('circle', { cx, cy, r: 1.2 });
}

function reach([cx, cy]: Spot): Element {
  return element('circle', { cx, cy, r: POINT_REACH, fill: 'transparent' });
}

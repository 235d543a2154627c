// What a chart says of itself: packages/charts writes it into attributes, so nothing more need be asked for.

/** One value where it is drawn, in the units of the picture. */
export interface Spot {
  readonly course: Course;
  /** ISO day. */
  readonly period: string;
  /** Period and value as they are written. */
  readonly at: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly href: string | null;
}

export interface Plot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One series with its values in order of time. */
export interface Course {
  readonly id: string;
  readonly name: string | null;
  readonly group: SVGElement;
  readonly plot: Plot;
  readonly spots: readonly Spot[];
}

/** Reads the series of a picture that is shown; those left out are not there. */
export function readCourses(svg: SVGSVGElement): Course[] {
  const groups = svg.querySelectorAll<SVGElement>('[data-series]:not([display])');
  return Array.from(groups, (group) => {
    const spots: Spot[] = [];
    const course = {
      id: group.dataset['series'] ?? '',
      name: group.dataset['name'] ?? null,
      group,
      plot: plotOf(group),
      spots,
    };
    for (const point of group.querySelectorAll<SVGElement>('[data-period]')) {
      spots.push(readSpot(svg, point, course));
    }
    return course;
  });
}

function plotOf(group: SVGElement): Plot {
  const text = group.closest<SVGElement>('[data-plot]')?.dataset['plot'] ?? '';
  const [x = 0, y = 0, width = 0, height = 0] = text.split(' ').map(Number);
  return { x, y, width, height };
}

function readSpot(svg: SVGSVGElement, point: SVGElement, course: Course): Spot {
  const { period = '', at = '', value = '' } = point.dataset;
  const box = point.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
  const middle = pictureSpot(svg, box.left + box.width / 2, box.top + box.height / 2);
  return { course, period, at, value, ...middle, href: point.getAttribute('href') };
}

/** Pixels of the window for one unit of the picture. */
export function scaleOf(svg: SVGSVGElement): number {
  return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
}

/** A place in the window as one in the picture. */
export function pictureSpot(svg: SVGSVGElement, x: number, y: number): { x: number; y: number } {
  const { left, top } = svg.getBoundingClientRect();
  const scale = scaleOf(svg);
  return { x: (x - left) / scale, y: (y - top) / scale };
}

/** The nearest of some spots by a measure; null of none. */
export function nearest(spots: readonly Spot[], distance: (spot: Spot) => number): Spot | null {
  let best: Spot | null = null;
  for (const spot of spots) {
    if (best === null || distance(spot) < distance(best)) best = spot;
  }
  return best;
}

/** Two spots by their time. */
export function inOrder(a: Spot, b: Spot): [Spot, Spot] {
  return a.period <= b.period ? [a, b] : [b, a];
}

const SVG = 'http://www.w3.org/2000/svg';

export function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

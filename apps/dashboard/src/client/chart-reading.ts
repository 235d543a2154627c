import {
  inOrder,
  nearest,
  pictureSpot,
  readCourses,
  type Course,
  type Plot,
  type Spot,
} from './chart-picture.ts';
import { Pointer, spanText } from './chart-pointer.ts';

/** What a picture tells the figure it stands in. */
export interface Listener {
  /** A text for those who do not see the pointer. */
  announce(text: string): void;
  /** A span of time was chosen: the first and the last period, ISO days. */
  enlarge(from: string, to: string): void;
}

/** Pixels a pointer moves before it draws a span and is no longer a click. */
const DRAG = 8;

/**
 * Lets a reader walk through a picture with pointer, finger or keys: one stop of the keyboard, a rule at the
 * nearest period with what every series has there, a span to enlarge.
 */
export class Reading {
  readonly #svg: SVGSVGElement;
  readonly #listener: Listener;
  readonly #pointer: Pointer;
  #courses: readonly Course[] = [];
  #here: Spot | null = null;
  #anchor: Spot | null = null;
  /** Where a button went down, in pixels of the window. */
  #down: number | null = null;
  #dragged = false;

  constructor(svg: SVGSVGElement, plot: HTMLElement, listener: Listener) {
    this.#svg = svg;
    this.#listener = listener;
    this.#pointer = new Pointer(svg, plot);
    svg.addEventListener('focus', () => this.#enter());
    svg.addEventListener('blur', (event) => this.#blurred(event));
    svg.addEventListener('keydown', (event) => this.#key(event));
    svg.addEventListener('pointermove', (event) => this.#move(event));
    svg.addEventListener('pointerdown', (event) => this.#press(event));
    svg.addEventListener('pointerup', (event) => this.#release(event));
    svg.addEventListener('pointercancel', () => this.leave());
    svg.addEventListener('pointerleave', (event) => this.#left(event));
    svg.addEventListener('click', (event) => this.#click(event));
    svg.addEventListener('dragstart', (event) => event.preventDefault());
  }

  /** Shows the value of a period in a series, or the last value. */
  start(link: Element | null): void {
    this.#read();
    const spots = this.#courses.flatMap((course) => course.spots);
    const index =
      link === null ? -1 : Array.from(this.#svg.querySelectorAll('[data-period]')).indexOf(link);
    const spot = spots[index] ?? this.#courses[0]?.spots.at(-1);
    if (spot !== undefined) this.#go(spot);
  }

  leave(): void {
    this.#here = this.#anchor = this.#down = null;
    this.#pointer.hide();
  }

  /** A press moves the focus from the picture to a point in it. */
  #blurred({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && this.#svg.contains(relatedTarget)) return;
    this.leave();
  }

  #read(): void {
    this.#courses = readCourses(this.#svg);
  }

  #enter(): void {
    if (this.#here === null) this.start(null);
  }

  #go(spot: Spot, quiet = false): void {
    this.#here = spot;
    this.#pointer.show(spot, this.#courses, this.#anchor);
    if (quiet) return;
    const { course, value } = spot;
    const words = [spanText(this.#anchor ?? spot, spot), course.name, value];
    this.#listener.announce(words.filter((word) => word !== null).join(' '));
  }

  #key(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    const here = this.#here;
    if (here === null || event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === 'Escape') this.#escape();
    else if (key === 'Enter') this.#enterKey(here);
    else {
      const spot = step(here, key, this.#courses);
      if (spot === null) return;
      this.#anchor = shiftKey ? (this.#anchor ?? here) : null;
      this.#go(spot);
    }
    event.preventDefault();
  }

  #escape(): void {
    if (this.#anchor === null) this.#svg.blur();
    else {
      this.#anchor = null;
      if (this.#here !== null) this.#go(this.#here);
    }
  }

  #enterKey(here: Spot): void {
    if (this.#anchor !== null) this.#enlarge(this.#anchor, here);
    else if (here.href !== null) location.assign(here.href);
  }

  #enlarge(a: Spot, b: Spot): void {
    const [from, to] = inOrder(a, b);
    this.#anchor = null;
    if (from.period !== to.period) this.#listener.enlarge(from.period, to.period);
  }

  #at(event: PointerEvent | MouseEvent): Spot | null {
    const { x, y } = pictureSpot(this.#svg, event.clientX, event.clientY);
    const plot = plotAt(this.#courses, x, y);
    const courses = this.#courses.filter(
      (course) => course.plot.x === plot?.x && course.plot.y === plot.y,
    );
    const spots = courses.flatMap((course) => course.spots);
    const column = nearest(spots, (spot) => Math.abs(spot.x - x));
    const same = spots.filter(({ period }) => period === column?.period);
    return nearest(same, (spot) => Math.abs(spot.y - y));
  }

  #move(event: PointerEvent): void {
    if (this.#here === null) this.#read();
    const spot = this.#at(event);
    if (spot === null) return;
    if (
      this.#down !== null &&
      event.pointerType === 'mouse' &&
      Math.abs(event.clientX - this.#down) > DRAG
    ) {
      this.#anchor ??= this.#here;
      this.#dragged = true;
      this.#svg.setPointerCapture(event.pointerId);
    }
    this.#go(spot, true);
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#read();
    this.#dragged = false;
    const spot = this.#at(event);
    // A finger has no hovering: its first touch shows, the second follows.
    if (event.pointerType !== 'mouse') this.#dragged = !isSame(spot, this.#here);
    else this.#down = event.clientX;
    if (spot !== null) this.#go(spot, true);
  }

  #release(event: PointerEvent): void {
    const spot = this.#at(event);
    if (this.#anchor !== null && spot !== null) this.#enlarge(this.#anchor, spot);
    this.#down = null;
  }

  /** A finger leaves whenever it is lifted; what it has shown stays. */
  #left({ pointerType }: PointerEvent): void {
    if (pointerType === 'touch' || document.activeElement === this.#svg) return;
    if (this.#down === null) this.leave();
  }

  #click(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!this.#dragged && this.#here?.href != null) location.assign(this.#here.href);
  }
}

/** Whether two spots are one: each press reads the picture anew. */
function isSame(a: Spot | null, b: Spot | null): boolean {
  return a?.course.id === b?.course.id && a?.period === b?.period;
}

/** The plot a place is in, or the nearest one. */
function plotAt(courses: readonly Course[], x: number, y: number): Plot | null {
  const away = ({ plot }: Course) =>
    Math.abs(x - plot.x - plot.width / 2) / plot.width +
    Math.abs(y - plot.y - plot.height / 2) / plot.height;
  return [...courses].sort((a, b) => away(a) - away(b))[0]?.plot ?? null;
}

/** Where a key leads; null for keys that lead nowhere. */
function step(here: Spot, key: string, courses: readonly Course[]): Spot | null {
  const { spots } = here.course;
  const index = spots.indexOf(here);
  switch (key) {
    case 'ArrowLeft':
      return spots[Math.max(0, index - 1)] ?? null;
    case 'ArrowRight':
      return spots[Math.min(spots.length - 1, index + 1)] ?? null;
    case 'Home':
      return spots[0] ?? null;
    case 'End':
      return spots.at(-1) ?? null;
    case 'ArrowUp':
      return neighbour(here, courses, -1);
    case 'ArrowDown':
      return neighbour(here, courses, 1);
    default:
      return null;
  }
}

/** The next series up or down at about the same time; in several plots, the one before or after. */
function neighbour(here: Spot, courses: readonly Course[], way: 1 | -1): Spot | null {
  const day = Date.parse(here.period);
  const beside = courses.flatMap(({ spots }) => {
    const spot = spots.includes(here)
      ? here
      : nearest(spots, ({ period }) => Math.abs(Date.parse(period) - day));
    return spot === null ? [] : [spot];
  });
  const one = beside.every(
    ({ course }) => course.plot.x === here.course.plot.x && course.plot.y === here.course.plot.y,
  );
  if (one) beside.sort((a, b) => a.y - b.y);
  return beside[beside.indexOf(here) + way] ?? here;
}

import { inOrder, make, scaleOf, type Course, type Plot, type Spot } from './chart-picture.ts';

const GAP = 12;

/** Shows where the reader is in a picture: rules, a ring, a span that is being chosen, and what is written there. */
export class Pointer {
  readonly #svg: SVGSVGElement;
  readonly #plot: HTMLElement;
  readonly #marks = make('g', {
    'data-pointer': '',
    'pointer-events': 'none',
    'aria-hidden': 'true',
  });
  readonly #tip = document.createElement('div');

  constructor(svg: SVGSVGElement, plot: HTMLElement) {
    this.#svg = svg;
    this.#plot = plot;
    this.#tip.className = 'tip';
    // What it says is announced in its own words; a second voice would only repeat it.
    this.#tip.setAttribute('aria-hidden', 'true');
  }

  hide(): void {
    this.#marks.remove();
    this.#tip.remove();
  }

  /** @param anchor where a span began; null while none is being chosen */
  show(spot: Spot, courses: readonly Course[], anchor: Spot | null): void {
    const same = courses.flatMap(({ spots }) =>
      spots.filter(({ period }) => period === spot.period),
    );
    const plots = new Map(same.map((other) => [keyOf(other.course.plot), other]));
    this.#marks.replaceChildren(
      ...(anchor === null ? [] : [span(anchor, spot)]),
      ...Array.from(plots.values(), rule),
      ...same.map((other) => ring(other, other === spot)),
    );
    this.#svg.append(this.#marks);
    this.#write(spot, same, anchor);
  }

  #write(spot: Spot, same: readonly Spot[], anchor: Spot | null): void {
    const head = document.createElement('b');
    head.textContent = spanText(anchor ?? spot, spot);
    this.#tip.replaceChildren(head, ...ordered(same).map((other) => row(other, other === spot)));
    this.#plot.append(this.#tip);
    this.#place(spot);
  }

  /** Beside the rule, on the side that has the room, and never beyond the picture. */
  #place({ x, y }: Spot): void {
    const scale = scaleOf(this.#svg);
    const { width: room, height } = this.#plot.getBoundingClientRect();
    const { width, height: tall } = this.#tip.getBoundingClientRect();
    const at = x * scale;
    const left = at + GAP + width <= room ? at + GAP : at - GAP - width;
    const top = Math.min(y * scale - tall / 2, height - tall);
    this.#tip.style.left = `${Math.max(0, Math.min(left, room - width))}px`;
    this.#tip.style.top = `${Math.max(0, top)}px`;
  }
}

/** In one plot as the lines lie, the highest first; in several as the plots stand. */
function ordered(spots: readonly Spot[]): Spot[] {
  const one = new Set(spots.map(({ course }) => keyOf(course.plot))).size === 1;
  return one ? [...spots].sort((a, b) => a.y - b.y) : [...spots];
}

function row({ course, value }: Spot, current: boolean): HTMLElement {
  const line = document.createElement('span');
  if (current && course.name !== null) line.className = 'current';
  const written = document.createElement('i');
  written.textContent = value;
  line.append(course.name ?? '', written);
  return line;
}

function keyOf({ x, y }: Plot): string {
  return `${x} ${y}`;
}

function rule({ x, course: { plot } }: Spot): SVGElement {
  const ends = { x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height };
  return make('line', { ...ends, stroke: 'var(--ink)', 'stroke-opacity': 0.55 });
}

function ring({ x, y }: Spot, current: boolean): SVGElement {
  const circle = { cx: x, cy: y, r: current ? 6 : 4 };
  const width = current ? 2 : 1;
  return make('circle', { ...circle, fill: 'none', stroke: 'var(--ink)', 'stroke-width': width });
}

function span(a: Spot, b: Spot): SVGElement {
  const { y, height } = b.course.plot;
  const [x, width] = [Math.min(a.x, b.x), Math.abs(a.x - b.x)];
  return make('rect', { x, y, width, height, fill: 'var(--accent)', 'fill-opacity': 0.14 });
}

/** One period, or the first and the last of a span. */
export function spanText(a: Spot, b: Spot): string {
  const [from, to] = inOrder(a, b);
  return from.period === to.period ? from.at : `${from.at} – ${to.at}`;
}

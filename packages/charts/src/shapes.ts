import { element } from './document.ts';
import { palette } from './palette.ts';

interface Part {
  readonly d: string;
  /** filled, cut out of what lies below, or drawn as a line. */
  readonly as: 'fill' | 'cut' | 'line';
}

const disc = 'M6 .5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z';
const block = 'M1 1h10v10H1z';
const rhomb = 'M6 .3 11.7 6 6 11.7.3 6z';
const ring = 'M6 1.6a4.4 4.4 0 1 0 0 8.8a4.4 4.4 0 1 0 0-8.8z';

/** Shapes that carry a rating where colour does not, in a box of 12 by 12. */
const shapes = {
  check: [fill(disc), cut('M3.2 6.2l2 2 3.6-4.2')],
  'late-check': [fill(rhomb), cut('M3.7 6.1l1.6 1.6 3-3.3')],
  double: [fill('M6 .8l4.6 4.6H1.4z'), fill('M6 6.2l4.6 4.6H1.4z')],
  disc: [fill('M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6z')],
  ring: [line(ring)],
  triangle: [fill('M6 .9l5.4 10H.6z')],
  square: [fill(block)],
  down: [fill('M4.3.8h3.4v4.6h3.1L6 11.4 1.2 5.4h3.1z')],
  cross: [fill(block), cut('M3.6 3.6l4.8 4.8m0-4.8L3.6 8.4')],
  half: [line(ring), fill('M6 1.6a4.4 4.4 0 0 0 0 8.8z')],
  diamond: [line('M6 1.2 10.8 6 6 10.8 1.2 6z')],
  dash: [line('M1.5 6h9')],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

export type Shape = keyof typeof shapes;

/** A shape with its upper left corner at a place, 12 by 12 pixels. */
export function drawShape(shape: Shape, x: number, y: number, colour: string): Element {
  const parts = shapes[shape].map(({ d, as }: Part) =>
    element('path', { d, ...paint(as, colour) }),
  );
  return element('g', { transform: `translate(${x},${y})` }, ...parts);
}

function paint(as: Part['as'], colour: string): Record<string, string | number> {
  if (as === 'fill') return { fill: colour };
  return {
    fill: 'none',
    stroke: as === 'cut' ? palette.paper : colour,
    'stroke-width': 1.6,
  };
}

function fill(d: string): Part {
  return { d, as: 'fill' };
}

function cut(d: string): Part {
  return { d, as: 'cut' };
}

function line(d: string): Part {
  return { d, as: 'line' };
}

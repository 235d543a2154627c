import { element, type Attributes } from './document.ts';
import { palette } from './palette.ts';

/** How one of several series is drawn; no two are alike in black and white. */
export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash: string | undefined;
  readonly marker: Marker;
}

interface Marker {
  /** Path round 0,0. */
  readonly d: string;
  readonly kind: 'filled' | 'hollow' | 'line';
}

const disc = 'M-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0Z';
const square = 'M-2.7,-2.7h5.4v5.4h-5.4Z';
const up = 'M0,-3.5L3.4,2.6H-3.4Z';
const down = 'M0,3.5L3.4,-2.6H-3.4Z';
const diamond = 'M0,-3.8L3.8,0L0,3.8L-3.8,0Z';
const plus = 'M-3.4,0H3.4M0,-3.4V3.4';

const markers: readonly Marker[] = [
  { d: disc, kind: 'filled' },
  { d: square, kind: 'hollow' },
  { d: up, kind: 'filled' },
  { d: disc, kind: 'hollow' },
  { d: diamond, kind: 'filled' },
  { d: down, kind: 'hollow' },
  { d: square, kind: 'filled' },
  { d: plus, kind: 'line' },
  { d: up, kind: 'hollow' },
  { d: down, kind: 'filled' },
  { d: diamond, kind: 'hollow' },
];
const dashes = [undefined, '6 3', '2 2.5', '9 3 2 3'];
const shades = [palette.ink, palette.soft, palette.faint];

/** How many series can be told apart. */
export const MOST_SERIES = markers.length;

/** The stroke of series `index`; the one picked out is broad, solid and in the accent. */
export function strokeOf(index: number, highlighted: boolean): Stroke {
  const marker = markers[index % markers.length] ?? { d: disc, kind: 'filled' };
  if (highlighted) return { colour: palette.accent, width: 2.4, dash: undefined, marker };
  return {
    colour: shades[index % shades.length] ?? palette.ink,
    width: 1.1,
    dash: dashes[index % dashes.length],
    marker,
  };
}

/** A series' marker at a place. */
export function drawMarker({ marker, colour }: Stroke, x: number, y: number): Element {
  const paint: Readonly<Record<Marker['kind'], Attributes>> = {
    filled: { fill: colour },
    hollow: { fill: palette.paper, stroke: colour, 'stroke-width': 1.2 },
    line: { stroke: colour, 'stroke-width': 1.5 },
  };
  return element('path', { d: marker.d, transform: `translate(${x},${y})`, ...paint[marker.kind] });
}

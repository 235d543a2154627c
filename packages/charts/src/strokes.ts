import { element, type Attributes } from './document.ts';
import type { Spot } from './line-path.ts';
import { palette } from './palette.ts';

/** How one of several series is drawn; no two are alike in black and white. */
export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash: string | undefined;
  readonly marker: Marker;
}

interface Marker {
  /** Path round the place it is begun at. */
  readonly d: string;
  readonly kind: 'filled' | 'hollow' | 'line';
}

const disc = 'm-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0z';
const square = 'm-2.7,-2.7h5.4v5.4h-5.4z';
const up = 'm0,-3.5l3.4,6.1h-6.8z';
const down = 'm0,3.5l3.4,-6.1h-6.8z';
const diamond = 'm0,-3.8l3.8,3.8l-3.8,3.8l-3.8,-3.8z';
const plus = 'm-3.4,0h6.8m-3.4,-3.4v6.8';

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

/** A series' marker at some places, as one path. */
export function drawMarkers({ marker, colour }: Stroke, spots: readonly Spot[]): Element {
  const paint: Readonly<Record<Marker['kind'], Attributes>> = {
    filled: { fill: colour },
    hollow: { fill: palette.paper, stroke: colour, 'stroke-width': 1.2 },
    line: { stroke: colour, 'stroke-width': 1.5 },
  };
  const d = spots.map(([x, y]) => `M${x},${y}${marker.d}`).join('');
  return element('path', { d, ...paint[marker.kind] });
}

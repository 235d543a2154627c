import type { Spot } from './boxes.ts';
import { element } from './document.ts';
import { drawLabel, labelAt, lineWidth, type Line } from './label.ts';
import { palette } from './palette.ts';

/** What there is for a period; the order is that of the key. */
export const cellStates = ['value', 'provisional', 'missing', 'quarantined'] as const;

export type CellState = (typeof cellStates)[number];

const TALL = 10;
const GAP = 1.5;
const KEY_PITCH = 12;

/** The cells of one state in one row, in one path. @param pitch pixels from column to column */
export function drawRun(state: CellState, places: readonly Spot[], pitch: number): Element {
  const side = Math.max(1.5, Math.min(pitch - GAP, 2 * TALL));
  return element('path', {
    d: places.map((place) => outline(state, place, side)).join(''),
    ...paints[state],
  });
}

/** One cell with a reach as large as its column. */
export function drawCell(state: CellState, place: Spot, pitch: number): Element {
  const reach = { x: place.x - pitch / 2, y: place.y - TALL, width: pitch, height: 2 * TALL };
  return element(
    'g',
    {},
    element('rect', { ...reach, fill: 'transparent' }),
    drawRun(state, [place], pitch),
  );
}

/** A full block, a hollow one, a short dash, a cross: told apart without colour. */
function outline(state: CellState, { x, y }: Spot, side: number): string {
  const [left, half] = [x - side / 2, TALL / 2];
  switch (state) {
    case 'value':
      return `M${left},${y - half}h${side}v${TALL}h${-side}z`;
    case 'provisional':
      return `M${left + 0.6},${y - half + 0.6}h${side - 1.2}v${TALL - 1.2}h${1.2 - side}z`;
    case 'missing':
      return `M${x - Math.min(side, 5) / 2},${y}h${Math.min(side, 5)}`;
    case 'quarantined': {
      const arm = Math.min(side, 7) / 2;
      return `M${x - arm},${y - 3.5}l${2 * arm},7m0,-7l${-2 * arm},7`;
    }
  }
}

const paints: Readonly<Record<CellState, Readonly<Record<string, string | number>>>> = {
  value: { fill: palette.accent, 'fill-opacity': 0.75 },
  provisional: { fill: palette.accentWash, stroke: palette.accent, 'stroke-width': 1.2 },
  missing: { fill: 'none', stroke: palette.faint, 'stroke-width': 1.2 },
  quarantined: { fill: 'none', stroke: palette.red, 'stroke-width': 1.5 },
};

/** What the four mean, in one line. */
export function drawCellKey(y: number, names: Readonly<Record<CellState, string>>): Element[] {
  let x = KEY_PITCH / 2;
  return cellStates.flatMap((state) => {
    const line: Line = { text: names[state], size: 11, fill: palette.soft };
    const parts = [
      drawRun(state, [{ x, y }], KEY_PITCH),
      ...drawLabel(labelAt([line], x + KEY_PITCH, y, 'start')),
    ];
    x += KEY_PITCH + lineWidth(line) + 18;
    return parts;
  });
}

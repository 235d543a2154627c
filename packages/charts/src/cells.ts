import type { Spot } from './boxes.ts';
import { element } from './document.ts';
import { drawLabel, labelAt, lineWidth, type Line } from './label.ts';
import { lights, palette } from './palette.ts';
import { TEXT_SIZE } from './text-width.ts';

/**
 * What there is for a period: of a series its value, of an export whether and when it came. The order is that of
 * the key.
 */
export const cellStates = [
  ...(['value', 'provisional', 'missing', 'quarantined'] as const),
  ...(['in-time', 'zero', 'late', 'absent', 'not-due'] as const),
];

export type CellState = (typeof cellStates)[number];

const TALL = 10;
const GAP = 1.5;
const KEY_PITCH = 12;
const KEY_ROW = 20;
const KEY_GAP = 18;

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

/** No two alike without colour: blocks, a frame with a dash and a saltire for series, discs, a cross and a dot for exports. */
function outline(state: CellState, { x, y }: Spot, side: number): string {
  const [left, half, radius] = [x - side / 2, TALL / 2, Math.min(4.2, side / 2 - 0.6)];
  switch (state) {
    case 'value':
      return `M${left},${y - half}h${side}v${TALL}h${-side}z`;
    case 'provisional':
      return frame({ x, y }, side);
    case 'missing':
      return `${frame({ x, y }, side)}M${x - side / 4},${y}h${side / 2}`;
    case 'quarantined': {
      const arm = Math.min(side, 7) / 2;
      return `M${x - arm},${y - 3.5}l${2 * arm},7m0,-7l${-2 * arm},7`;
    }
    case 'in-time':
      return disc({ x, y }, radius + 0.6);
    case 'zero':
      return disc({ x, y }, radius);
    case 'late':
      return `${disc({ x, y }, radius)}M${x},${y - radius}a${radius},${radius} 0 0 0 0,${2 * radius}z`;
    case 'absent':
      return `M${x - radius},${y - radius}l${2 * radius},${2 * radius}m0,${-2 * radius}l${-2 * radius},${2 * radius}`;
    case 'not-due':
      return disc({ x, y }, 1);
  }
}

/** Within the block's outline, its line included. */
function frame({ x, y }: Spot, side: number): string {
  const [width, height] = [side - 1.2, TALL - 1.2];
  return `M${x - width / 2},${y - height / 2}h${width}v${height}h${-width}z`;
}

function disc({ x, y }: Spot, r: number): string {
  return `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`;
}

const paints: Readonly<Record<CellState, Readonly<Record<string, string | number>>>> = {
  value: { fill: palette.accent, 'fill-opacity': 0.75 },
  provisional: { fill: palette.accentWash, stroke: palette.accent, 'stroke-width': 1.2 },
  missing: { fill: 'none', stroke: palette.red, 'stroke-width': 1.2 },
  quarantined: { fill: 'none', stroke: palette.red, 'stroke-width': 1.5 },
  'in-time': { fill: palette.accent },
  zero: { fill: palette.paper, stroke: palette.accent, 'stroke-width': 1.3 },
  // The half that is walked round twice stays empty or full by this rule.
  late: {
    fill: lights.yellow.mark,
    stroke: lights.yellow.mark,
    'stroke-width': 1.3,
    'fill-rule': 'evenodd',
  },
  absent: { fill: 'none', stroke: palette.red, 'stroke-width': 2 },
  'not-due': { fill: palette.faint },
};

interface CellKey {
  readonly parts: readonly Element[];
  /** Pixels for lines after the first. */
  readonly extra: number;
}

/** What the states mean, in as many lines as the width takes. @param top the middle of the first */
export function drawCellKey(
  states: readonly CellState[],
  top: number,
  width: number,
  names: Readonly<Record<CellState, string>>,
): CellKey {
  let [x, y] = [KEY_PITCH / 2, top];
  const parts = states.flatMap((state) => {
    const line: Line = { text: names[state], size: TEXT_SIZE, fill: palette.soft };
    const room = KEY_PITCH + lineWidth(line);
    if (x > KEY_PITCH && x + room > width) [x, y] = [KEY_PITCH / 2, y + KEY_ROW];
    const at = x;
    x += room + KEY_GAP;
    return [
      drawRun(state, [{ x: at, y }], KEY_PITCH),
      ...drawLabel(labelAt([line], at + KEY_PITCH, y, 'start')),
    ];
  });
  return { parts, extra: y - top };
}

import type { Box, Spot } from './boxes.ts';
import { labelAt, linesHeight, linesWidth, type Label, type Line } from './label.ts';

/** A label where it might stand; `cost` is what speaks against it besides what it covers. */
export interface Place extends Label {
  readonly cost: number;
}

const NEAR = [5, 12, 22, 34, 50];
const EDGE = 2;

/** Places round a spot: best near, on the side wanted and not beside it; all drawn into the frame. */
export function around(
  lines: readonly Line[],
  { x, y }: Spot,
  frame: Box,
  side: 'above' | 'below' = 'above',
): Place[] {
  const [half, tall] = [linesWidth(lines) / 2, linesHeight(lines) / 2];
  const way = side === 'above' ? -1 : 1;
  return NEAR.flatMap((gap, index) => {
    const [down, across, far] = [way * (gap + tall), gap + half, 2 * index];
    return [
      { x, y: y + down, cost: far },
      { x: x - across, y: y + down, cost: far + 1 },
      { x: x + across, y: y + down, cost: far + 1 },
      { x, y: y - down, cost: far + 3 },
      { x: x + across, y: y - down, cost: far + 4 },
      { x: x - across, y: y - down, cost: far + 4 },
      { x: x + across, y, cost: far + 5 },
      { x: x - across, y, cost: far + 5 },
    ];
  }).map((middle) => inside(lines, middle, frame));
}

/** Places just above and just below a level line: at its left, its right, in the middle. */
export function onLine(lines: readonly Line[], y: number, frame: Box): Place[] {
  const [half, tall] = [linesWidth(lines) / 2, linesHeight(lines) / 2];
  const xs = [frame.x + half, frame.x + frame.width - half, frame.x + frame.width / 2];
  return [y - tall - 2, y + tall + 2].flatMap((middle) =>
    xs.map((x) => inside(lines, { x, y: middle, cost: 0 }, frame)),
  );
}

/** Places at the foot of the frame and at its head. */
export function footOrHead(lines: readonly Line[], x: number, frame: Box): Place[] {
  const tall = linesHeight(lines) / 2;
  return [frame.y + frame.height - tall - 3, frame.y + tall + 3].map((y) =>
    inside(lines, { x, y, cost: 0 }, frame),
  );
}

/** Moved sideways as far as it takes to be in the frame. */
function inside(lines: readonly Line[], middle: Spot & { cost: number }, frame: Box): Place {
  const half = linesWidth(lines) / 2 + EDGE;
  const x = Math.max(frame.x + half, Math.min(middle.x, frame.x + frame.width - half));
  return { ...labelAt(lines, x, middle.y, 'middle'), cost: middle.cost };
}

import type { Box } from './boxes.ts';
import { element } from './document.ts';
import { palette } from './palette.ts';
import { textWidth, wrapText } from './text-width.ts';

export type Anchor = 'start' | 'middle' | 'end';

/** One line of a label. */
export interface Line {
  readonly text: string;
  /** Font size in pixels. */
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
}

/** Lines set at a place: `box` is what they cover. */
export interface Label {
  readonly lines: readonly Line[];
  readonly anchor: Anchor;
  readonly box: Box;
}

const LEADING = 1.3;
/** From the middle of a line down to its baseline, in em. */
const BASELINE = 0.36;
/** Of what a regular letter is taken for; enough for DejaVu Sans too, the widest there is on a bare Linux. */
const BOLD = 1.15;

export function lineWidth({ text, size, bold }: Line): number {
  return textWidth(text, size) * (bold === true ? BOLD : 1);
}

export function linesWidth(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map(lineWidth));
}

export function linesHeight(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size * LEADING, 0);
}

/** Lines broken where they are wider than a width. */
export function wrapLines(lines: readonly Line[], width: number): Line[] {
  return lines.flatMap((line) =>
    wrapText(line.text, line.size, width / (line.bold === true ? BOLD : 1)).map((text) => ({
      ...line,
      text,
    })),
  );
}

/**
 * Set lines at a place.
 * @param x where the anchor is
 * @param middle height of their middle
 */
export function labelAt(lines: readonly Line[], x: number, middle: number, anchor: Anchor): Label {
  const [width, height] = [linesWidth(lines), linesHeight(lines)];
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { lines, anchor, box: { x: left, y: middle - height / 2, width, height } };
}

/**
 * Draw a label, with a rim of paper so that a line below does not cut through it.
 * @param under what lies below: where it is coloured, a rim would be a stain
 */
export function drawLabel(
  { lines, anchor, box }: Label,
  under: 'paper' | 'colour' = 'paper',
): Element[] {
  const x =
    anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  let top = box.y;
  return lines.map((line) => {
    const y = top + (line.size * LEADING) / 2 + line.size * BASELINE;
    top += line.size * LEADING;
    return element(
      'text',
      {
        x,
        y,
        'font-size': line.size,
        fill: line.fill,
        'font-weight': line.bold === true ? 700 : undefined,
        'text-anchor': anchor === 'start' ? undefined : anchor,
        ...(under === 'paper' ? rim : {}),
      },
      line.text,
    );
  });
}

const rim = {
  stroke: palette.paper,
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;

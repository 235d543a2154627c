import { isDay, isNumber, type Column } from '@monitor/notebook/text';
import type { Shown } from './stretches.svelte.ts';

const [NARROWEST, WIDEST] = [72, 360];
const [LATIN, WIDE, PADDING] = [7.6, 13.2, 26];

/** It can be said to be at least or at most something. */
export function isOrdered(column: Column): boolean {
  return isNumber(column) || isDay(column);
}

/** How wide columns are to be, in pixels, for their heads and some of their rows. */
export function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly Shown[])[],
): number[] {
  return columns.map(({ name, type }, at) => {
    const widths = rows.map((row) => widthOf(row[at] ?? ''));
    const widest = Math.max(widthOf(name) + LATIN, widthOf(type), ...widths);
    return Math.round(Math.min(WIDEST, Math.max(NARROWEST, widest + PADDING)));
  });
}

function widthOf(text: string): number {
  let width = 0;
  // What is wider than a column can be need not be measured to its end.
  for (const sign of text.slice(0, 60)) width += sign > '\u2E80' ? WIDE : LATIN;
  return width;
}

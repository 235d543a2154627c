import type { Column } from '@monitor/notebook/text';
import type { Shown } from './stretches.svelte.ts';

const NUMBERS = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|DECIMAL.*)$/;
const DAYS = /^(?:DATE|TIMESTAMP.*)$/;
const [NARROWEST, WIDEST] = [72, 360];
const [LATIN, WIDE, PADDING] = [7.6, 13.2, 26];

export function isNumber({ type }: Column): boolean {
  return NUMBERS.test(type);
}

/** It can be said to be at least or at most something. */
export function isOrdered(column: Column): boolean {
  return isNumber(column) || DAYS.test(column.type);
}

export function isDay({ type }: Column): boolean {
  return DAYS.test(type);
}

/** How wide columns are to be, in pixels, for their heads and the rows that are seen. */
export function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly Shown[] | null)[],
): number[] {
  return columns.map(({ name, type }, at) => {
    const widths = rows.map((row) => widthOf(row?.[at] ?? ''));
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

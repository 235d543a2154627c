import type { ShownTable } from './protocol.ts';

const [NARROWEST, WIDEST] = [72, 260];
/** What stands beside a text, a mark among it, and what a letter takes. */
const [MARGINS, LETTER] = [36, 7];
/** Beside what is in sight, so that a little scrolling finds it there. */
const SPARE = 240;

/** A field of the lines, as a column of the grid. */
export interface Field {
  /** Its place in the line, counted from 1. */
  readonly index: number;
  /** Pixels. */
  readonly width: number;
}

/** The fields that have a heading in any table: all tables are shown in the same columns. */
export function fieldsOf(tables: readonly ShownTable[]): Field[] {
  const longest = new Map<number, number>();
  for (const { index, length } of tables.flatMap(({ columns }) => columns)) {
    longest.set(index, Math.max(longest.get(index) ?? 0, length));
  }
  return [...longest]
    .sort(([a], [b]) => a - b)
    .map(([index, length]) => ({
      index,
      width: Math.min(WIDEST, Math.max(NARROWEST, MARGINS + length * LETTER)),
    }));
}

/** The columns that are in the document, and how much room is left for those that are not. */
export interface Across {
  readonly shown: readonly Field[];
  /** Pixels on either side. */
  readonly before: number;
  readonly behind: number;
}

/**
 * Which columns of many are shown where somebody has scrolled to.
 * @param scrolled pixels from the left
 * @param seen pixels that are in sight
 */
export function across(
  fields: readonly Field[],
  { scrolled, seen }: { readonly scrolled: number; readonly seen: number },
): Across {
  const shown: Field[] = [];
  let [left, before, behind] = [0, 0, 0];
  for (const field of fields) {
    const right = left + field.width;
    if (right < scrolled - SPARE) before = right;
    else if (left > scrolled + seen + SPARE) behind += field.width;
    else shown.push(field);
    left = right;
  }
  return { shown, before, behind };
}

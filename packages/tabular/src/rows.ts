import type { RawRecord } from './split-records.ts';

/** A record with what finding the layout needs to know of it. */
export interface Row {
  record: RawRecord;
  cells: string[];
  /** Cells that are not blank. */
  filled: number;
  /** Place of the first and, counted from 1, of the last filled cell. */
  firstFilled: number;
  usedWidth: number;
}

export function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell === '' || cell.trim() === '';
}

/** Counts the filled cells of a record. */
export function rowOf(record: RawRecord): Row {
  const { cells } = record;
  const row: Row = { record, cells, filled: 0, firstFilled: -1, usedWidth: 0 };
  for (let at = 0; at < cells.length; at++) {
    if (isBlank(cells[at])) continue;
    if (row.firstFilled < 0) row.firstFilled = at;
    row.filled++;
    row.usedWidth = at + 1;
  }
  return row;
}

/** The cells of a row that say something, trimmed. */
export function filledCells(row: Row): string[] {
  return row.cells.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
}

/**
 * The number of fields most rows have. Wider rows weigh more, so that some lines of key and value above a small table
 * do not pass for the table.
 */
export function usualWidth(rows: Row[]): number {
  const weights = new Map<number, number>();
  for (const { cells, filled } of rows) {
    const weight = Math.min(cells.length, 20) * (filled > 1 ? 1 : 0.2);
    weights.set(cells.length, (weights.get(cells.length) ?? 0) + weight);
  }
  let [best, most] = [0, 0];
  for (const [width, weight] of weights) if (weight > most) [best, most] = [width, weight];
  return best;
}

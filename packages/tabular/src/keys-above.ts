import type { Evidence } from './evidence.ts';
import { kindByWording } from './notes.ts';
import type { Row } from './rows.ts';
import type { NoDataKind } from './types.ts';

const fewestPairs = 2;

/**
 * The kinds of the rows that open a file with keys and values in cells of their own (`Dataset:`, `Unemployment`), titles
 * and blank lines among them, down to the last pair; none where fewer than two pairs do, or where the table below looks
 * like one more.
 */
export function keysAbove(rows: Row[]): NoDataKind[] {
  const end = rows.findIndex((row) => row.filled > 1 && !isPair(row));
  const last = rows.slice(0, Math.max(0, end)).findLastIndex(isPair);
  const above = rows.slice(0, last + 1);
  const parted = rows[last + 1]?.filled === 0 || (rows[end]?.cells.length ?? 0) > 2;
  if (!parted || above.filter(isPair).length < fewestPairs) return [];
  return above.map((row) => {
    if (row.filled === 0) return 'blank';
    return isPair(row) ? 'fact' : (kindByWording(row) ?? 'title');
  });
}

function isPair({ cells, filled, firstFilled }: Row): boolean {
  return filled === 2 && /[^:：\s]\s*[:：]\s*$/.test(cells[firstFilled] ?? '');
}

const fewestKeys = 3;

/**
 * The place of the first row of a table of two columns, periods and figures, that has several keys with their values
 * above it; they look like its rows, and some like headers. -1 where there is none.
 */
export function seriesBelowKeys(rows: Row[], width: number, evidence: Evidence): number {
  if (width !== 2) return -1;
  const first = rows.findIndex(evidence.beginsWithPeriod);
  const keys = rows.slice(0, Math.max(0, first)).filter(({ filled }) => filled === 2).length;
  return keys < fewestKeys ? -1 : first;
}

/** Names right above the first row of such a series. */
export function seriesHeader(rows: Row[], first: number, evidence: Evidence): Row[] {
  return rows
    .slice(first - 1, first)
    .filter((row) => row.filled === 2 && evidence.voteOf(row) === 'header');
}

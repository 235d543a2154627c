import { parseCell } from './cells.ts';
import { isContinuation, kindByWording } from './notes.ts';
import { parsePeriod } from './periods.ts';
import { filledCells, type Row } from './rows.ts';

/** Rows of a table above, and of the next below its header, that prove them to be tables. */
const proof = 2;
/** How many rows above a header are asked for their width and figures. */
const lookBack = 50;
const mostHeadings = 3;

/** Parts the rows of a file into the tables that stand in it one below the other, each with the titles above it. */
export function splitBlocks(rows: Row[]): Row[][] {
  const starts = [0];
  for (let at = proof + 1; at < rows.length; at++) {
    const from = starts.at(-1) ?? 0;
    if (!mayOpen(rows, from, at) || !opensTable(rows, from, at)) continue;
    starts.push(titlesAbove(rows, from, at));
  }
  return starts.map((start, place) => rows.slice(start, starts[place + 1]));
}

/** Told at a glance, since it is asked of each line: something must set a first row of a table apart from the row above. */
function mayOpen(rows: Row[], from: number, at: number): boolean {
  const [above, row] = [rows[at - 1], rows[at]];
  if (!above || !row || row.filled < 2 || at - from < proof) return false;
  return (
    above.filled < 2 ||
    above.cells.length !== row.cells.length ||
    row.cells[0] === rows[from]?.cells[0]
  );
}

function opensTable(rows: Row[], from: number, at: number): boolean {
  const row = rows[at];
  if (row && isFormOfItsOwn(rows, from, at)) return true;
  if (!row || !isHeading(row)) return false;
  const above = rows.slice(Math.max(from, at - lookBack), at).filter(({ filled }) => filled > 1);
  const first = belowHeading(rows, at);
  const below = rows.slice(first, first + proof).filter(({ filled }) => filled > 1);
  if (above.filter(hasFigures).length < proof || !below[0] || !hasFigures(below[0])) return false;
  const repeated = rows.slice(from, at).find((earlier) => isSame(earlier, row));
  if (repeated)
    return isCopy(rows, from, at) || hasOtherTitle(rows, from, at, rows.indexOf(repeated));
  const width = row.cells.length;
  const isOther = (other: Row): boolean => other.cells.length !== width;
  const ofOtherWidth = above.every(isOther) && below.length === proof && !below.some(isOther);
  return ofOtherWidth || (isParted(rows, at) && heads(row, above));
}

/** The place of the row below a header that may have several rows. */
function belowHeading(rows: Row[], at: number): number {
  let below = at + 1;
  for (let row = rows[below]; row && below < at + mostHeadings && isHeading(row); row = rows[below])
    below++;
  return below;
}

/** Names only: words and periods, side by side, none a sentence. */
function isHeading(row: Row): boolean {
  const cells = filledCells(row);
  const named = cells.filter(
    (cell) => cell.length <= 40 && (parseCell(cell).kind === 'text' || parsePeriod(cell) !== null),
  );
  const words = cells.some((cell) => !/\d/.test(cell));
  return words && named.length === cells.length && row.filled * 2 > row.usedWidth;
}

function hasFigures(row: Row): boolean {
  return row.cells.some((cell) => cell.length < 30 && parseCell(cell).kind === 'number');
}

function isSame(one: Row, other: Row): boolean {
  return one.filled === other.filled && one.cells.join('\0') === other.cells.join('\0');
}

/** The rows below a repeated header stand in the table above already: not its continuation but a second one. */
function isCopy(rows: Row[], from: number, at: number): boolean {
  const above = new Set(rows.slice(from, at).map(({ cells }) => cells.join('\0')));
  const below = rows.slice(at + 1, at + 1 + lookBack).filter(({ filled }) => filled > 1);
  return below.length > 0 && below.every(({ cells }) => above.has(cells.join('\0')));
}

/** A header that comes again goes on with the table, as after a page break, unless another title stands above it. */
function hasOtherTitle(rows: Row[], from: number, at: number, first: number): boolean {
  const title = titleOver(rows, at);
  if (title === null || isContinuation(title)) return false;
  return title !== titleOver(rows, first) && first >= from;
}

function titleOver(rows: Row[], at: number): string | null {
  const above = rows[at - 1];
  return above?.filled === 1 ? (filledCells(above)[0] ?? null) : null;
}

/** A blank line, or a title below one, parts the header from the table above. */
function isParted(rows: Row[], at: number): boolean {
  let above = at - 1;
  while (rows[above]?.filled === 1) above--;
  return rows[above]?.filled === 0;
}

/**
 * A table of words, too: under a title of its own and below a blank line, with names for just the columns that its rows
 * fill, and fewer or more of them than the table above has.
 */
function isFormOfItsOwn(rows: Row[], from: number, at: number): boolean {
  const row = rows[at];
  if (!row || rows[at - 1]?.filled !== 1 || !isParted(rows, at)) return false;
  const above = rows.slice(from, Math.min(at, from + lookBack)).find(({ filled }) => filled > 1);
  if (!above || above.usedWidth === row.usedWidth || row.filled < row.usedWidth) return false;
  const ahead = rows.slice(at + 1, at + 1 + lookBack);
  const end = ahead.findIndex(({ filled }) => filled === 0);
  const below = end < 0 ? ahead : ahead.slice(0, end);
  return (
    filledCells(row).every((cell) => !/^\P{L}*\d/u.test(cell) || parsePeriod(cell) !== null) &&
    below.some(({ filled }) => filled > 1) &&
    below.every(({ usedWidth }) => usedWidth <= row.usedWidth)
  );
}

/** Words above where the table before had figures: a header, not one more row of it. */
function heads(row: Row, above: Row[]): boolean {
  const figures = row.cells.flatMap((cell, at) => {
    const known = above.filter(({ cells }) => parseCell(cells[at] ?? '').kind === 'number').length;
    return known * 2 > above.length ? [cell] : [];
  });
  return figures.length > 0 && figures.every((cell) => cell.trim() !== '');
}

/** Titles above a header are its own, down from the blank line below the table above and the notes to it. */
function titlesAbove(rows: Row[], from: number, at: number): number {
  const isTitle = (row: Row | undefined): boolean =>
    row?.filled === 0 || (row?.filled === 1 && kindByWording(row) === null);
  let start = at;
  while (start - 1 > from && isTitle(rows[start - 1])) start--;
  const blank = rows.slice(start, at).findIndex(({ filled }) => filled === 0);
  if (blank < 0) return start;
  start += blank;
  while (rows[start]?.filled === 0) start++;
  return start;
}

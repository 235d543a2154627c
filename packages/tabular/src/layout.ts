import { evidenceOf, isUnitRow, type Evidence } from './evidence.ts';
import { isFactLine } from './facts.ts';
import { keysAbove, seriesBelowKeys, seriesHeader } from './keys-above.ts';
import { isSectionHeading, isTailNote, kindByWording } from './notes.ts';
import { isBlank, usualWidth, type Row } from './rows.ts';
import { findTotals } from './totals.ts';
import type { NoDataKind } from './types.ts';

/** Which row is what. `kinds` holds, row by row, the kind of a row without data, or null for a row of data. */
export interface Layout {
  kinds: (NoDataKind | null)[];
  /** The header rows from top to bottom, without rows of running numbers. */
  header: Row[];
  width: number;
}

const mostHeaderRows = 6;

/** Finds header, data and the lines above and below. */
export function findLayout(rows: Row[]): Layout {
  const keys = keysAbove(rows);
  const layout = layoutOf(rows.slice(keys.length));
  return { ...layout, kinds: [...keys, ...layout.kinds] };
}

function layoutOf(rows: Row[]): Layout {
  const filled = rows.filter((row) => row.filled > 0);
  const width = usualWidth(filled);
  const evidence = evidenceOf(tableAboveNotes(filled, width), width);
  const series = seriesBelowKeys(rows, width, evidence);
  const firm = series < 0 ? firstData(rows, width, evidence) : series;
  const above =
    series < 0 ? headerAbove(rows, firm, width, evidence) : seriesHeader(rows, series, evidence);
  const headerRows = above.length > 0 ? above : commentedHeader(rows, firm, width, evidence);
  const first = firstBelow(rows, headerRows, firm, width, evidence);
  const kinds: Layout['kinds'] = rows.map((row) =>
    row.filled === 0 ? 'blank' : kindByWording(row),
  );
  const body = { first, width, evidence, headerRows };
  markAbove(rows, kinds, body);
  markBelow(rows, kinds, body);
  markTotals(rows, kinds, first, evidence.labelColumn);
  return { kinds, header: headerRows.filter((row) => !evidence.isRunningNumbers(row)), width };
}

const enough = 4;

/** The rows wide enough to belong to the table, down to the notes below it: footnotes may have a number and a text, too. */
function tableAboveNotes(filled: Row[], width: number): Row[] {
  const wide: Row[] = [];
  for (const row of filled) {
    if (kindByWording(row) === null) {
      if (isWide(row, width)) wide.push(row);
    } else if (wide.length >= enough) break;
  }
  return wide;
}

function isWide(row: Row, width: number): boolean {
  return row.filled >= Math.min(2, width) && row.cells.length * 2 >= width;
}

/** The place of the first row of data; without one, the number of rows. */
function firstData(rows: Row[], width: number, evidence: Evidence): number {
  let header: Row | null = null;
  let sparse = -1;
  for (const [at, row] of rows.entries()) {
    if (row.filled === 0 || kindByWording(row) !== null || isFactLine(row.cells)) continue;
    const shaped = isWide(row, width) || (row.cells.length === width && width > 1);
    if (!shaped) continue;
    const says = evidence.isTyped ? evidence.voteOf(row) : textVote(row, header, width);
    if (says === 'data' && header === null && row.filled * 3 < evidence.usualFilled) {
      // Either a line of facts far narrower than the table, or the first record of a table without header.
      if (sparse < 0) sparse = at;
      continue;
    }
    if (says === 'data' && header === null && sparse >= 0) return sparse;
    if (says === 'data' && header === null && isBeforeHeader(rows, at, width, evidence)) continue;
    if (says === 'data' && (header !== null || isWide(row, width))) return at;
    if (says === 'open' && header !== null && !isTailNote(row, width)) return at;
    const overrun = header !== null && header.usedWidth > width;
    if (says === 'header' && header && !overrun && !supersedes(rows, at, header, evidence))
      return at;
    if (says !== 'data' && isWide(row, width) && canHead(row, says, evidence)) header = row;
  }
  return rows.length;
}

/** A row without words over the columns of figures is a header only when it is as full as the others. */
function canHead(row: Row, says: 'header' | 'open', evidence: Evidence): boolean {
  return says === 'header' || !evidence.isTyped || row.filled * 2 > evidence.usualFilled;
}

const lookAhead = 15;

/** True of a line of figures that is not of the table's width, with a header below it before any data. */
function isBeforeHeader(rows: Row[], at: number, width: number, evidence: Evidence): boolean {
  if (rows[at]?.cells.length === width) return false;
  const below = rows.slice(at + 1, at + 1 + lookAhead).filter((row) => isWide(row, width));
  const votes = below.map(evidence.voteOf).filter((vote) => vote !== 'open');
  return votes[0] === 'header';
}

/** Without any column of figures the first wide row is taken for the header. */
function textVote(row: Row, header: Row | null, width: number): 'data' | 'header' | 'open' {
  if (header === null || (!isComplete(header) && row.filled > 1))
    return isWide(row, width) ? 'header' : 'open';
  return isTailNote(row, width) ? 'open' : 'data';
}

/** A second header row stands under an incomplete or narrower one, or holds units, running numbers, or as many words. */
function continuesHeader(row: Row, header: Row, evidence: Evidence): boolean {
  if (!isComplete(header) || row.filled > header.usedWidth) return true;
  if (isBlank(row.cells[0]) && row.usedWidth > header.usedWidth) return true;
  if (isUnitRow(row, header) || evidence.isRunningNumbers(row)) return true;
  return evidence.namesFigures(row) && row.filled >= header.filled - 1;
}

/** A header row, too, or the header itself: below a blank line, or where the row above it was but some words far narrower. */
function supersedes(rows: Row[], at: number, header: Row, evidence: Evidence): boolean {
  const row = rows[at];
  if (!row) return false;
  if (continuesHeader(row, header, evidence)) return true;
  const parted = rows[at - 1]?.filled === 0 && isComplete(row) && row.filled >= header.filled;
  return parted || header.usedWidth * 2 <= evidence.usualUsed;
}

/** True when every column but the first has a name, and no name comes twice: nothing is left for another row to say. */
function isComplete(row: Row): boolean {
  const named = row.cells.slice(0, row.usedWidth).slice(isBlank(row.cells[0]) ? 1 : 0);
  return (
    named.every((cell) => !isBlank(cell)) &&
    new Set(named.map((cell) => cell.trim())).size === named.length
  );
}

function headerAbove(rows: Row[], first: number, width: number, evidence: Evidence): Row[] {
  const header: Row[] = [];
  for (let at = first - 1; at >= 0 && header.length < mostHeaderRows; at--) {
    const row = rows[at];
    const lower = header[0];
    if (row?.filled === 0 && lower && fillsStart(rows[at - 1], lower)) continue;
    if (!row || (row.filled === 0 && lower)) break;
    const blocked = row.filled === 0 || kindByWording(row) !== null || isFactLine(row.cells);
    const heads =
      !lower || evidence.isRunningNumbers(lower) || headsOver(row, lower, width, evidence);
    const named = isWide(row, width) && (!lower || row.usedWidth <= width);
    if (!blocked && heads && named) header.unshift(row);
    else if (lower) break;
  }
  return header;
}

/** True when the columns at the left, which the lower of two header rows leaves without a name, have theirs in the upper. */
function fillsStart(upper: Row | undefined, lower: Row): boolean {
  const start = upper?.cells.slice(0, lower.firstFilled) ?? [];
  return start.length > 0 && start.every((cell) => !isBlank(cell));
}

/** A header written as a comment, right above the data and with a name for each column: `# energy, n`. */
function commentedHeader(rows: Row[], first: number, width: number, evidence: Evidence): Row[] {
  const row = rows[first - 1];
  const names = row && width > 1 && row.cells.length === width && row.filled === width;
  return names && evidence.voteOf(row) === 'header' ? [row] : [];
}

/** Rows between the header and the first firm row of data are data too, if short ones, unless they are notes. */
function firstBelow(
  rows: Row[],
  header: Row[],
  firm: number,
  width: number,
  evidence: Evidence,
): number {
  const lowest = header.at(-1);
  const from = lowest ? rows.indexOf(lowest) + 1 : firm;
  const first = rows.findIndex(
    (row, at) => at >= from && at < firm && isLooseData(row, width, evidence),
  );
  return first < 0 ? firm : first;
}

/** True of a row that, though short, is neither blank nor a note: the period of a record without any value, too. */
function isLooseData(row: Row, width: number, evidence: Evidence): boolean {
  if (evidence.beginsWithPeriod(row) || evidence.hasFigure(row)) return true;
  return row.filled > 1 && kindByWording(row) === null && !isTailNote(row, width);
}

/** True when the upper of two rows is a header row too and not a line of facts or a title. */
function headsOver(upper: Row, lower: Row, width: number, evidence: Evidence): boolean {
  if (isUnitRow(lower, upper) || !isComplete(lower) || isBlank(lower.cells[0])) return true;
  if (evidence.voteOf(upper) === 'data') return false;
  const ownFirst = isBlank(upper.cells[0]) || upper.cells[0]?.trim() === lower.cells[0]?.trim();
  return upper.filled >= Math.min(width, lower.filled) || (ownFirst && upper.filled >= 2);
}

/** Above the header stand titles and facts, between header and data notes. */
function markAbove(rows: Row[], kinds: Layout['kinds'], { first, headerRows: header }: Body): void {
  const lowest = rows.indexOf(header.at(-1) ?? ({} as Row));
  for (let at = 0; at < first; at++) {
    const row = rows[at];
    const kind = kinds[at];
    if (!row || kind === 'blank' || kind === 'separator') continue;
    if (header.includes(row)) kinds[at] = 'header';
    else if (isFactLine(row.cells)) kinds[at] = 'fact';
    else if (at > lowest && lowest >= 0) kinds[at] ??= 'note';
    else kinds[at] = row.filled === 2 && row.cells.length > 1 ? 'fact' : 'title';
  }
}

interface Body {
  first: number;
  width: number;
  evidence: Evidence;
  headerRows: Row[];
}

/**
 * Below the last firm row of data stand notes, once one begins them; between rows of data only rows that say so themselves are none. A row
 * with figures below a note is kept as data: rather a record with faults than a line lost.
 */
function markBelow(rows: Row[], kinds: Layout['kinds'], body: Body): void {
  const last = lastFirm(rows, kinds, body);
  const headers = new Set(body.headerRows.map(plainText));
  let noted = false;
  for (let at = body.first; at < rows.length; at++) {
    const row = rows[at];
    if (!row || kinds[at] !== null) {
      noted ||= at > last && kinds[at] !== 'blank';
    } else if (at > last) {
      const isNote = isTailNote(row, body.width) && !body.evidence.beginsWithPeriod(row);
      noted ||= isNote || isParted(rows, at, body);
      const figures = row.filled > 1 && body.evidence.hasFigure(row);
      if (noted && (!figures || isTailNote(row, body.width))) kinds[at] = 'note';
    } else if (row.cells.length > 1 && headers.has(plainText(row))) {
      kinds[at] = 'header';
    } else if (body.width > 1 && isSectionHeading(row)) {
      kinds[at] = 'title';
    }
  }
}

/** Where files were put together, a mark of byte order stands before the header that comes again. */
function plainText({ cells }: Row): string {
  const text = cells.join('\0');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Words alone between a blank line and further lines, where no more data follows: a heading of remarks. */
function isParted(rows: Row[], at: number, { width, evidence }: Body): boolean {
  const [above, row, below] = [rows[at - 1], rows[at], rows[at + 1]];
  if (width === 1 || above?.filled !== 0 || row?.filled !== 1 || !below?.filled) return false;
  return !evidence.hasFigure(row);
}

function lastFirm(rows: Row[], kinds: Layout['kinds'], body: Body): number {
  for (let at = rows.length - 1; at >= body.first; at--) {
    const row = rows[at];
    if (!row || kinds[at] !== null || !isWide(row, body.width) || isTailNote(row, body.width))
      continue;
    if (
      body.evidence.isTyped ? body.evidence.voteOf(row) === 'data' : row.cells.length === body.width
    )
      return at;
  }
  return body.first - 1;
}

function markTotals(rows: Row[], kinds: Layout['kinds'], first: number, labelColumn: number): void {
  const places = rows.flatMap((_row, at) => (at >= first && kinds[at] === null ? [at] : []));
  const data = places.flatMap((at) => rows[at] ?? []);
  for (const at of findTotals(data, labelColumn)) kinds[places[at] ?? -1] = 'total';
}

import type { Mender } from './mend.ts';
import { isBlank, type Row } from './rows.ts';
import type { Column, DataRecord, Decision, Fault } from './types.ts';

/** Some programs leave out empty cells at the end of a line; when so many records do, that is the file's manner. */
const mannerShare = 0.5;
/** More rows than this with marks inside their cells: the file is one of texts with marks. */
const usualShare = 0.2;

interface Form {
  columns: Column[];
  /** The place of the last column, counted from 1. */
  width: number;
  /** Fields a line may have: where most lines end in a delimiter, one more than there are columns. */
  allowed: number;
  omitsTail: boolean;
  /** The file quotes loosely throughout: `""a"",1`. That is its manner, too. */
  quotesLoosely: boolean;
}

/**
 * Turns the rows of data into records and notes what is wrong with their form.
 * @param usualWidth the number of fields most lines of the table have
 * @param textOf a row as it stands in the file
 */
export function recordsOf(
  rows: Row[],
  columns: Column[],
  usualWidth: number,
  mender: Mender,
  textOf: (row: Row) => string,
): { records: DataRecord[]; decisions: Decision[] } {
  const width = columns.at(-1)?.index ?? 0;
  const short = rows.filter((row) => row.cells.length < width).length;
  const omitsTail = short > rows.length * mannerShare;
  const quotesLoosely = rows.filter(isLoose(width)).length > rows.length * mannerShare;
  const form = { columns, width, allowed: Math.max(width, usualWidth), omitsTail, quotesLoosely };
  const suspicious = markedRows(rows);
  const records = rows.map((row) => {
    const faults = faultsOf(row, form);
    const misplaced = suspicious.has(row) && faults.length === 0 && !mender.fits(row.cells);
    const misses = misplaced || (faults.length > 0 && row.cells.length !== usualWidth);
    const mended = misses ? mender.mend(row.cells, textOf(row)) : null;
    if (misplaced && mended) faults.push(brokenQuote(row.cells));
    return {
      line: row.record.first + 1,
      lastLine: row.record.last + 1,
      cells: row.cells,
      faults,
      mended,
    };
  });
  const reason = '多数行省略了行尾的空单元格，按空值处理';
  const decisions = omitsTail ? [{ subject: 'omitted-cells', value: String(short), reason }] : [];
  return { records, decisions };
}

/** Its marks are out of order, and yet it has as many cells as there are columns. */
function isLoose(width: number): (row: Row) => boolean {
  return ({ cells, record }) => record.broken && cells.length === width;
}

/** An extra field is a fault even when it is empty: a delimiter too many may have moved the cells before it. */
function faultsOf(row: Row, form: Form): Fault[] {
  const { columns, width, allowed, omitsTail } = form;
  const { cells, record } = row;
  const isBroken = record.broken && !(form.quotesLoosely && isLoose(width)(row));
  if (cells.length === width && !isBroken) return [];
  const faults: Fault[] = [];
  if (isBroken) faults.push(brokenQuote(cells));
  for (let at = width; at < cells.length; at++) {
    const value = cells[at] ?? '';
    if (at >= allowed || !isBlank(value)) faults.push(extraCell(at + 1, value, width));
  }
  if (cells.length < width && !omitsTail) {
    const missing = columns.filter(({ index }) => index > cells.length);
    faults.push(...missing.map(({ index, header }) => missingCell(index, header, width)));
  }
  return faults;
}

/**
 * A mark inside a cell may have opened a field where a delimiter is missing: then the cells, though as many as the
 * columns, stand in wrong ones. Where many cells hold marks it is nothing to wonder at.
 */
function markedRows(rows: Row[]): Set<Row> {
  const marked = rows.filter(
    ({ cells, record }) =>
      record.quoted && !record.broken && cells.some((cell) => cell.includes('"')),
  );
  return new Set(marked.length > rows.length * usualShare ? [] : marked);
}

function brokenQuote(cells: string[]): Fault {
  const message = '这一行的引号没有成对，请检查引号后重新导出。';
  return { rule: 'source-error', column: null, value: cells.join(' ').slice(0, 200), message };
}

function extraCell(column: number, value: string, width: number): Fault {
  const message = `表头只有 ${String(width)} 列，这一行多出第 ${String(column)} 列，请检查是否多了分隔符。`;
  return { rule: 'extra-cell', column, value, message };
}

function missingCell(column: number, header: string, width: number): Fault {
  const name = header === '' ? '' : `（${header}）`;
  const message = `这一行不足 ${String(width)} 列，缺第 ${String(column)} 列${name}，请检查是否少了分隔符。`;
  return { rule: 'missing-cell', column, value: '', message };
}

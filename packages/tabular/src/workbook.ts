import { read as readBook, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { cellText } from './cell-text.ts';
import { ReadError } from './read-error.ts';
import type { RawRecord } from './split-records.ts';
import { tablesOf } from './tables.ts';
import { withoutCompression } from './unpack.ts';
import type { Decision, Format, Reading } from './types.ts';

/** P of PK; the other container starts with D0. */
const zipMark = 0x50;

type Found = Pick<Reading, 'sheets' | 'tables' | 'noDataLines' | 'decisions' | 'lineCount'>;

/**
 * Reads a workbook: its sheets one after the other, the layout found by the same steps as in a text.
 * @throws ReadError when it cannot be opened
 */
export function readWorkbook(bytes: Uint8Array): Reading {
  const book = open(bytes);
  const format = formatOf(book, bytes);
  const found: Found = { sheets: [], tables: [], noDataLines: [], decisions: [], lineCount: 0 };
  found.decisions.push({
    subject: 'format',
    value: format,
    reason: '文件内容是工作簿，逐张工作表读取',
  });
  for (const name of book.SheetNames) {
    if (isHidden(book, name)) found.decisions.push(hiddenSheet(name));
    else addSheet(found, book, name);
  }
  const dialect = { delimiter: '', quote: null, escape: null, blanks: 'none' } as const;
  return {
    format,
    encoding: 'binary',
    encodingConfidence: 1,
    bom: false,
    ...dialect,
    lineEnd: 'none',
    ...found,
  };
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return readBook(bytes[0] === zipMark ? withoutCompression(bytes) : bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellStyles: true,
    });
  } catch (error) {
    const locked = error instanceof Error && /password/i.test(error.message);
    const message = locked
      ? '这个工作簿设有打开密码，请在 Excel 或 WPS 中取消密码后另存为 .xlsx 再提交。'
      : '这不是能读的工作簿（可能是 Word 文档、其他压缩包，或文件已损坏），请在 Excel 或 WPS 中打开后另存为 .xlsx 或 CSV 再提交。';
    throw new ReadError('format-error', message);
  }
}

/** WPS's own .et is of the same make as .xls, and read as one. */
function formatOf(book: WorkBook, bytes: Uint8Array): Format {
  if (book.bookType === 'ods') return 'ods';
  return bytes[0] === zipMark ? 'xlsx' : 'xls';
}

function isHidden(book: WorkBook, name: string): boolean {
  const at = book.SheetNames.indexOf(name);
  return (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
}

function hiddenSheet(name: string): Decision {
  return { subject: 'hidden-sheet', value: name, reason: '隐藏的工作表不读取，需要时请先取消隐藏' };
}

function addSheet(found: Found, book: WorkBook, name: string): void {
  const sheet = book.Sheets[name] ?? {};
  const firstLine = found.lineCount + 1;
  const rows = cellsOf(sheet, book.Workbook?.WBProps?.date1904 === true);
  const records = rows.map((cells, at): RawRecord => {
    const line = found.lineCount + at;
    return { first: line, last: line, cells, broken: false, quoted: false };
  });
  const textOf = (line: number): string => (rows[line - firstLine + 1] ?? []).join('\t').trimEnd();
  const { tables, noDataLines, decisions } = tablesOf({
    records,
    sheet: name,
    textOf,
    dialect: null,
  });
  found.sheets.push({ name, firstLine, lineCount: rows.length });
  found.tables.push(...tables);
  found.noDataLines = found.noDataLines.concat(noDataLines);
  found.decisions.push(...decisions, ...hiddenRows(sheet, name));
  found.lineCount += rows.length;
}

/** The texts of a sheet's cells, all rows but blank ones padded to one width, blank rows and columns at the end left out. */
function cellsOf(sheet: WorkSheet, from1904: boolean): string[][] {
  const rows = Array.from(holed(sheet['!data']), (row) =>
    Array.from(holed(row), (cell) => cellText(cell, from1904)),
  );
  fillDown(rows, sheet);
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  const widths = rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1);
  const width = widths.reduce((widest, own) => Math.max(widest, own), 0);
  // A stray cell may stand in the last column of the last of a million rows: blank ones stay short.
  return rows.map((row, at) =>
    widths[at] === 0 ? [] : Array.from({ length: width }, (_none, place) => row[place] ?? ''),
  );
}

/** Rows and cells that a sheet leaves out are holes in its arrays, which their types do not tell. */
function holed<T>(items: T[] | undefined): (T | undefined)[] {
  return items ?? [];
}

/** A cell merged over several rows stands in each; what is merged over several columns is known by the blanks beside it. */
function fillDown(rows: string[][], sheet: WorkSheet): void {
  for (const { s, e } of sheet['!merges'] ?? []) {
    const text = rows[s.r]?.[s.c] ?? '';
    for (let at = s.r + 1; at <= e.r && at < rows.length; at++) {
      const row = rows[at];
      if (row && text !== '') row[s.c] = text;
    }
  }
}

function hiddenRows(sheet: WorkSheet, name: string): Decision[] {
  const hidden = Array.from(holed(sheet['!rows']), (row) => row?.hidden === true);
  const lines = hidden.flatMap((is, at) => (is ? [at + 1] : []));
  if (lines.length === 0) return [];
  const reason = `工作表“${name}”中这些行是隐藏的（多因筛选），照样读取`;
  return [{ subject: 'hidden-rows', value: lines.slice(0, 20).join(','), reason }];
}

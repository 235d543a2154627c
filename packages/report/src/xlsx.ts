import writeExcelFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { Block, Cell, Column, ReportDocument, Table } from './document.ts';
import { steadied } from './steady-zip.ts';

/** Excel takes no longer name of a sheet, and none of these characters in it. */
const LONGEST_NAME = 31;
const forbidden = /[\\/?*[\]:]+/g;
/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;
/** Widest column of a sheet, in characters; a sentence wraps in it. */
const WIDEST = 60;

/** A report's tables as a workbook, one sheet each with typed numbers, and a first sheet that says what they are. */
export async function toXlsx(report: ReportDocument): Promise<Uint8Array> {
  const tables = [...report.brief, ...report.sections].filter(isTable);
  const sheets = [
    { sheet: report.subtitle.slice(0, LONGEST_NAME), ...contentsOf(report, tables) },
    ...tables.map((table) => ({ sheet: sheetName(table), ...sheetOf(table) })),
  ];
  const file = await writeExcelFile(
    sheets.map(({ sheet, data, columns, stickyRowsCount }) => ({
      ...{ sheet, data, columns, stickyRowsCount },
    })),
  ).toBuffer();
  return steadied(new Uint8Array(file), report.knownAt);
}

function isTable(block: Block): block is Table {
  return block.kind === 'table';
}

/** Captions are numbered, so names differ even when cut. */
function sheetName({ sheet }: Table): string {
  return sheet.replaceAll(forbidden, ' ').slice(0, LONGEST_NAME).toWellFormed().trim();
}

interface Sheet {
  readonly data: SheetCell[][];
  readonly columns: { readonly width: number }[];
  readonly stickyRowsCount: number;
}

function contentsOf(report: ReportDocument, tables: readonly Table[]): Sheet {
  const lines = [
    `${report.title} ${report.subtitle}`,
    report.running,
    ...(report.warning === null ? [] : [report.warning]),
    ...tables.map(({ caption }) => caption),
  ];
  return {
    data: lines.map((line) => [text(line)]),
    columns: [{ width: WIDEST }],
    stickyRowsCount: 0,
  };
}

function sheetOf(table: Table): Sheet {
  const head = table.columns.map(({ title }) => ({ ...text(title), fontWeight: 'bold' as const }));
  return {
    data: [[text(table.caption)], head, ...table.rows.map((row) => row.map(cellOf))],
    columns: table.columns.map((column, at) => ({ width: widthOf(column, table.rows, at) })),
    stickyRowsCount: 2,
  };
}

/** A number with its places, or text: never a formula, since its type is said. */
function cellOf({ text: written, value, decimals }: Cell): SheetCell {
  if (value === null) return { ...text(written), wrap: true };
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return { type: Number, value, format };
}

/** Cut where Excel would not open the file; pages and documents have all of it. */
function text(written: string) {
  const fits = written.length <= LONGEST_TEXT;
  const value = fits ? written : `${written.slice(0, LONGEST_TEXT - 1).toWellFormed()}…`;
  return { type: String, value };
}

/** Chinese characters are two wide. */
function widthOf({ title }: Column, rows: readonly (readonly Cell[])[], at: number): number {
  const widths = [title, ...rows.map((row) => row[at]?.text ?? '')].map(
    (written) => written.length + (written.match(/[\u0100-\uffff]/g)?.length ?? 0),
  );
  return Math.min(WIDEST, Math.max(...widths) + 2);
}

import type { Cell } from 'write-excel-file/node';
import type { FormSheet } from './form-sheet.ts';

/** Chinese characters are two wide. */
const WIDEST = 40;
const HEAD = { fontWeight: 'bold', wrap: true, backgroundColor: '#e8eef4', ...border() } as const;
const GREY = { backgroundColor: '#efefef', textColor: '#808080' } as const;

function border() {
  return { borderStyle: 'thin', borderColor: '#b0b0b0' } as const;
}

/** A form as the bytes of a workbook with one sheet. */
export async function workbook(name: string, sheet: FormSheet): Promise<Uint8Array<ArrayBuffer>> {
  // Only few processes write workbooks.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const { top, columns, rows, note } = sheet;
  const grey = (at: number) => (columns[at]?.before === true ? GREY : {});
  const data: Cell[][] = [
    ...top.map((line, at): Cell[] => [{ type: String, value: line, ...(at === 0 ? TITLE : {}) }]),
    columns.map(({ title }, at): Cell => ({ type: String, value: title, ...HEAD, ...grey(at) })),
    ...rows.map((row) => row.map((value, at) => ({ ...cellOf(value), ...border(), ...grey(at) }))),
    [{ type: String, value: note }],
  ];
  const file = await writeExcelFile([
    {
      sheet: name.slice(0, 31),
      data,
      columns: columns.map(({ title }, at) => ({ width: widthOf(title, rows, at) })),
      stickyRowsCount: top.length + 1,
    },
  ]).toBuffer();
  return new Uint8Array(file);
}

const TITLE = { fontWeight: 'bold', fontSize: 14 } as const;

function cellOf(value: string | number | null) {
  if (value === null) return { type: String };
  return typeof value === 'number'
    ? { type: Number, value }
    : { type: String, value, wrap: value.length * 2 > WIDEST };
}

function widthOf(title: string, rows: FormSheet['rows'], at: number): number {
  const widths = rows.map((row) => String(row[at] ?? '').length * 2);
  return Math.min(WIDEST, Math.max(10, title.length * 1.4, ...widths) + 2);
}

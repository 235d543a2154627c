export type Cell = string | number | null;

/** How a program writes rows: its separator and its line end. */
export interface Dialect {
  readonly delimiter: ',' | ';' | '\t';
  readonly lineEnd: '\n' | '\r\n';
}

/** Writes rows as delimited text; a cell is quoted only where it must be. */
export function writeRows(rows: readonly (readonly Cell[])[], dialect: Dialect): string {
  return rows
    .map((row) => row.map((cell) => quoted(cell, dialect.delimiter)).join(dialect.delimiter))
    .map((line) => line + dialect.lineEnd)
    .join('');
}

function quoted(cell: Cell, delimiter: string): string {
  const text = cell === null ? '' : String(cell);
  const needed = text.includes(delimiter) || /["\r\n]/.test(text);
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Fills rows with empty cells to the width of the widest, as spreadsheet programs do. */
export function padRows(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill(null)]);
}

/** A number with a fixed count of decimals. */
export function fixed(value: number, decimals: number): string {
  return value.toFixed(decimals);
}

/** A whole number with thousands separators: 1,682,000. */
export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The same text with full-width digits, points and percent signs. */
export function fullWidth(text: string): string {
  return text.replace(/[\d.%]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}

/** Spreadsheets take a file without a byte order mark for the system's own encoding. */
const MARK = '\uFEFF';

/** Rows as a CSV file that a spreadsheet opens; the names of the first row's fields head the columns. */
export function csv(rows: readonly Record<string, string | number | boolean | null>[]): string {
  const [first] = rows;
  if (first === undefined) return MARK;
  const lines = [Object.keys(first), ...rows.map((row) => Object.values(row))];
  return MARK + lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

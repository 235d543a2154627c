import Papa from 'papaparse';
import type { Column, Table } from './types.ts';

/**
 * Writes the clean table as CSV text (to be stored as UTF-8): one header row of names with units in brackets, comma,
 * double quotes where needed, LF at each line's end.
 */
export function toCsv(table: Table): string {
  const header = table.columns.map(headerOf);
  const rows = table.records.map((record) =>
    table.columns.map(({ index }) => record.cells[index - 1] ?? ''),
  );
  return `${Papa.unparse([header, ...rows], { newline: '\n' })}\n`;
}

function headerOf({ name, unit }: Column): string {
  return unit === null ? name : `${name}(${unit})`;
}

import Papa from 'papaparse';
import type { Column, Table } from './types.ts';

/**
 * Writes the clean table as CSV text (to be stored as UTF-8): one header row as the file has it, several joined with
 * blanks, none where the file has none; comma, double quotes where needed, LF at each line's end. A record whose fault
 * leaves no doubt is written as it was meant.
 */
export function toCsv(table: Table): string {
  const header = table.headerLines.length > 0 ? [table.columns.map(headerOf)] : [];
  const rows = table.records.map(({ cells, mended }) =>
    table.columns.map(({ index }) => (mended ?? cells)[index - 1] ?? ''),
  );
  return `${Papa.unparse([...header, ...rows], { newline: '\n' })}\n`;
}

function headerOf({ headerRows }: Column): string {
  return headerRows.filter((part) => part !== '').join(' ');
}

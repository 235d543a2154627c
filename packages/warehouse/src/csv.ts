import { sqlFile } from './database.ts';

/** Spreadsheets take a file without a byte order mark for the system's own encoding. */
export const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/**
 * The statement whose rows are those of a query as cells of a CSV file.
 * @param query a SELECT; its values are bound as before, and besides them `$people`: whether text that a spreadsheet would compute
 * gets a quote before it
 */
export function csvCells(query: string): string {
  return `with answer as (${query}) ${sqlFile(new URL('../sql/read/csv-cells.sql', import.meta.url))}`;
}

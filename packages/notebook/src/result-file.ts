import { writeFile } from 'node:fs/promises';
import {
  arrowStream,
  csvCells,
  wholeColumns,
  type Database,
  type Plain,
} from '@monitor/warehouse/sandbox';
import writeExcelFile from 'write-excel-file/node';
import type { SessionTable } from './arrangement.ts';
import { isDay } from './column-kinds.ts';
import type { Column, FileFormat } from './protocol.ts';
import { quoted } from './quoted.ts';

/** More than that is built in memory for too long; a sheet of Excel itself ends at 1,048,576. */
export const MOST_SHEET_ROWS = 200_000;
/** Signs that a cell of Excel can hold; beyond, it takes the file for damaged. */
const MOST_SIGNS = 32_767;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d+)?)Z?$/;

/** Writes a table of the session into a file. */
export async function writeTable(
  db: Database,
  { table, columns }: SessionTable,
  format: FileFormat,
  file: string,
): Promise<void> {
  const all = `from temp.main.${quoted(table)}`;
  switch (format) {
    case 'csv':
      await db.run(`copy (${csvCells(all)}) to ($file) (format csv, use_tmp_file false)`, {
        file,
        people: true,
      });
      return;
    case 'parquet':
      await db.run(
        `copy (${await wholeColumns(db, all)}) to ($file) (format parquet, use_tmp_file false)`,
        { file },
      );
      return;
    case 'arrow':
      await writeFile(file, await arrowStream(await db.result(all)));
      return;
    case 'xlsx':
      await writeSheet(columns, await db.tuples(await db.result(all)), file);
  }
}

/** A sheet with its head in bold and in sight; numbers and days are numbers and days. */
async function writeSheet(
  columns: readonly Column[],
  rows: readonly (readonly Plain[])[],
  file: string,
): Promise<void> {
  const head = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }));
  const days = columns.map(isDay);
  const cells = rows.map((row) => row.map((value, at) => cellOf(value, days[at] ?? false)));
  await writeExcelFile([head, ...cells], { stickyRowsCount: 1 }).toFile(file);
}

/** @param day whether the column holds days or instants */
function cellOf(value: Plain, day: boolean) {
  if (value === null) return null;
  if (typeof value === 'object') return shortened(JSON.stringify(value));
  if (typeof value !== 'string') return value;
  if (day && DAY.test(value)) return { value: new Date(`${value}T00:00Z`), format: 'yyyy-mm-dd' };
  const [, date, time] = (day ? INSTANT.exec(value) : null) ?? [];
  if (date === undefined || time === undefined) return shortened(value);
  return { value: new Date(`${date}T${time}Z`), format: 'yyyy-mm-dd hh:mm:ss' };
}

/** What is cut off is marked; the other formats keep all of it. */
function shortened(text: string): string {
  return text.length <= MOST_SIGNS ? text : `${text.slice(0, MOST_SIGNS - 1)}…`;
}

import { readAny, ReadError, type Column, type Table } from '@monitor/tabular';
import type { Database } from '@monitor/warehouse/sandbox';
import { Faulty } from './faulty.ts';
import { quoted } from './quoted.ts';

/**
 * What a column of text is taken for when all that stands in it can be read so and written back as it was, the narrowest
 * first. A code is no number: 029 and 1E5 stay text, as do more digits than a number holds.
 */
const KINDS = ['bigint', 'double', 'date'] as const;
type Kind = (typeof KINDS)[number];
const GROUPED = '[-+]?(0|[1-9]\\d{0,2}(,\\d{3})+|[1-9]\\d*)';
const WRITTEN: Readonly<Record<Kind, string>> = {
  bigint: GROUPED,
  double: `${GROUPED}(\\.\\d+)?([eE][-+]\\d{1,3})?`,
  date: '\\d{4}-\\d{1,2}-\\d{1,2}',
};
/** Whole numbers that JavaScript holds too, and digits that a double holds. */
const [LARGEST, DIGITS] = [Number.MAX_SAFE_INTEGER, 15];
const ROWS_AT_ONCE = 1_000;
const MOST_LINES = 1_000_000;
const FEED = 10;

/**
 * Makes a table of a file of delimited text or of a workbook: header, encoding and separators are found as when a file is taken in; a column
 * becomes numbers or days where all of it can be read so.
 * @param table what it is called
 * @returns the lines that are totals of others, which are left out
 * @throws Faulty where the file holds no table that can be read, or so many lines that to read it would take the
 *   session's memory, and its results with it
 */
export async function attachTable(
  db: Database,
  table: string,
  bytes: Uint8Array,
): Promise<number[]> {
  const { found, totals } = await tableIn(bytes, table);
  const names = namesOf(found.columns);
  const raw = `text ${table}`;
  const columns = names.map((name) => `${quoted(name)} varchar`).join(', ');
  await db.run(`create or replace temp table ${quoted(raw)} (${columns})`);
  await fill(db, raw, found);
  const typed: string[] = [];
  for (const name of names) typed.push(await expressionOf(db, raw, name));
  await db.run(
    `create or replace temp table ${quoted(table)} as select ${typed.join(', ')} from temp.main.${quoted(raw)}`,
  );
  await db.run(`drop table temp.main.${quoted(raw)}`);
  return totals;
}

/** The first table of a file, and the lines of its totals. */
async function tableIn(
  bytes: Uint8Array,
  name: string,
): Promise<{ found: Table; totals: number[] }> {
  if (linesIn(bytes) > MOST_LINES) throw new Faulty('lines', String(MOST_LINES));
  try {
    const { tables, noDataLines } = await readAny(bytes);
    const [found, next] = tables;
    const end = next?.records[0]?.line ?? Infinity;
    const totals = noDataLines.filter(({ line, kind }) => kind === 'total' && line < end);
    // No text has a sign of nothing: it is another kind of file.
    const isText = found?.columns.every(({ header }) => !header.includes('\0'));
    if (found !== undefined && isText === true && found.columns.length > 0)
      return { found, totals: totals.map(({ line }) => line) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
  }
  throw new Faulty('file', name);
}

function linesIn(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = bytes.indexOf(FEED); at >= 0; at = bytes.indexOf(FEED, at + 1)) lines++;
  return lines;
}

async function fill(db: Database, raw: string, { columns, records }: Table): Promise<void> {
  const appender = await db.connection.createAppender(raw, 'main', 'temp');
  for (const [at, { cells }] of records.entries()) {
    for (const { index } of columns) {
      const text = (cells[index - 1] ?? '').trim();
      if (text === '') appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
    if (at % ROWS_AT_ONCE === 0) appender.flushSync();
  }
  appender.closeSync();
}

/** A column as its type; thousands may be set off by commas. */
async function expressionOf(db: Database, raw: string, name: string): Promise<string> {
  const column = quoted(name);
  const bare = `replace(${column}, ',', '')`;
  const digits = `regexp_replace(regexp_replace(${column}, '[eE].*', ''), '\\D', '', 'g')`;
  const counted = await db.row<Record<Kind | 'some', number>>(
    `select count(${column}) as some,
       count(*) filter (regexp_full_match(${column}, $bigint) and abs(try_cast(${bare} as hugeint)) <= $largest) as bigint,
       count(*) filter (regexp_full_match(${column}, $double) and length(${digits}) <= $digits
         and try_cast(${bare} as double) is not null) as double,
       count(*) filter (regexp_full_match(${column}, $date) and try_cast(${column} as date) is not null) as date
     from temp.main.${quoted(raw)}`,
    { ...WRITTEN, largest: LARGEST, digits: DIGITS },
  );
  const kind = KINDS.find(
    (one) => counted !== null && counted.some > 0 && counted[one] === counted.some,
  );
  if (kind === undefined) return column;
  return `cast(${kind === 'date' ? column : bare} as ${kind}) as ${column}`;
}

/** Names of their own, also where the file has none or has one twice. */
function namesOf(columns: readonly Column[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ header, index }) => {
    const wanted = header.trim() === '' ? `c${index}` : header.trim();
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}_${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

import Papa from 'papaparse';
import { closeUp, splitAtRuns, withoutBlanks } from './blanks.ts';
import { textOf, type Lines } from './lines.ts';
import { tolerantSplits } from './tolerant-split.ts';
import type { Dialect } from './types.ts';

/** A record as split into cells; lines counted from 0. */
export interface RawRecord {
  first: number;
  last: number;
  cells: string[];
  /** A quotation mark is opened and not closed where a field ends; how the cells were meant is told by their number. */
  broken: boolean;
  quoted: boolean;
}

/** A quoted field may hold so many line breaks; beyond that the mark is a stray one. */
const longestField = 1000;
const attempts = 2;

/**
 * Splits the text into records of cells. Papa Parse splits a record, but it keeps no line numbers and one stray mark
 * would swallow the rest of a file; so where a record ends is settled here, line by line.
 * @param lineLimit stop after this many lines, for a sample
 */
export function splitRecords(lines: Lines, dialect: Dialect, lineLimit = Infinity): RawRecord[] {
  const records: RawRecord[] = [];
  const splitQuoted = quotedSplitter(dialect);
  const end = Math.min(lines.count, lineLimit);
  for (let at = 0; at < end;) {
    const record = recordAt(lines, dialect, splitQuoted, at);
    records.push(record);
    at = record.last + 1;
  }
  return records.some(({ broken }) => broken) ? resplit(lines, dialect, records) : records;
}

/** Splits records of broken quoting so that they have as many cells as the others, where one of the ways to do so gives that. */
function resplit(lines: Lines, dialect: Dialect, records: RawRecord[]): RawRecord[] {
  const clean = records.filter(({ broken }) => !broken).map(({ cells }) => cells.length);
  const tolerant = (at: number): string[][] => tolerantSplits(textOf(lines, at), dialect);
  const width = mostCommon(
    clean.length > 0 ? clean : records.map(({ first }) => tolerant(first)[0]?.length ?? 0),
  );
  return records.map((record) => {
    if (!record.broken) return record;
    const cells = tolerant(record.first).find((way) => way.length === width);
    return cells ? { ...record, cells, quoted: true } : record;
  });
}

type Split = (text: string) => { cells: string[]; clean: boolean };

/** The value that occurs most often; of several the one that came first. */
export function mostCommon(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [best, most] = [0, 0];
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

function recordAt(lines: Lines, dialect: Dialect, split: Split, first: number): RawRecord {
  const { delimiter, quote } = dialect;
  const text = textOf(lines, first);
  const plain = { first, last: first, broken: false, quoted: false };
  if (dialect.blanks === 'run') return { ...plain, ...splitAtRuns(text, dialect) };
  if (quote === null || !text.includes(quote))
    return { ...plain, cells: withoutBlanks(text.split(delimiter), dialect) };
  const alone = split(text);
  if (alone.clean) {
    const bare = alone.cells.reduce((sum, cell) => sum + cell.length + delimiter.length, 0);
    return { ...plain, cells: alone.cells, quoted: bare - delimiter.length < text.length };
  }
  return (
    multiLineRecord(lines, dialect, split, first) ?? {
      ...plain,
      cells: text.split(delimiter),
      broken: true,
    }
  );
}

/**
 * A record with line breaks inside quotes. A well-formed one ends on the first line at which the number of marks is
 * even, so only such lines are tried; a doubled or escaped mark does not change that.
 */
function multiLineRecord(
  lines: Lines,
  dialect: Dialect,
  split: Split,
  first: number,
): RawRecord | null {
  const isEven = parity(dialect);
  let even = isEven(textOf(lines, first));
  let tries = attempts;
  for (let last = first + 1; last < lines.count && last - first <= longestField; last++) {
    const text = textOf(lines, last);
    if (dialect.quote === null || !text.includes(dialect.quote)) continue;
    even = even === isEven(text);
    if (!even) continue;
    const joined = split(textOf(lines, first, last));
    if (joined.clean) return { first, last, cells: joined.cells, broken: false, quoted: true };
    if (--tries === 0) return null;
  }
  return null;
}

function parity({ quote, escape }: Dialect): (text: string) => boolean {
  return (text) => {
    const marks = escape === '\\' ? text.replaceAll(`\\${quote ?? ''}`, '') : text;
    return (marks.split(quote ?? '').length - 1) % 2 === 0;
  };
}

function quotedSplitter(dialect: Dialect): Split {
  const { delimiter, quote, escape } = dialect;
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    quoteChar: quote ?? '"',
    escapeChar: escape ?? quote ?? '"',
  });
  return (text) => {
    // The line end lets Papa Parse accept blanks behind the last closing mark; it opens a second, empty record.
    const parsed = parser.parse(`${closeUp(text, dialect)}\n`, 0, false) as Papa.ParseResult<
      string[]
    >;
    const cells = withoutBlanks(parsed.data[0] ?? [''], dialect);
    const whole = parsed.data.length === 2;
    return { cells, clean: whole && parsed.errors.length === 0 };
  };
}

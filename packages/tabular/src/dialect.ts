import { parseCell } from './cells.ts';
import { textOf, type Lines } from './lines.ts';
import { mostCommon, splitRecords, type RawRecord } from './split-records.ts';
import type { Decision, Dialect } from './types.ts';

/** In order of preference where two fit equally well. */
const delimiters = [',', '\t', ';', '|'];
/** Taken only where none of those divides the lines alike: they stand in prose, times and addresses, too. */
const rareDelimiters = ['，', '  ', ' ', ':'];
const sampleLines = 400;
/** What a line that is one single field counts (CleverCSV uses the same). */
const singleField = 1e-3;

interface Candidate {
  dialect: Dialect;
  score: number;
  records: number;
  splits: boolean;
  quoted: boolean;
  /** The share of lines that have the most usual number of fields, if more than one. */
  evenness: number;
}

/**
 * Finds delimiter, quote and escape: each candidate splits the first lines, and the one that gives the most regular
 * table of the cleanest cells is taken. Score = pattern × type as in van den Burg et al., "Wrangling messy CSV files
 * by detecting row and type patterns" (2019), with our own notion of a clean cell.
 */
export function findDialect(
  lines: Lines,
  given: { delimiter?: string; quote?: string | null },
): { dialect: Dialect; decisions: Decision[] } {
  const named = given.delimiter ?? separatorLine(lines);
  let best = bestOf(lines, named === null ? delimiters : [named], given.quote);
  if (best.evenness < 1 && named === null) {
    const wide = bestOf(lines, ['  '], given.quote);
    const rare = isEven(wide) ? wide : bestOf(lines, rareDelimiters, given.quote);
    if ((isEven(rare) || rare.quoted) && rare.score > 2 * best.score) best = rare;
  }
  return { dialect: best.dialect, decisions: [explain(best, named !== null)] };
}

/** True when nearly all lines have one and the same number of fields. */
function isEven({ evenness }: Candidate): boolean {
  return evenness >= 0.8;
}

/** The first line `sep=;`, which Excel writes and obeys. */
function separatorLine(lines: Lines): string | null {
  const line = lines.count > 0 ? textOf(lines, 0) : '';
  return /^"?sep=(.)"?$/i.exec(line)?.[1] ?? null;
}

function bestOf(lines: Lines, among: string[], givenQuote: string | null | undefined): Candidate {
  const candidates = among.flatMap((delimiter) => {
    const quotes = givenQuote === undefined ? quotesIn(lines, delimiter) : [givenQuote];
    return quotes.flatMap((quote) =>
      escapesIn(lines, quote).flatMap((escape) =>
        blanksIn(lines, delimiter).map((blanks) =>
          judge(lines, { delimiter, quote, escape, blanks }),
        ),
      ),
    );
  });
  const [first, ...others] = candidates as [Candidate, ...Candidate[]];
  return others.reduce((best, next) => (isBetter(next, best) ? next : best), first);
}

/** A single line tells little of regularity: a list inside a cell may have more delimiters than the line. */
function isBetter(next: Candidate, best: Candidate): boolean {
  return next.score > best.score * (best.splits && best.records === 1 ? 1.2 : 1.0001);
}

function quotesIn(lines: Lines, delimiter: string): (string | null)[] {
  const sample = sampleText(lines);
  const single = sample.split(new RegExp(`(?:^|[\\n\\r${escapeForClass(delimiter)}])'`)).length - 1;
  // Marks may first appear below the sample; where there is none in it, both readings of it are the same.
  const quotes: (string | null)[] = lines.text.includes('"') ? ['"', null] : [null];
  return single >= 2 ? [...quotes, "'"] : quotes;
}

function blanksIn(lines: Lines, delimiter: string): Dialect['blanks'][] {
  if (delimiter === '  ') return ['run'];
  if (delimiter === ' ') return ['none', 'run'];
  return [isFollowed(lines, delimiter) ? 'behind' : 'none'];
}

/** True when a blank follows the delimiter everywhere outside quoted fields. */
function isFollowed(lines: Lines, delimiter: string): boolean {
  if (delimiter.trim() === '') return false;
  const bare = sampleText(lines).replace(/"(?:[^"\\]|""|\\.)*"/gs, '""');
  const either = escapeForClass(delimiter);
  const count = (next: string): number =>
    bare.match(new RegExp(`[${either}]${next}`, 'g'))?.length ?? 0;
  return count(' ') > 1 && count('(?![ \\n\\r]|$)') === 0;
}

function escapeForClass(delimiter: string): string {
  return delimiter.replace(/[\\\]^-]/g, '\\$&');
}

/** A mark inside a field is doubled, or has a backslash before it. */
function escapesIn(lines: Lines, quote: string | null): (string | null)[] {
  if (quote === null) return [null];
  return sampleText(lines).includes(`\\${quote}`) ? [quote, '\\'] : [quote];
}

function sampleText(lines: Lines): string {
  return textOf(lines, 0, Math.min(lines.count, sampleLines) - 1);
}

function judge(lines: Lines, dialect: Dialect): Candidate {
  const records = splitRecords(lines, dialect, sampleLines).filter(isFilled);
  return {
    dialect,
    // Nothing but delimiters: a blank file, and no delimiter explains it better.
    score: records.length === 0 ? Infinity : patternScore(records) * typeScore(records, dialect),
    records: records.length,
    splits: records.some((record) => record.cells.length > 1),
    quoted: records.some((record) => record.quoted && record.cells.length > 1),
    evenness: evennessOf(records),
  };
}

/** A column of times of day is no table divided by colons. */
const time = /^\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

function evennessOf(records: RawRecord[]): number {
  const widths = records.map(({ cells }) => cells.length);
  const usual = mostCommon(widths);
  if (usual < 2 || records.some(({ cells }) => time.test(cells.join(':')))) return 0;
  return widths.filter((width) => width === usual).length / widths.length;
}

function isFilled(record: RawRecord): boolean {
  return record.cells.some((cell) => cell.trim() !== '');
}

/**
 * High when most lines belong to records of one and the same, large number of fields. The sum is divided by the
 * effective number of different widths (the exponential of their entropy), so that one odd line costs little.
 */
function patternScore(records: RawRecord[]): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { cells, first, last } of records) {
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + last - first + 1);
    all += last - first + 1;
  }
  let sum = 0;
  let entropy = 0;
  for (const [width, count] of counts) {
    sum += (count * Math.max(singleField, width - 1)) / width;
    entropy -= (count / all) * Math.log(count / all);
  }
  return sum / Math.exp(entropy);
}

/** The share of cells that look like one value: a number, a period, words, and no delimiter or mark left inside. */
function typeScore(records: RawRecord[], dialect: Dialect): number {
  let clean = 0;
  let all = 0;
  for (const record of records) {
    all += record.cells.length;
    for (const cell of record.cells) clean += cleanness(cell.trim(), record, dialect);
  }
  return Math.max(clean / Math.max(1, all), 1e-6);
}

function cleanness(cell: string, record: RawRecord, dialect: Dialect): number {
  if (cell === '' || (cell.length < 30 && parseCell(cell).kind !== 'text')) return 1;
  if (cell.includes('\\"')) return 0.1;
  if (rareDelimiters.includes(dialect.delimiter) && / ".*"/s.test(cell)) return 0.1;
  if (dialect.delimiter.startsWith(' ') && /[:,;|]$/.test(cell)) return 0.3;
  if (/^"|"$|^'.*'$/s.test(cell)) return record.quoted ? 0.6 : 0.1;
  if (/^(?:\d+,\d+|\d+(?:[-/:.]\d+)+)$/.test(cell)) return 1;
  if (delimiters.some((other) => other !== dialect.delimiter && dense(cell, other))) return 0.3;
  return cell.length > 200 ? 0.7 : 1;
}

/** A delimiter inside a cell speaks against the reading unless a blank follows, as in prose. */
function dense(cell: string, delimiter: string): boolean {
  if (delimiter === '\t') return cell.includes('\t');
  for (let at = cell.indexOf(delimiter); at >= 0; at = cell.indexOf(delimiter, at + 1)) {
    const next = cell[at + 1];
    if (next !== undefined && next !== ' ' && next !== '\n' && next !== '\r') return true;
  }
  return false;
}

const names: Record<string, string> = {
  ' ': '空格',
  '  ': '连续空格',
  ':': '冒号',
  ',': '逗号',
  '\t': '制表符',
  ';': '分号',
  '|': '竖线',
  '，': '全角逗号',
};

function explain({ dialect, splits }: Candidate, named: boolean): Decision {
  const name = names[dialect.delimiter] ?? `“${dialect.delimiter}”`;
  const found = splits
    ? `按${name}拆分时各行字段数最一致，单元格最完整`
    : '没有发现分隔符，按单列处理';
  const reason = named ? '由使用者或文件首行的 sep= 指定' : found;
  return { subject: 'delimiter', value: dialect.delimiter, reason };
}

/** Says which quote the records turned out to have; null where no field is quoted. */
export function quotingOf(
  records: RawRecord[],
  dialect: Dialect,
): { dialect: Dialect; decision: Decision } {
  const quoted = records.some((record) => record.quoted);
  const reason = quoted ? '字段以引号开头和结尾，引号内的分隔符和换行不拆分' : '没有加引号的字段';
  return {
    dialect: quoted ? dialect : { ...dialect, quote: null, escape: null },
    decision: { subject: 'quote', value: (quoted ? dialect.quote : null) ?? '', reason },
  };
}

import type { Publication } from '@monitor/warehouse';
import { columnSpans, type Dialect, type Span } from './column-spans.ts';
import { keptLines, rangeAround, type LineRange } from './kept-file.ts';
import linesSql from './sql/load-lines.sql?raw';

/** What is needed of a load to read its file. */
export interface KeptLoad {
  readonly load_id: string;
  readonly sha256: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly lines_total: number;
}

/** A run of lines and what it was taken for. */
interface LineRun {
  readonly first_line: number;
  readonly last_line: number;
  readonly class: string;
  readonly kind: string | null;
}

/** One physical line of the file with what became of it. */
export interface FileLine {
  readonly number: number;
  readonly text: string;
  readonly class: string | null;
  readonly kind: string | null;
  /** Where the column asked for stands in it. */
  readonly span: Span | null;
}

/** Part of a kept file. */
export interface LoadFile extends LineRange {
  readonly total: number;
  readonly lines: readonly FileLine[];
}

interface Decided {
  readonly subject: string;
  readonly value: string;
}

/**
 * The lines of a load's file around one, and a column in them.
 * @returns null when the file is not on this machine
 */
export async function loadFile(
  publication: Publication,
  load: KeptLoad,
  decisions: readonly Decided[],
  { line, column }: { readonly line: number | null; readonly column: number | null },
): Promise<LoadFile | null> {
  const range = rangeAround(line ?? 1, load.lines_total);
  const [texts, runs] = await Promise.all([
    keptLines(publication.directory, load.sha256, load.encoding ?? 'utf-8', range),
    publication.rows<LineRun>(linesSql, { load: load.load_id, ...range }),
  ]);
  if (texts === null) return null;
  const spans = column === null ? [] : spansOf(texts, column, dialectOf(load, decisions));
  const lines = texts.map((text, index) => {
    const number = range.first + index;
    const run = runs.find((known) => known.first_line <= number && number <= known.last_line);
    const taken = { class: run?.class ?? null, kind: run?.kind ?? null };
    return { number, text, ...taken, span: isTabular(taken) ? (spans[index] ?? null) : null };
  });
  return { ...range, total: load.lines_total, lines };
}

/** How the reader cut the file's lines into cells; null where it did not. */
export function dialectOf(load: KeptLoad, decisions: readonly Decided[]): Dialect | null {
  if (load.delimiter === null) return null;
  const quote = decisions.find(({ subject }) => subject === 'quote')?.value ?? '"';
  return { delimiter: load.delimiter, quote: quote === '' ? null : quote };
}

function spansOf(
  texts: readonly string[],
  column: number,
  dialect: Dialect | null,
): (Span | null)[] {
  return dialect === null ? [] : columnSpans(texts, column, dialect);
}

/** Titles and notes have no columns. */
function isTabular({ class: taken, kind }: { class: string | null; kind: string | null }): boolean {
  return taken !== 'no-data' || kind === 'header' || kind === 'total';
}

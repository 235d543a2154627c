import type { Publication, Source } from '@monitor/warehouse';
import { columnSpans, type Span } from './column-spans.ts';
import { keptLines, type LineRange } from './kept-file.ts';
import { dialectOf, type KeptLoad } from './load-file.ts';
import keptLoadsSql from './sql/kept-loads.sql?raw';

/** A line of a file with the cell meant. */
export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
  readonly span: Span | null;
}

/** The line a figure stands in, below the header it is read by. */
export interface Excerpt {
  readonly submitter: string | null;
  readonly header: readonly ExcerptLine[];
  readonly line: ExcerptLine;
}

interface ExcerptLoad extends KeptLoad {
  readonly submitter: string | null;
  readonly decisions: readonly { readonly subject: string; readonly value: string }[] | null;
  readonly headers: readonly LineRange[] | null;
}

/** A header of more lines is cut to its last ones, which name the columns. */
const MOST_HEADER = 3;

/** Names a place in a file, to find its excerpt by. */
export function placeKey({ loadId, line, column }: Source): string {
  return `${loadId} ${line} ${column}`;
}

/** Reads the very lines some figures stand in; those whose file is not on this machine are left out. */
export async function excerptsOf(
  publication: Publication,
  sources: readonly Source[],
): Promise<ReadonlyMap<string, Excerpt>> {
  const loads = await publication.rows<ExcerptLoad>(keptLoadsSql, {
    loads: [...new Set(sources.map((source) => source.loadId))],
  });
  const byId = new Map(loads.map((load) => [load.load_id, load]));
  const read = sources.map(async (source) => {
    const load = byId.get(source.loadId);
    const excerpt =
      load === undefined ? null : await excerptOf(publication.directory, load, source);
    return [placeKey(source), excerpt] as const;
  });
  const all = await Promise.all(read);
  return new Map(all.filter((pair): pair is readonly [string, Excerpt] => pair[1] !== null));
}

async function excerptOf(
  directory: string,
  load: ExcerptLoad,
  { line, column }: Source,
): Promise<Excerpt | null> {
  const above = load.headers?.findLast(({ last }) => last < line);
  const range = above && {
    first: Math.max(above.first, above.last - MOST_HEADER + 1),
    last: above.last,
  };
  const [header, own] = await Promise.all([
    range === undefined ? [] : linesOf(directory, load, range, column),
    linesOf(directory, load, { first: line, last: line }, column),
  ]);
  const [found] = own;
  return found === undefined ? null : { submitter: load.submitter, header, line: found };
}

async function linesOf(
  directory: string,
  load: ExcerptLoad,
  range: LineRange,
  column: number,
): Promise<ExcerptLine[]> {
  const lines = await keptLines(directory, load.sha256, load.encoding ?? 'utf-8', range);
  const dialect = dialectOf(load, load.decisions ?? []);
  const spans = dialect === null ? [] : columnSpans(lines ?? [], column, dialect);
  return (lines ?? []).map((text, index) => ({
    number: range.first + index,
    text,
    span: spans[index] ?? null,
  }));
}

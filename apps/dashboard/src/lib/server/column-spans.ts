/** How the cells of a line are set apart; a quote of null is none. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string | null;
}

/** Where a cell stands in its line: from one character up to, not including, another. */
export type Span = readonly [start: number, end: number];

/**
 * Finds one column in each of some consecutive lines. A quoted cell may go on over several lines; it counts
 * where it begins.
 * @param lines physical lines, the first of which begins a record
 * @param column counted from 1
 * @returns null for a line that has no such cell
 */
export function columnSpans(
  lines: readonly string[],
  column: number,
  dialect: Dialect,
): (Span | null)[] {
  let open = false;
  return lines.map((line) => {
    const began = !open;
    const cells = cellsOf(line, dialect, open);
    open = cells.open;
    return began ? (cells.spans[column - 1] ?? null) : null;
  });
}

/** Cuts a line into cells. @param open whether a quoted cell of the line before goes on */
function cellsOf(
  line: string,
  { delimiter, quote }: Dialect,
  open: boolean,
): { spans: Span[]; open: boolean } {
  const spans: Span[] = [];
  let start = 0;
  let quoted = open;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === quote) quoted = !quoted;
    else if (!quoted && line.startsWith(delimiter, at)) {
      spans.push([start, at]);
      start = at + delimiter.length;
    }
  }
  spans.push([start, line.length]);
  return { spans, open: quoted };
}

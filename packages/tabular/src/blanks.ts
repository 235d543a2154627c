import type { Dialect } from './types.ts';

/** True of a delimiter that is a run of blanks, of one or more or (`  `) of two or more. */
export function isBlankRun(delimiter: string): boolean {
  return delimiter === ' ' || delimiter === '  ';
}

const words = /"([^"]*)"(?= |$)|[^ ]+/g;

/** Splits a line whose columns are set apart by runs of blanks; blanks at its ends set nothing apart. */
export function splitAtBlanks(
  text: string,
  { delimiter, quote }: Dialect,
): { cells: string[]; quoted: boolean } {
  const line = text.replace(/^ +| +$/g, '');
  const quoted = delimiter === ' ' && quote === '"' && line.includes(quote);
  if (!quoted) return { cells: line.split(delimiter === ' ' ? / +/ : / {2,}/), quoted };
  return { cells: Array.from(line.matchAll(words), ([word, inner]) => inner ?? word), quoted };
}

/** Where a blank follows each delimiter, it belongs to the delimiter. */
export function unpadded(cells: string[], { padded }: Dialect): string[] {
  return padded ? cells.map((cell) => (cell.startsWith(' ') ? cell.slice(1) : cell)) : cells;
}

/** Takes out the blanks between a delimiter and a mark that opens a field: `a, "b"` is read as `a,"b"`. */
export function closeUp(text: string, { delimiter, quote }: Dialect): string {
  if (quote === null) return text;
  const outside = text.split(quote).map((part, at) => {
    const trimmed = part.replace(/ +$/, '');
    return at % 2 === 0 && trimmed.endsWith(delimiter) ? trimmed : part;
  });
  return outside.join(quote);
}

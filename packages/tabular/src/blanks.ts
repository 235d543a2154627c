import type { Dialect } from './types.ts';

const words = /"([^"]*)"(?= |$)|[^ ]+/g;

/** Splits a line whose columns are set apart by runs of blanks; blanks at its ends set nothing apart. */
export function splitAtRuns(
  text: string,
  { delimiter, quote }: Dialect,
): { cells: string[]; quoted: boolean } {
  const line = text.replace(/^ +| +$/g, '');
  if (delimiter !== ' ' || quote !== '"' || !line.includes(quote)) {
    return { cells: line.split(delimiter === ' ' ? / +/ : / {2,}/), quoted: false };
  }
  const fields = [...line.matchAll(words)];
  return {
    cells: fields.map(([word, inner]) => inner ?? word),
    quoted: fields.some(([, inner]) => inner !== undefined),
  };
}

/** Takes off the blank that belongs to the delimiter before it. */
export function withoutBlanks(cells: string[], { blanks }: Dialect): string[] {
  if (blanks !== 'behind') return cells;
  return cells.map((cell) => (cell.startsWith(' ') ? cell.slice(1) : cell));
}

/** Takes out the blanks between a delimiter and a mark that opens a field: `a, "b"` is read as `a,"b"`. */
export function closeUp(text: string, { delimiter, quote, escape, blanks }: Dialect): string {
  if (quote === null || blanks !== 'behind') return text;
  const marks = escape === '\\' ? new RegExp(`(?<!\\\\)${quote}`) : quote;
  const outside = text.split(marks).map((part, at) => {
    const trimmed = part.replace(/ +$/, '');
    return at % 2 === 0 && trimmed.endsWith(delimiter) ? trimmed : part;
  });
  return outside.join(quote);
}

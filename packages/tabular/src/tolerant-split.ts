import type { Dialect } from './types.ts';

export interface Field {
  text: string;
  quoted: boolean;
  /** Where the next field starts; beyond the end of the line after the last. */
  next: number;
}

/** Reads the field that starts at `from`; `quoted` reads one that opens with a mark, or gives null when it is none. */
type Way = (line: Line, from: number) => Field | null;

interface Line {
  text: string;
  delimiter: string;
  quote: string;
  escape: string | null;
}

/**
 * All ways to split a line whose quoting is broken, the most telling first. Which one was meant is told by the number
 * of cells it gives.
 */
export function tolerantSplits(text: string, dialect: Dialect): string[][] {
  const { delimiter, quote, escape } = dialect;
  const plain = text.split(delimiter);
  if (quote === null) return [plain];
  const line = { text, delimiter, quote, escape };
  const ways = [innerMarks, strayOpening, undoubled].map((way) => splitBy(line, way, bareField));
  const readings = [...ways, splitBy(line, innerMarks, gluedField)];
  return [...readings.map((fields) => fields.map((field) => field.text)), plain];
}

/** Splits a line in the most telling way and tells which fields stood in marks. */
export function fieldsOf(text: string, { delimiter, quote, escape }: Dialect): Field[] {
  return splitBy({ text, delimiter, quote: quote ?? '"', escape }, innerMarks, bareField);
}

function splitBy(line: Line, way: Way, bare: (line: Line, from: number) => Field): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at <= line.text.length;) {
    const opens = line.text.startsWith(line.quote, at);
    const field = (opens ? way(line, at) : null) ?? bare(line, at);
    fields.push(field);
    at = field.next;
  }
  return fields;
}

function bareField({ text, delimiter }: Line, from: number): Field {
  const end = text.indexOf(delimiter, from);
  if (end < 0) return { text: text.slice(from), quoted: false, next: text.length + 1 };
  return { text: text.slice(from, end), quoted: false, next: end + delimiter.length };
}

/** `boots"for men"` : where a delimiter is missing, the mark that opens the next field ends a bare one. */
function gluedField(line: Line, from: number): Field {
  const bare = bareField(line, from);
  const mark = bare.text.indexOf(line.quote, 1);
  const glued = mark > 0 && innerMarks(line, from + mark) !== null;
  return glued ? { text: bare.text.slice(0, mark), quoted: false, next: from + mark } : bare;
}

/** `"5" inseam",` : marks inside a field stand for themselves; it ends at a mark before a delimiter. */
function innerMarks(line: Line, from: number): Field | null {
  const { text, quote, escape } = line;
  for (let at = text.indexOf(quote, from + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (escape !== quote && escape !== null && text[at - 1] === escape) continue;
    const next = afterClosing(line, at);
    if (next !== null) return { text: unescaped(line, from, at), quoted: true, next };
    if (escape === quote && text[at + 1] === quote) at++;
  }
  return null;
}

/** `"19:15,18,"words",` : a mark whose partner closes no field is a stray one before a bare field. */
function strayOpening(line: Line, from: number): Field | null {
  const { text, quote } = line;
  let at = text.indexOf(quote, from + 1);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  const next = at < 0 ? null : afterClosing(line, at);
  return next === null ? null : { text: unescaped(line, from, at), quoted: true, next };
}

/** `"round 48"",` : nothing is doubled, a field ends at the last of the marks before a delimiter. */
function undoubled(line: Line, from: number): Field | null {
  const { text, quote } = line;
  for (let at = text.indexOf(quote, from + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    const next = afterClosing(line, at);
    if (next !== null) return { text: text.slice(from + 1, at), quoted: true, next };
  }
  return null;
}

/** Where the next field starts if the mark at `at` closes one. */
function afterClosing({ text, delimiter, quote }: Line, at: number): number | null {
  let after = at + quote.length;
  while (text[after] === ' ' && !text.startsWith(delimiter, after)) after++;
  if (after >= text.length) return text.length + 1;
  return text.startsWith(delimiter, after) ? after + delimiter.length : null;
}

function unescaped({ text, quote, escape }: Line, from: number, to: number): string {
  const inner = text.slice(from + 1, to);
  return escape === null ? inner : inner.replaceAll(escape + quote, quote);
}

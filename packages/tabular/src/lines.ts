import type { LineEnd } from './types.ts';

/** The text and where each of its physical lines starts and ends (without its line end). */
export interface Lines {
  text: string;
  count: number;
  starts: number[];
  ends: number[];
  lineEnd: LineEnd;
}

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Finds the physical lines. LF, CRLF and CR each end a line; CRs written twice before an LF (a file passed through
 * text mode twice) are part of that one line end.
 */
export function findLines(text: string): Lines {
  const lines: Lines = { text, count: 0, starts: [], ends: [], lineEnd: 'none' };
  const kinds = new Set<LineEnd>();
  let start = 0;
  for (let at = nextBreak(text, 0); at < text.length; at = nextBreak(text, start)) {
    let after = at;
    while (text.charCodeAt(after) === carriageReturn) after++;
    const fed = text.charCodeAt(after) === lineFeed;
    lines.starts.push(start);
    lines.ends.push(at);
    kinds.add(fed ? (after > at ? 'crlf' : 'lf') : 'cr');
    start = fed ? after + 1 : at + 1;
  }
  if (start < text.length) {
    lines.starts.push(start);
    lines.ends.push(text.length);
  }
  lines.count = lines.starts.length;
  lines.lineEnd = kinds.size > 1 ? 'mixed' : ([...kinds][0] ?? 'none');
  return lines;
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) return at;
  }
  return text.length;
}

/** The text of the lines first..last (counted from 0), with the line ends between them. */
export function textOf(lines: Lines, first: number, last = first): string {
  return lines.text.slice(lines.starts[first], lines.ends[last]);
}

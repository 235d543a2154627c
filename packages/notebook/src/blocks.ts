/** What a fence holds, by the first word after its mark; every other fence is prose. */
export type CellKind = 'sql' | 'chart' | 'input';
const KINDS: readonly string[] = ['sql', 'chart', 'input'];

/** A stretch of a notebook's text: a cell, or the prose between cells. Offsets count UTF-16 units. */
export interface Block {
  readonly kind: CellKind | 'prose';
  /** What is run or read: of a cell what stands between its two marks, of prose all of it. */
  readonly body: string;
  /** Where the block begins and ends, its marks included. */
  readonly start: number;
  readonly end: number;
  /** Where its body begins and ends. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Line of the file where the body begins, counted from 1. */
  readonly line: number;
  /** What follows the kind on the opening mark, as it is written; empty for prose. */
  readonly attributes: string;
  /** The mark that ends the cell is there. */
  readonly closed: boolean;
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Offset behind its line break. */
  readonly end: number;
  /** Counted from 1. */
  readonly number: number;
}

/** Opening mark as CommonMark has it: up to three blanks, three marks or more, then words without a backtick. */
const OPENING = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s`]*)[ \t]*(.*)$/;
const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/**
 * Takes a notebook's text apart; the blocks follow each other without a gap.
 * @param from where the blocks begin, behind the front matter
 */
export function blocksOf(text: string, from: number): Block[] {
  const lines = linesOf(text).filter((line) => line.start >= from);
  const blocks: Block[] = [];
  let prose = from;
  let at = 0;
  const endProse = (end: number): void => {
    if (end > prose) blocks.push(proseBlock(text, lines, prose, end));
  };
  while (at < lines.length) {
    const [, mark, word, attributes] = OPENING.exec(lines[at]?.text ?? '') ?? [];
    const opening = lines[at];
    at++;
    if (opening === undefined || mark === undefined) continue;
    const first = at;
    while (at < lines.length && !closes(lines[at], mark)) at++;
    const closing = lines[at];
    at++;
    if (word === undefined || !KINDS.includes(word)) continue;
    endProse(opening.start);
    const end = closing?.end ?? text.length;
    const bodyEnd = closing?.start ?? text.length;
    blocks.push({
      kind: word as CellKind,
      body: withoutLastBreak(text.slice(opening.end, bodyEnd)),
      ...{ start: opening.start, end, bodyStart: opening.end, bodyEnd },
      ...{ line: lines[first]?.number ?? opening.number + 1, attributes: attributes ?? '' },
      closed: closing !== undefined,
    });
    prose = end;
  }
  endProse(text.length);
  return blocks;
}

/**
 * Prose whose last fence is ended: otherwise it would take in what follows.
 * @returns the same where every fence is ended, or none stands there
 */
export function withFencesEnded(prose: string): string {
  let open: string | null = null;
  for (const line of linesOf(prose)) {
    if (open === null) open = OPENING.exec(line.text)?.[1] ?? null;
    else if (closes(line, open)) open = null;
  }
  if (open === null) return prose;
  return `${prose}${prose.endsWith('\n') ? '' : '\n'}${open}\n`;
}

function proseBlock(text: string, lines: readonly Line[], start: number, end: number): Block {
  const line = lines.find((each) => each.start === start)?.number ?? 1;
  const body = text.slice(start, end);
  return {
    kind: 'prose',
    ...{ body, start, end, bodyStart: start, bodyEnd: end, line, attributes: '', closed: true },
  };
}

function closes(line: Line | undefined, opening: string): boolean {
  const mark = CLOSING.exec(line?.text ?? '')?.[1];
  return mark !== undefined && mark[0] === opening[0] && mark.length >= opening.length;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    const line = text.slice(start, feed < 0 ? end : feed).replace(/\r$/, '');
    lines.push({ text: line, start, end, number: lines.length + 1 });
    start = end;
  }
  return lines;
}

function withoutLastBreak(body: string): string {
  return body.replace(/\r?\n$/, '');
}

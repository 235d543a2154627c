import { Document, isScalar, parseDocument } from 'yaml';
import type { Block, CellKind } from './blocks.ts';

/**
 * Writes another body into a cell; nothing else of the text changes.
 * @param body with any line breaks; they become those of the file
 * @returns the text of the notebook
 */
export function withBody(text: string, block: Block, body: string): string {
  const newline = newlineOf(text);
  if (block.kind === 'prose') {
    // Of nothing at all no block would be left.
    const prose = endingIn(body, newline) || newline;
    return text.slice(0, block.start) + prose + text.slice(block.end);
  }
  const opening = text.slice(block.start, block.bodyStart);
  const closing = text.slice(block.bodyEnd, block.end);
  const written = fenced(opening, endingIn(body, newline), closing, newline);
  return text.slice(0, block.start) + written + text.slice(block.end);
}

/** Gives a cell a name, in place of what stood behind the kind on its opening mark; null takes it away. */
export function withName(
  text: string,
  { start, bodyStart, kind }: Block,
  name: string | null,
): string {
  const opening = text.slice(start, bodyStart);
  const [mark = ''] = /^ {0,3}[`~]+/.exec(opening) ?? [];
  const [newline = '\n'] = /\r?\n$/.exec(opening) ?? [];
  const named = name === null ? '' : ` name=${name}`;
  return `${text.slice(0, start)}${mark}${kind}${named}${newline}${text.slice(bodyStart)}`;
}

/** Writes another value into an input; the rest of its lines stays as it is. */
export function withValue(text: string, block: Block, value: string | number): string {
  const document = parseDocument(block.body);
  // In one line: a folded one would need the indent of its place.
  const written = new Document(value)
    .toString({ lineWidth: 0, blockQuote: false })
    // Of blanks that YAML does not know for blanks, none is lost.
    .replace(/\n$/, '');
  const node = document.get('value', true);
  const range = isScalar(node) ? node.range : undefined;
  if (range == null) return withBody(text, block, `${block.body}\nvalue: ${written}`);
  const [from, to] = range;
  const glue = block.body[from - 1] === ':' ? ' ' : '';
  return withBody(text, block, block.body.slice(0, from) + glue + written + block.body.slice(to));
}

/** Puts a new cell before an offset at which a block begins, or at the end. @param name null for prose */
export function withCell(
  text: string,
  at: number,
  cell: { readonly kind: CellKind | 'prose'; readonly name: string | null; readonly body: string },
): string {
  const newline = newlineOf(text);
  const body = endingIn(cell.body, newline);
  const name = cell.name === null ? '' : ` name=${cell.name}`;
  const mark = fenceFor(body);
  const written =
    cell.kind === 'prose' ? body : `${mark}${cell.kind}${name}${newline}${body}${mark}${newline}`;
  return withText(text, at, written);
}

/** Puts the text of a cell before an offset at which a block begins, or at the end. */
export function withText(text: string, at: number, written: string): string {
  return joined([text.slice(0, at), written, text.slice(at)], newlineOf(text));
}

/** Takes a block out. */
export function withoutBlock(text: string, { start, end }: Block): string {
  return joined([text.slice(0, start), text.slice(end)], newlineOf(text));
}

/** Exchanges two blocks of which the first stands before the second. */
export function withExchanged(text: string, first: Block, second: Block): string {
  return joined(
    [
      text.slice(0, first.start),
      text.slice(second.start, second.end),
      text.slice(first.end, second.start),
      text.slice(first.start, first.end),
      text.slice(second.end),
    ],
    newlineOf(text),
  );
}

/** Where parts meet stands one empty line; what is empty is no part. */
function joined(parts: readonly string[], newline: string): string {
  return parts.reduce((text, part) => {
    if (text.trim() === '') return text + part;
    if (part.trim() === '') return text;
    return (
      text.replace(/(?:[ \t]*\r?\n)*$/, newline + newline) + part.replace(/^(?:[ \t]*\r?\n)+/, '')
    );
  }, '');
}

function fenced(opening: string, body: string, closing: string, newline: string): string {
  const mark = /^ {0,3}([`~]+)/.exec(opening)?.[1] ?? '```';
  const longer = fenceFor(body, mark[0]);
  const closed = closing === '' ? mark + newline : closing;
  if (longer.length <= mark.length) return endingIn(opening, newline) + body + closed;
  return endingIn(opening.replace(mark, longer), newline) + body + closed.replace(/[`~]+/, longer);
}

/** A mark that no line of the body ends. */
function fenceFor(body: string, sign = '`'): string {
  const runs = body.match(sign === '~' ? /^ {0,3}~{3,}/gm : /^ {0,3}`{3,}/gm) ?? [];
  return sign.repeat(Math.max(3, ...runs.map((run) => run.trim().length + 1)));
}

function newlineOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

function endingIn(text: string, newline: string): string {
  const written = text.replaceAll(/\r\n|\n/g, newline);
  return written === '' || written.endsWith('\n') ? written : written + newline;
}

import { parsePeriod } from './periods.ts';
import { normalizeText } from './text.ts';
import { parseUnit, splitUnit } from './units.ts';
import type { Fact } from './types.ts';

/** Words before a colon; a web address or a time of day is no key. */
const keyed = /^(?![a-z]+:\/\/|\d+:)([^:]{1,20}):\s*(?!\/\/)(.+)$/i;
const scaledUnit =
  /(?:\s|^)((?:[\d.,]+(?:e\d+)?|hundred|thousand|million|billion)(?: \p{L}+){1,3})$/iu;

/**
 * What a line above the header says. Several facts may stand in one line, in cells of their own or parted by wide
 * blanks; a short line of two cells is a key and its value.
 * @param line physical line, counted from 1
 */
export function factsOf(cells: string[], line: number): Fact[] {
  const pieces = cells.flatMap(splitPieces);
  const [first, second] = pieces;
  const pair = pieces.length === 2 && pieces.every((piece) => !keyed.test(piece));
  if (pair && first !== undefined && second !== undefined && !parseUnit(first)) {
    return [keyedFact(line, first.replace(/:$/, ''), second)];
  }
  return pieces.map((piece) => {
    const match = keyed.exec(piece);
    return match?.[1] !== undefined && match[2] !== undefined
      ? keyedFact(line, match[1], match[2])
      : { line, key: null, ...valueAndUnit(piece) };
  });
}

/** True when every filled cell is `key:value`, or beside one a period; such a line is no header and no data. */
export function isFactLine(cells: string[]): boolean {
  const pieces = cells.flatMap(splitPieces);
  const facts = pieces.filter((piece) => keyed.test(piece)).length;
  return facts > 0 && pieces.every((piece) => keyed.test(piece) || parsePeriod(piece) !== null);
}

function splitPieces(cell: string): string[] {
  return cell
    .split(/[ \u3000\u00a0]{2,}|\u3000|\t/)
    .map((piece) => normalizeText(piece).replace(/^#+ ?/, ''))
    .filter((piece) => piece !== '');
}

function keyedFact(line: number, key: string, value: string): Fact {
  return { line, key, ...valueAndUnit(value) };
}

function valueAndUnit(text: string): { value: string; unit: string | null } {
  if (parseUnit(text)) return { value: text, unit: text };
  const { label, unit } = splitUnit(text);
  const scaled = unit === null ? scaledUnit.exec(text)?.[1] : undefined;
  return { value: label, unit: scaled !== undefined && parseUnit(scaled) ? scaled : unit };
}

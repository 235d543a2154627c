import { normalizeText } from './text.ts';
import { alternativeNouns, chinesePowers, englishPowers, unitWords } from './unit-words.ts';

/** A unit of measure: as written (normalised), its dimension, and its factor to the dimension's base unit. */
export interface Unit {
  symbol: string;
  dimension: string;
  factor: number;
}

interface Measure {
  dimension: string;
  factor: number;
}

const simpleUnits = new Map<string, Measure>(
  unitWords.flatMap(({ dimension, factor, words }) =>
    words.split(' ').map((word): [string, Measure] => [word, { dimension, factor }]),
  ),
);

const englishPrefix = /^((?:(?:[\d,]+|1e\d+|hundred|thousand|million|billion) )+)([A-Za-z].*)$/i;
const squareLength = /^(?:sq(?:uare)?\.? ?)(km|kilomet(?:re|er)s?|m|met(?:re|er)s?)$/i;

/**
 * Reads a unit: 万人, 公顷, 公里/平方公里, 张/千人, 每千人, per 1,000 people.
 * Gives null when the text is no unit. Compounds divide the factors and have the dimension 'x/y'.
 */
export function parseUnit(text: string): Unit | null {
  const symbol = normalizeText(text);
  if (symbol === '' || symbol.length > 40) return null;
  const measure = parseMeasure(symbol);
  return measure && { symbol, ...measure };
}

function parseMeasure(symbol: string): Measure | null {
  const simple = parseSimple(symbol);
  if (simple) return simple;
  const perHead = /^(.*?)每(.+)$/.exec(symbol) ?? /^(.*?)\bper (.+)$/i.exec(symbol);
  if (perHead) return divide(perHead[1]?.trim() || '个', perHead[2] ?? '');
  const slash = symbol.indexOf('/');
  return slash > 0 ? divide(symbol.slice(0, slash), symbol.slice(slash + 1)) : null;
}

function divide(above: string, below: string): Measure | null {
  const numerator = parseSimple(above.trim());
  const denominator = parseSimple(below.trim()) ?? parseHeads(below.trim());
  if (!numerator || !denominator) return null;
  return {
    dimension: `${numerator.dimension}/${denominator.dimension}`,
    factor: numerator.factor / denominator.factor,
  };
}

function parseSimple(symbol: string): Measure | null {
  const known = simpleUnits.get(symbol) ?? simpleUnits.get(symbol.toLowerCase());
  if (known) return known;
  const square = squareLength.exec(symbol)?.[1];
  if (square) return { dimension: 'area', factor: /^k/i.test(square) ? 1e6 : 1 };
  return (
    parsePrefixed(symbol, /^([十百千万亿]+)(.+)$/, chinesePower) ??
    parsePrefixed(symbol, englishPrefix, englishPower)
  );
}

/** What stands below "per" may be a bare power of ten or end in a noun of its own: per 100,000 population. */
function parseHeads(below: string): Measure | null {
  const power = englishPower(below.replace(/(?<=[\d\w]) (?:population|live births)$/i, ''));
  return power === null ? null : { dimension: 'count', factor: power };
}

function parsePrefixed(
  symbol: string,
  pattern: RegExp,
  powerOf: (prefix: string) => number | null,
): Measure | null {
  const [, prefix, word] = pattern.exec(symbol) ?? [];
  if (prefix === undefined || word === undefined) return null;
  const measure = simpleUnits.get(word) ?? simpleUnits.get(word.toLowerCase());
  const power = powerOf(prefix);
  return measure && power !== null
    ? { dimension: measure.dimension, factor: measure.factor * power }
    : null;
}

function chinesePower(prefix: string): number {
  return [...prefix].reduce((product, character) => product * (chinesePowers[character] ?? 1), 1);
}

/** 10,000 · 1e8 · thousand · 100 million; null when it is no power of ten, such as a year. */
function englishPower(prefix: string): number | null {
  let product = 1;
  for (const word of prefix.trim().split(/\s+/)) {
    const digits = word.replaceAll(',', '');
    const factor =
      englishPowers[word.toLowerCase()] ?? (/^1(?:0+|e\d{1,2})$/.test(digits) && Number(digits));
    if (factor === false) return null;
    product *= factor;
  }
  return product;
}

/**
 * Takes the unit off a label: `年末常住人口(万人)` → 年末常住人口 and 万人; also `面积/公顷` and `面积 单位:公顷`.
 * A bracket that is no unit stays part of the label. The label returned is normalised.
 */
export function splitUnit(label: string): { label: string; unit: string | null } {
  const text = normalizeText(label);
  return splitBracket(text) ?? splitMarked(text) ?? splitSlash(text) ?? { label: text, unit: null };
}

function splitBracket(text: string): { label: string; unit: string } | null {
  const match = /^(.+?)\s*[([]((?:[^()[\]]|\([^()]*\))+)[)\]]$/.exec(text);
  if (!match) return null;
  return labelled(match[1], match[2]?.replace(/^(?:计量)?单位:?\s*/, ''));
}

function splitMarked(text: string): { label: string; unit: string } | null {
  const match = /^(.+?)[\s,;、]*(?:计量)?单位:\s*(.+)$/.exec(text);
  return match && labelled(match[1], match[2]);
}

function splitSlash(text: string): { label: string; unit: string } | null {
  for (let at = text.indexOf('/'); at > 0; at = text.indexOf('/', at + 1)) {
    const left = text.slice(0, at);
    const split = parseUnit(left) ? null : labelled(left, text.slice(at + 1));
    if (split) return split;
  }
  return null;
}

function labelled(
  label: string | undefined,
  unit: string | undefined,
): { label: string; unit: string } | null {
  if (label === undefined || unit === undefined || alternativeNouns.includes(unit)) return null;
  return parseUnit(unit) ? { label: label.trim(), unit: unit.trim() } : null;
}

/**
 * The number by which a value in unit `from` is multiplied to give the value in unit `to`.
 * Null when one of them is no unit or their dimensions differ.
 */
export function conversionFactor(from: string, to: string): number | null {
  const source = parseUnit(from);
  const target = parseUnit(to);
  if (!source || !target || source.dimension !== target.dimension) return null;
  return exact(source.factor / target.factor);
}

/** Powers of ten divide inexactly (0.1 / 1e-3 = 100.00000000000001): take the short number that was meant. */
function exact(factor: number): number {
  const rounded = Number(factor.toPrecision(14));
  return String(rounded).length + 3 < String(factor).length ? rounded : factor;
}

import { conversionFactor, parseUnit } from '@monitor/tabular';

/** How a printed number becomes a value in the indicator's unit. */
export interface Conversion {
  readonly unit: string;
  /** Who said the unit: the file, a person, or the pipeline's contract. */
  readonly by: 'cell' | 'person' | 'file' | 'contract';
  readonly factor: number;
  /** Decimal places the factor moves the point by, when it is a power of ten; else null. */
  readonly shift: number | null;
}

/** One place that may name a unit. */
export interface UnitSource {
  readonly unit: string | null | undefined;
  readonly by: Conversion['by'];
  /** A table-wide statement (`单位：公顷`) does not speak of figures of another kind. */
  readonly general?: boolean;
}

/**
 * Settles the unit of a figure from what was said about it, most specific first; never by a guess.
 * @param target the indicator's unit
 * @returns the conversion, `missing` when nobody said a unit, `mismatch` with the unit that cannot be
 *   converted to the indicator's
 */
export function settleUnit(
  sources: readonly UnitSource[],
  target: string,
): Conversion | { readonly problem: 'missing' } | { readonly problem: 'mismatch'; unit: string } {
  for (const { unit, by, general } of sources) {
    if (unit === null || unit === undefined || parseUnit(unit) === null) continue;
    const factor = conversionFactor(unit, target);
    if (factor !== null) return { unit, by, factor, shift: pointShift(factor) };
    if (general !== true) return perHead(unit, sources, target) ?? { problem: 'mismatch', unit };
  }
  return { problem: 'missing' };
}

/**
 * Tables of ratios often print the numerator's unit alone: `每万人拥有公共厕所(座)`. Per what, the contract says.
 */
function perHead(unit: string, sources: readonly UnitSource[], target: string): Conversion | null {
  const stated = sources.find(({ by }) => by === 'contract')?.unit;
  const denominator = /\/(.+)$/.exec(stated ?? '')?.[1];
  if (denominator === undefined) return null;
  const whole = `${unit}/${denominator}`;
  const factor = conversionFactor(whole, target);
  return factor === null
    ? null
    : { unit: whole, by: 'contract', factor, shift: pointShift(factor) };
}

function pointShift(factor: number): number | null {
  const exponent = Math.round(Math.log10(factor));
  return Math.abs(factor / 10 ** exponent - 1) < 1e-12 ? exponent : null;
}

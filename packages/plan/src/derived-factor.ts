import { parseUnit } from '@monitor/tabular';

/**
 * The number k for which (value in `numerator`) / (value in `denominator`) × k is in `unit`.
 * @param numerator unit of the numerator
 * @param denominator unit of the denominator
 * @param unit unit of the derived indicator
 * @returns the factor; null when a unit is unknown or the dimensions do not fit
 */
export function derivedFactor(numerator: string, denominator: string, unit: string): number | null {
  const [over, under, result] = [parseUnit(numerator), parseUnit(denominator), parseUnit(unit)];
  if (over === null || under === null || result === null) return null;
  const fits =
    result.dimension === `${over.dimension}/${under.dimension}` ||
    (result.dimension === 'ratio' && over.dimension === under.dimension);
  return fits ? tidy(over.factor / under.factor / result.factor) : null;
}

/** Takes off the rounding noise of the division, so that 100.00000000000001 is 100. */
function tidy(factor: number): number {
  return Number(factor.toPrecision(15));
}

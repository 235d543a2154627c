import { timeOf } from './days.ts';
import { quantityText } from './numbers.ts';
import type { Locale, Measure, Point } from './spec.ts';

interface Measured<P extends Point> {
  readonly points: readonly P[];
  readonly measure?: Measure;
}

/** Series as shares of their values in one period, which is 100. */
export interface Indexed<S> {
  readonly base: number;
  readonly series: readonly S[];
}

/**
 * Put series of any units on one scale: the first period in which all have a positive value is 100. What a value
 * was is said with it.
 * @param fallback the unit of series that name none
 * @returns null where there is no such period
 */
export function indexSeries<P extends Point, S extends Measured<P>>(
  series: readonly S[],
  fallback: Measure,
  locale: Locale,
): Indexed<S> | null {
  const valued = series.filter(({ points }) => points.some(isPositive));
  const base = firstCommon(valued);
  if (base === null) return null;
  const indexed = series.map((one) => {
    const own = one.points.find((point) => timeOf(point.period_end) === base)?.value ?? null;
    const { unit, decimals } = one.measure ?? fallback;
    const points = one.points.map((point) => {
      if (own === null || point.value === null) return { ...point, value: null };
      const was = quantityText(point.value, unit, { locale, decimals });
      const status = point.status === undefined ? was : `${point.status} ${was}`;
      return { ...point, value: (100 * point.value) / own, status };
    });
    return { ...one, points };
  });
  return { base, series: indexed };
}

function isPositive({ value }: Point): boolean {
  return value !== null && value > 0;
}

function firstCommon(series: readonly Measured<Point>[]): number | null {
  const [first, ...rest] = series.map(
    ({ points }) => new Set(points.filter(isPositive).map((point) => timeOf(point.period_end))),
  );
  const common = [...(first ?? [])].filter((time) => rest.every((times) => times.has(time)));
  return common.length === 0 ? null : Math.min(...common);
}

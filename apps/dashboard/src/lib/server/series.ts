/** One assessed value, as charts and tables take it. */
export interface SeriesPoint {
  readonly period_start: string;
  readonly period_end: string;
  readonly frequency: string;
  readonly value: number;
  /** SDMX observation status. */
  readonly status: string;
}

/**
 * The values of one frequency: a chart never joins a January–June sum to a June.
 * @param points values of one indicator and area
 * @param expected the indicator's own frequency, taken where it has values
 */
export function oneFrequency<P extends { readonly frequency: string }>(
  points: readonly P[],
  expected: string,
): readonly P[] {
  const groups = Map.groupBy(points, (point) => point.frequency);
  const own = groups.get(expected);
  if (own !== undefined) return own;
  return [...groups.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
}

import { written, type SeriesKey } from './series-key.ts';

export const modes = ['absolute', 'indexed'] as const;
/** Values as they are, or each as a share of its value in a base month. */
export type Mode = (typeof modes)[number];

/** What a comparison is asked for; null asks nothing. */
export interface Comparing {
  readonly series: readonly SeriesKey[];
  readonly mode: Mode | null;
  /** The month whose values are 100, `YYYY-MM`. */
  readonly base: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly period: string | null;
  readonly 'as-known-at': string | null;
}

/** The fields of a comparison in the order of its address. */
export function fieldsOf({ series, ...rest }: Comparing): [name: string, value: string][] {
  const given = Object.entries(rest).filter((pair): pair is [string, Mode] => pair[1] !== null);
  return [...series.map((key): [string, string] => ['series', written(key)]), ...given];
}

/** The search part of a comparison's address. @returns `?series=…`, or nothing */
export function comparisonSearch(comparing: Comparing): '' | `?${string}` {
  const query = new URLSearchParams(fieldsOf(comparing)).toString();
  return query === '' ? '' : `?${query}`;
}

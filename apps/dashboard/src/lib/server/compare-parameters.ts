import * as v from 'valibot';
import { modes, type Comparing } from '#lib/compare-address.ts';
import { seriesKey } from '#lib/series-key.ts';
import { instant, month, type Given } from './parameters.ts';

/** What the address of a comparison takes. */
export const comparisonParameters = {
  series: v.array(
    v.pipe(v.string(), v.regex(/^[\w-]{1,80}\.[\w-]{1,80}$/), v.transform(seriesKey)),
  ),
  mode: v.picklist(modes),
  base: month,
  from: month,
  to: month,
  period: month,
  'as-known-at': instant,
};

/** The comparison an address asks for. A series named twice is one. */
export function comparingOf(given: Given<typeof comparisonParameters>): Comparing {
  const { series, mode, base, from, to, period, 'as-known-at': knownAt } = given;
  const byName = new Map((series ?? []).map((key) => [JSON.stringify(key), key]));
  return { series: [...byName.values()], mode, base, from, to, period, 'as-known-at': knownAt };
}

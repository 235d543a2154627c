import * as v from 'valibot';
import { id, text, words } from './primitives.ts';

const several = v.pipe(v.array(id), v.minLength(1, '至少写一个指标'));
const limit = v.pipe(v.number(), v.minValue(0, '界限不能小于 0'));
/** Where the rule comes from. */
const source = { source: v.exactOptional(words) };

/**
 * What figures of the same area have to do with each other, or with those of the period before. Nothing of it sets a
 * value aside: it is asked.
 */
export const crossCheck = v.variant('kind', [
  // Each is at most `other`, of the same period.
  v.strictObject({ id, kind: v.literal('at-most'), indicators: several, other: id, ...source }),
  // Together they are `other`, of the same period.
  v.strictObject({ id, kind: v.literal('sum'), indicators: several, other: id, ...source }),
  // Each divided by `other` is `name`, and between `min` and `max` in `unit`.
  v.strictObject({
    id,
    kind: v.literal('quotient'),
    indicators: several,
    other: id,
    name: text,
    unit: words,
    min: limit,
    max: limit,
    ...source,
  }),
  // Counts of a stretch of time: those of its parts add up to that of the whole.
  v.strictObject({ id, kind: v.literal('accumulates'), indicators: several, ...source }),
  // From one period to the next it falls by at most `max` per cent.
  v.strictObject({ id, kind: v.literal('fall'), indicators: several, max: limit, ...source }),
  // From one period to the next it moves by at most `max` of its unit.
  v.strictObject({ id, kind: v.literal('step'), indicators: several, max: limit, ...source }),
]);

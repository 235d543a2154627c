import { timeOf } from './days.ts';
import type { Point } from './spec.ts';

/** A point made ready to be placed. */
export interface Reading<P extends Point = Point> {
  readonly time: number;
  readonly value: number | null;
  readonly source: P;
}

/** A reading that has a value and so can be drawn. */
export interface Mark<P extends Point = Point> extends Reading<P> {
  readonly value: number;
}

/** Points in order of time; what is no finite number counts as missing. */
export function readSeries<P extends Point>(points: readonly P[]): Reading<P>[] {
  return points
    .map((source) => ({
      time: timeOf(source.period_end),
      value: source.value !== null && Number.isFinite(source.value) ? source.value : null,
      source,
    }))
    .sort((a, b) => a.time - b.time);
}

export function hasValue<P extends Point>(reading: Reading<P>): reading is Mark<P> {
  return reading.value !== null;
}

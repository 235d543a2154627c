import type { Publication } from '@monitor/warehouse';
import { statement } from './read.ts';

/** One value of a target's own series. */
export interface TargetPoint {
  readonly target_id: string;
  /** The frequency the indicator should have. */
  readonly expected: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly frequency: string;
  readonly value: number;
  /** SDMX observation status. */
  readonly status: string;
}

/**
 * The course of every target up to a day, as known at an instant.
 * @param knownAt ISO instant; null for now
 * @returns by target, in the order of time
 */
export async function targetSeries(
  publication: Publication,
  asOf: string,
  knownAt: string | null,
): Promise<ReadonlyMap<string, readonly TargetPoint[]>> {
  const points = await publication.rows<TargetPoint>(statement('target-series'), {
    as_of: asOf,
    known_at: knownAt ?? 'infinity',
  });
  return Map.groupBy(points, ({ target_id }) => target_id);
}

import type { Scope } from './scope.ts';
import type { SeriesPoint } from './series.ts';
import revisionsSql from './sql/revisions-of-series.sql?raw';
import seriesSql from './sql/series.sql?raw';

/** One value with where it came from and how often it was changed. */
export interface ValueRow extends SeriesPoint {
  /** As many as tell the value from its target. */
  readonly decimals: number;
  readonly origin: 'reported' | 'derived';
  readonly demonstration: boolean;
  readonly recorded_at: string;
  readonly revision_reason: string | null;
  readonly load_id: string | null;
  readonly file_name: string | null;
  readonly source_line: number | null;
  readonly vintages: number;
  readonly first_value: number | null;
  /** The value of the same period a year before, of the same origin. */
  readonly year_before: number | null;
  /** The value of the period before, of the same origin and frequency. */
  readonly period_before: number | null;
}

/** Every value of the indicator in one area as known then, newest first. */
export function valuesOf(
  { publication, indicator, asOf, knownAt }: Scope,
  area: string,
): Promise<ValueRow[]> {
  return publication.rows<ValueRow>(seriesSql, {
    indicator: indicator.indicator_id,
    area,
    as_of: asOf,
    known_at: knownAt,
  });
}

/** One value that took the place of another; null is none. */
export interface RevisionRow {
  readonly period_start: string;
  readonly period_end: string;
  readonly origin: 'reported' | 'derived';
  readonly previous: number | null;
  readonly value: number | null;
  readonly recorded_at: string;
  readonly revision_reason: string | null;
  readonly load_id: string | null;
  readonly file_name: string | null;
  readonly source_line: number | null;
}

/** Everything that was ever changed in the series, newest first. */
export function revisionsOf(
  { publication, indicator, asOf, knownAt }: Scope,
  area: string,
): Promise<RevisionRow[]> {
  return publication.rows<RevisionRow>(revisionsSql, {
    indicator: indicator.indicator_id,
    area,
    as_of: asOf,
    known_at: knownAt,
  });
}

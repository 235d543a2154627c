import { search } from './search.ts';

/** A value, by what tells it from all others that a reader can ask for. */
interface Place {
  readonly indicator_id: string;
  readonly area_id: string | null;
  /** ISO day. */
  readonly period_end: string;
}

/**
 * The page that says where a value comes from, to the file and the line.
 * @param knownAt the day or instant whose knowledge counts; null for now
 */
export function explainAddress(
  { indicator_id: indicator, area_id: area, period_end }: Place,
  knownAt: string | null,
) {
  const period = period_end.slice(0, 7);
  return `/explain${search({ indicator, area, period, 'as-known-at': knownAt })}` as const;
}

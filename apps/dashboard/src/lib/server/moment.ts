import { defaultAsOf, knownAt, monthDays, type Publication } from '@monitor/warehouse';

/** When a page is judged, as the macros of the publication take it. */
export interface Moment {
  /** The day of assessment, ISO. */
  readonly as_of: string;
  /** What was recorded later is left out; `infinity` for now. */
  readonly known_at: string;
}

/**
 * The moment a page is asked for.
 * @param month `YYYY-MM`, null for the newest
 * @param known a day or an instant, null for what is known now
 */
export async function momentOf(
  publication: Publication,
  month: string | null,
  known: string | null,
): Promise<Moment> {
  const instant = known === null ? null : knownAt(known);
  const day = month === null ? await defaultAsOf(publication, instant) : monthDays(month).end;
  return { as_of: day, known_at: instant ?? 'infinity' };
}

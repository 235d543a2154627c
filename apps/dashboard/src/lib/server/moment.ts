import { knownAt, type Publication } from '@monitor/warehouse';
import { asOfDay } from './as-of.ts';

/** When a page is judged, as the macros of the publication take it. */
export interface Moment {
  /** The day of assessment, ISO. */
  readonly as_of: string;
  /** What was recorded later is left out; `infinity` for now. */
  readonly known_at: string;
}

/** When a page is asked for; null is the newest month, and what is known now. */
export interface When {
  /** `YYYY-MM` */
  readonly month: string | null;
  /** A day or an instant. */
  readonly knownAt: string | null;
}

/**
 * The moment a page is asked for.
 * @param month `YYYY-MM`, null for the newest
 * @param then a day or an instant: what was known then; null for now
 */
export async function momentOf(
  publication: Publication,
  month: string | null,
  then: string | null,
): Promise<Moment> {
  return {
    as_of: await asOfDay(publication, month, then),
    known_at: knownOr(then),
  };
}

/** What macros take for known at. @param then a day or an instant; null for now */
export function knownOr(then: string | null): string {
  return then === null ? 'infinity' : knownAt(then);
}

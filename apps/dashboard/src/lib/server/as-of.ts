import { defaultAsOf, knownAt, monthDays, type Publication } from '@monitor/warehouse';

/**
 * The day of assessment: the end of the month asked for, else what the publication ends with.
 * @param then a day or an instant: what was known then; null for now
 */
export async function asOfDay(
  publication: Publication,
  month: string | null,
  then: string | null = null,
): Promise<string> {
  if (month !== null) return monthDays(month).end;
  return defaultAsOf(publication, then === null ? null : knownAt(then));
}

import { defaultAsOf, monthDays, type Publication } from '@monitor/warehouse';

/** The day of assessment: the end of the month asked for, else what the publication ends with. */
export async function asOfDay(publication: Publication, month: string | null): Promise<string> {
  return month === null ? defaultAsOf(publication) : monthDays(month).end;
}

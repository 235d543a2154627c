/** The day of the next month on which a month's report is due. */
const DUE_DAY = 5;

/** @param month `YYYY-MM` @returns the month before it */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2)).toISOString().slice(0, 7);
}

/**
 * The end of the day in a month on which the report of the month before was due.
 * @param month `YYYY-MM`
 * @param offset the county's, such as `+08:00`
 * @returns an ISO instant in UTC
 */
export function reportDay(month: string, offset: string): string {
  const day = String(DUE_DAY).padStart(2, '0');
  return new Date(`${month}-${day}T23:59:59.999${offset}`).toISOString();
}

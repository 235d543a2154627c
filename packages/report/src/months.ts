import { timeZone } from '@monitor/plan';

/** @returns the month an instant is in on the county's clock, `YYYY-MM` */
export function monthOf(instant: Date): string {
  return new Date(instant.getTime() + timeZone.milliseconds).toISOString().slice(0, 7);
}

/** @param month `YYYY-MM` @returns the month before it */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2)).toISOString().slice(0, 7);
}

/** @param month `YYYY-MM` @returns the month after it */
export function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number)).toISOString().slice(0, 7);
}

/** When in the next month the report on a month is due, on the county's clock. */
export interface DueTime {
  readonly day: number;
  readonly hour: number;
}

/**
 * When in a month the report on the month before was due.
 * @param month `YYYY-MM`
 * @returns an ISO instant in UTC
 */
export function reportDue(month: string, { day, hour }: DueTime): string {
  const [date, time] = [day, hour].map((number) => String(number).padStart(2, '0'));
  return new Date(`${month}-${date}T${time}:00:00${timeZone.offset}`).toISOString();
}

/**
 * The newest month whose report is due.
 * @param now an instant
 * @returns `YYYY-MM`
 */
export function dueMonth(now: Date, due: DueTime): string {
  const here = monthOf(now);
  const before = monthBefore(here);
  return now.toISOString() >= reportDue(here, due) ? before : monthBefore(before);
}

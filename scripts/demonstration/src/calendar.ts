import { randomFrom } from './random.ts';

/** One month of the reporting calendar. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** One quarter, from 1 to 4. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

/** All months from the first to the last, both included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let index = serial(first); index <= serial(last); index++) {
    months.push({ year: Math.floor(index / 12), month: (index % 12) + 1 });
  }
  return months;
}

/** All quarters of the years from the first to the last. */
export function quartersOf(firstYear: number, lastYear: number): Quarter[] {
  return monthsBetween({ year: firstYear, month: 1 }, { year: lastYear, month: 12 })
    .filter(({ month }) => month % 3 === 0)
    .map(({ year, month }) => ({ year, quarter: month / 3 }));
}

/** Months counted from the year 0, so that they can be compared and subtracted. */
export function serial({ year, month }: Month): number {
  return year * 12 + month - 1;
}

/** `2023-06`. */
export function key({ year, month }: Month): string {
  return `${String(year)}-${String(month).padStart(2, '0')}`;
}

/** `2023年6月`. */
export function monthName({ year, month }: Month): string {
  return `${String(year)}年${String(month)}月`;
}

/** `2023年第二季度`. */
export function quarterName({ year, quarter }: Quarter): string {
  return `${String(year)}年第${['一', '二', '三', '四'][quarter - 1] ?? ''}季度`;
}

/**
 * A time within office hours, some days after the end of a month, in the county's zone.
 * @param seed makes hour and minute repeatable
 */
export function officeTime({ year, month }: Month, daysAfterEnd: number, seed: string): string {
  const random = randomFrom(`time ${seed}`);
  const day = new Date(Date.UTC(year, month, daysAfterEnd)).toISOString().slice(0, 10);
  const hour = String(random.whole(9, 16)).padStart(2, '0');
  const minute = String(random.whole(0, 59)).padStart(2, '0');
  return `${day}T${hour}:${minute}:00+08:00`;
}

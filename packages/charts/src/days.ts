import type { Day, Frequency, Locale } from './spec.ts';

const DAY = 86_400_000;
const MEAN_MONTH = (365.2425 / 12) * DAY;
const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const chineseQuarters = '一二三四';
const months: Readonly<Record<Frequency, number | null>> = {
  annual: 12,
  'half-year': 6,
  quarterly: 3,
  monthly: 1,
  irregular: null,
};

/**
 * A day as milliseconds since 1970 (UTC).
 * @throws TypeError when it is no day
 */
export function timeOf(day: Day): number {
  const time = day instanceof Date ? day.getTime() : Date.parse(day.slice(0, 10));
  if (Number.isNaN(time))
    throw new TypeError(`not a day: ${String(day)} (give YYYY-MM-DD or a Date)`);
  return time;
}

/** `YYYY-MM-DD` of a time. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Months between two values of a frequency; null where it has no step. */
export function stepMonths(frequency: Frequency): number | null {
  return months[frequency];
}

/** Milliseconds between two values of a frequency, on average; null where it has no step. */
export function stepTime(frequency: Frequency): number | null {
  const step = months[frequency];
  return step === null ? null : step * MEAN_MONTH;
}

/** Months since the year 0, for arithmetic over year ends. */
export function monthIndex(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The last day of a month given by its index: where the value of that month stands. */
export function monthEnd(index: number): number {
  return Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0);
}

/** A year by itself: 2021年, 2021. */
export function yearText(year: number, locale: Locale): string {
  return locale === 'zh' ? `${year}年` : `${year}`;
}

/** A month by itself: 4月, Apr. @param month 0 to 11 */
export function monthText(month: number, locale: Locale): string {
  return locale === 'zh' ? `${month + 1}月` : (englishMonths[month] ?? '');
}

/** A month with its year: 2023年6月, Jun 2023. */
export function yearMonthText(time: number, locale: Locale): string {
  const index = monthIndex(time);
  const year = yearText(Math.floor(index / 12), locale);
  const month = monthText(index % 12, locale);
  return locale === 'zh' ? `${year}${month}` : `${month} ${year}`;
}

/** A month in few characters: 2023.6, Jun 2023. */
export function shortMonth(time: number, locale: Locale): string {
  const index = monthIndex(time);
  if (locale === 'en') return yearMonthText(time, locale);
  return `${Math.floor(index / 12)}.${(index % 12) + 1}`;
}

/** The period that ends on a day, by the frequency: 2023年, 2023年第二季度, 2023年6月, 2020年11月1日. */
export function periodText(time: number, frequency: Frequency | undefined, locale: Locale): string {
  const index = monthIndex(time);
  const [year, month] = [yearText(Math.floor(index / 12), locale), index % 12];
  if (frequency === 'annual' && month === 11) return year;
  if (frequency === 'quarterly' && month % 3 === 2)
    return quarterText(year, (month + 1) / 3, locale);
  if (frequency === 'half-year' && month % 6 === 5) return halfText(year, month === 5, locale);
  if (frequency === 'irregular') return dayText(time, locale);
  return yearMonthText(time, locale);
}

function quarterText(year: string, quarter: number, locale: Locale): string {
  return locale === 'zh'
    ? `${year}第${chineseQuarters[quarter - 1] ?? ''}季度`
    : `Q${quarter} ${year}`;
}

function halfText(year: string, first: boolean, locale: Locale): string {
  return locale === 'zh' ? `${year}${first ? '上' : '下'}半年` : `H${first ? 1 : 2} ${year}`;
}

/** A day with its month and year: 2020年11月1日, 1 Nov 2020. */
function dayText(time: number, locale: Locale): string {
  const day = new Date(time).getUTCDate();
  const month = yearMonthText(time, locale);
  return locale === 'zh' ? `${month}${day}日` : `${day} ${month}`;
}

/** A run of periods: 2022年9–10月, 2021年11月–2022年2月, 2019年–2021年. @param first,last their ends */
export function spanText(
  first: number,
  last: number,
  frequency: Frequency | undefined,
  locale: Locale,
): string {
  const [from, to] = [first, last].map((time) => periodText(time, frequency, locale));
  if (from === to || from === undefined) return to ?? '';
  const months = from === yearMonthText(first, locale) && to === yearMonthText(last, locale);
  const [one, other] = [monthIndex(first), monthIndex(last)];
  if (!months || Math.floor(one / 12) !== Math.floor(other / 12)) return `${from}–${to}`;
  return locale === 'zh'
    ? `${from.slice(0, -1)}–${monthText(other % 12, locale)}`
    : `${monthText(one % 12, locale)}–${to}`;
}

import type { Language } from './language.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const quarters = '一二三四';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * A day as people write it: 2022年10月28日, 28 Oct 2022.
 * @param iso `YYYY-MM-DD`; what follows is ignored
 */
export function dayIn(iso: string, language: Language): string {
  const { year, month, day } = parts(iso);
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${name(month)} ${year}`;
}

/** A day whose year is known from where it stands: 2月4日, 4 Feb. */
export function dayOfYearIn(iso: string, language: Language): string {
  const { month, day } = parts(iso);
  return language === 'zh' ? `${month}月${day}日` : `${day} ${name(month)}`;
}

/** A month as people write it: 2023年6月, Jun 2023. @param iso `YYYY-MM` or any day of the month */
export function monthIn(iso: string, language: Language): string {
  const { year, month } = parts(`${iso.slice(0, 7)}-01`);
  return language === 'zh' ? `${year}年${month}月` : `${name(month)} ${year}`;
}

/**
 * A time period in its own words: a year, half, quarter, month, school year, day, or a run of months,
 * which is never taken for its last month.
 * @param start first day, ISO
 * @param end last day, ISO
 */
export function periodIn(start: string, end: string, language: Language): string {
  if (start === end) return dayIn(start, language);
  const from = parts(start);
  const to = parts(end);
  if (isSchoolYear(from, to)) return schoolYear(from.year, language);
  if (!isWholeMonths(from, to) || from.year !== to.year) {
    return `${dayIn(start, language)}–${dayIn(end, language)}`;
  }
  return wholeMonths(from.year, from.month, to.month, language);
}

function wholeMonths(year: number, first: number, last: number, language: Language): string {
  const zh = language === 'zh';
  const length = last - first + 1;
  if (length === 12) return zh ? `${year}年` : `${year}`;
  if (length === 1) return monthIn(`${year}-${String(first).padStart(2, '0')}`, language);
  if (length === 6 && first === 1) return zh ? `${year}年上半年` : `H1 ${year}`;
  if (length === 6 && first === 7) return zh ? `${year}年下半年` : `H2 ${year}`;
  if (length === 3 && first % 3 === 1) {
    const quarter = (first + 2) / 3;
    return zh ? `${year}年${quarters[quarter - 1] ?? quarter}季度` : `Q${quarter} ${year}`;
  }
  return zh ? `${year}年${first}–${last}月` : `${name(first)}–${name(last)} ${year}`;
}

function isSchoolYear(from: Day, to: Day): boolean {
  return (
    from.month === 9 &&
    from.day === 1 &&
    to.month === 8 &&
    to.day === 31 &&
    to.year === from.year + 1
  );
}

function schoolYear(year: number, language: Language): string {
  return language === 'zh'
    ? `${year}–${year + 1}学年`
    : `School year ${year}–${String((year + 1) % 100).padStart(2, '0')}`;
}

function isWholeMonths(from: Day, to: Day): boolean {
  return from.day === 1 && to.day === new Date(Date.UTC(to.year, to.month, 0)).getUTCDate();
}

function parts(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

function name(month: number): string {
  return months[month - 1] ?? String(month);
}

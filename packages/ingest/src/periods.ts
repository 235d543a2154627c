import type { Indicator } from '@monitor/plan';
import { parsePeriod, type Period } from '@monitor/tabular';

/** A period as an observation carries it: its days and what kind of span they are. */
export interface ObservedPeriod {
  readonly start: string;
  readonly end: string;
  readonly frequency: string;
}

const FREQUENCY: Record<Period['kind'], string> = {
  year: 'annual',
  half: 'half-year',
  quarter: 'quarterly',
  month: 'monthly',
  day: 'day',
  range: 'year-to-date',
  'school-year': 'annual',
};

/**
 * The period an indicator's figure is about. A bare year is read by the indicator's rule: enrolment is
 * counted on a fixed day of it, retention over the school year that ends in it.
 * @returns null when the file's period cannot be the indicator's: a March figure is no figure of
 *   1 September
 */
export function observedPeriod(period: Period, indicator: Indicator): ObservedPeriod | null {
  const day = /^day-(\d{2}-\d{2})$/.exec(indicator.period)?.[1];
  if (day !== undefined) return onDay(period, day);
  if (indicator.period === 'school-year') return inSchoolYear(period);
  return { start: period.start, end: period.end, frequency: FREQUENCY[period.kind] };
}

function onDay(period: Period, day: string): ObservedPeriod | null {
  const date = `${period.start.slice(0, 4)}-${day}`;
  const holds = period.start <= date && date <= period.end;
  return holds && period.kind !== 'range' ? { start: date, end: date, frequency: 'annual' } : null;
}

function inSchoolYear(period: Period): ObservedPeriod | null {
  if (period.kind === 'school-year') {
    return { start: period.start, end: period.end, frequency: 'annual' };
  }
  if (period.kind !== 'year') return null;
  const year = Number(period.end.slice(0, 4));
  return { start: `${year - 1}-09-01`, end: `${year}-08-31`, frequency: 'annual' };
}

const DAY = String.raw`\d{4}年\s*\d{1,2}月(?:\s*\d{1,2}日)?`;
/** Every way a title names a period, the longer before those they begin with. */
const IN_TEXT = new RegExp(
  [
    String.raw`\d{4}\s*[-—–~至]\s*\d{4}\s*学年`,
    String.raw`${DAY}\s*[-—–~至]\s*${DAY}`,
    String.raw`\d{4}年\s*\d{1,2}\s*月?\s*[-—–~至]\s*\d{1,2}月`,
    DAY,
    String.raw`\d{4}年\s*[上下]半年`,
    String.raw`\d{4}年\s*第?[一二三四1-4]季度`,
    String.raw`\d{4}年`,
  ].join('|'),
  'g',
);
/** A line that says when the file was made says nothing about its figures. */
const WHEN_MADE = /填报|填表|制表|报送|上报|打印|导出|发布|更新|印发/;

/**
 * The period a title speaks of (`2023年6月环卫作业月报`), or null; null too where it names several, since
 * which of them is meant is for a person to say.
 */
export function periodInText(text: string): Period | null {
  const plain = text.normalize('NFKC');
  if (WHEN_MADE.test(plain)) return null;
  const named = [...plain.matchAll(IN_TEXT)]
    .map(([found]) => parsePeriod(found))
    .filter((period) => period !== null);
  const [first, ...others] = named;
  const same = others.every(({ start, end }) => start === first?.start && end === first.end);
  return first && same ? first : null;
}

/** Marks that join a period to what else a text says: `(2023年)人口`, `2023年-人口`. */
const JOINING = /^[\s()[\]:、,_-]+|[\s()[\]:、,_-]+$/g;

/** A text without the one period it names: `2023年6月末在园幼儿数` → `2023年6月`, `在园幼儿数`. */
export function cutPeriod(text: string): { period: string | null; rest: string } {
  const [period, ...others] = text.match(IN_TEXT) ?? [];
  if (period === undefined || others.length > 0 || !parsePeriod(period)) {
    return { period: null, rest: text };
  }
  return { period, rest: text.replace(new RegExp(`${period}[末底]?`), '').replace(JOINING, '') };
}

/** How forms head the two columns that share a period between them. */
export const YEAR_COLUMN = /^(?:年|年份|年度|year)$/;
export const MONTH_COLUMN = /^(?:月|月份|month)$/;

/** What is said of a text that stands where a period should. */
export function periodUnread(text: string): string {
  return `时间“${text}”无法识别，请写成 2023年、2023年6月 这样的形式`;
}

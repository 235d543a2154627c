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
 */
export function observedPeriod(period: Period, indicator: Indicator): ObservedPeriod {
  const day = /^day-(\d{2}-\d{2})$/.exec(indicator.period)?.[1];
  if (day !== undefined && period.kind !== 'range') {
    const date = `${period.start.slice(0, 4)}-${day}`;
    return { start: date, end: date, frequency: 'annual' };
  }
  if (indicator.period === 'school-year' && (period.kind === 'year' || period.kind === 'day')) {
    const year = Number(period.end.slice(0, 4));
    return { start: `${year - 1}-09-01`, end: `${year}-08-31`, frequency: 'annual' };
  }
  return { start: period.start, end: period.end, frequency: FREQUENCY[period.kind] };
}

const IN_TEXT = [
  /\d{4}\s*[-—–~至]\s*\d{4}\s*学年/,
  /\d{4}年\s*\d{1,2}\s*[-—–~至]\s*\d{1,2}月/,
  /\d{4}年\s*\d{1,2}月\s*\d{1,2}日/,
  /\d{4}年\s*\d{1,2}月/,
  /\d{4}年\s*[上下]半年/,
  /\d{4}年\s*第?[一二三四1-4]季度/,
  /\d{4}年/,
];

/** The period a title speaks of (`2023年6月环卫作业月报`), or null. */
export function periodInText(text: string): Period | null {
  const plain = text.normalize('NFKC');
  for (const form of IN_TEXT) {
    const found = form.exec(plain)?.[0];
    if (found !== undefined) return parsePeriod(found);
  }
  return null;
}

import { periodText, shortMonth, spanText } from './days.ts';
import type { Gap } from './gaps.ts';
import { numberText, quantityText } from './numbers.ts';
import type { Mark } from './series.ts';
import type { Locale, Measure } from './spec.ts';
import { wordsIn, type Words } from './words.ts';

/** Everything a chart writes about values of one measure, in one language. */
export interface Writer {
  readonly words: Words;
  readonly locale: Locale;
  number(value: number): string;
  quantity(value: number): string;
  period(time: number): string;
  /** Shorter than the period: the year of a year's value, else 2023.6, Jun 2023. */
  month(time: number): string;
  /** A value with its unit and what is to be remarked of it. */
  value(mark: Mark): string;
  /** A value with its period: the tooltip of a point. */
  point(mark: Mark): string;
  gap(gap: Gap): string;
  interval(low: number, high: number): string;
}

export function writerOf({ unit, decimals, frequency }: Measure, locale: Locale): Writer {
  const words = wordsIn(locale);
  const format = { locale, decimals };
  const number = (value: number) => numberText(value, format);
  const quantity = (value: number) => quantityText(value, unit, format);
  const period = (time: number) => periodText(time, frequency, locale);
  const value = ({ value, source }: Mark) =>
    words.value(quantity(value), [
      ...(source.provisional === true ? [words.provisional] : []),
      ...[source.status, source.revised].filter((remark) => remark !== undefined),
    ]);
  return {
    words,
    locale,
    number,
    quantity,
    period,
    month: (time) => (frequency === 'annual' ? period(time) : shortMonth(time, locale)),
    value,
    point: (mark) => words.point(period(mark.time), value(mark)),
    gap: ({ first, last }) => spanText(first, last, frequency, locale),
    interval: (low, high) => `${number(low)}–${number(high)}`,
  };
}

import { monthEnd, monthIndex, monthText, stepMonths, yearMonthText, yearText } from './days.ts';
import type { Frequency, Locale } from './spec.ts';
import { TEXT_SIZE, textWidth } from './text-width.ts';

const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600];
const GAP = 8;

export interface TimeTick {
  readonly time: number;
  readonly text: string;
}

interface TimeAxis {
  /** Ends of the axis. */
  readonly domain: readonly [number, number];
  /** Pixels between them. */
  readonly length: number;
  readonly frequency: Frequency | undefined;
  /** A period end of the series: annual ticks stand where the values stand. */
  readonly sample: number;
  readonly locale: Locale;
}

/**
 * Ticks on a time axis, each where the value of its period stands (the period's last day), as many as fit
 * beside each other: 2021年, 4月, 7月 …; with the year alone where months do not fit.
 */
export function timeTicks(axis: TimeAxis): TimeTick[] {
  const { domain, length, frequency, sample } = axis;
  const unit = (frequency === undefined ? 1 : stepMonths(frequency)) ?? yearly(domain);
  const perPixel = (domain[1] - domain[0]) / length;
  const offered = STEPS.filter((step) => step % unit === 0);
  for (const step of offered) {
    const ticks = ticksEvery(step, phase(step, unit, sample), axis);
    if (fit(ticks, perPixel)) return ticks;
  }
  return [];
}

/** Values at odd dates are read by the year, unless they lie close together. */
function yearly([from, to]: readonly [number, number]): number {
  return monthIndex(to) - monthIndex(from) > 36 ? 12 : 1;
}

/** Which months carry a tick: January for months, the first period's end for others, the data's own for years. */
function phase(step: number, unit: number, sample: number): number {
  if (unit === 12) return monthIndex(sample) % 12;
  return step < unit ? 0 : unit - 1;
}

function ticksEvery(
  step: number,
  offset: number,
  { domain, locale, frequency, sample }: TimeAxis,
): TimeTick[] {
  const place = step >= 12 && step % 12 === 0 ? dayLike(sample) : monthEnd;
  const [from, to] = [monthIndex(domain[0]), monthIndex(domain[1])];
  const first = Math.ceil((from - offset) / step) * step + offset;
  const indexes: number[] = [];
  for (let index = first; index <= to; index += step) {
    const time = place(index);
    if (time >= domain[0] && time <= domain[1]) indexes.push(index);
  }
  return indexes.map((index, position) => {
    const asYear = step >= 12 || index % 12 === offset;
    const first = position === 0 && !asYear;
    const text = first
      ? yearMonthText(monthEnd(index), locale)
      : tickText(index, asYear, frequency, locale);
    return { time: place(index), text };
  });
}

/** Years carry their tick on the day of the data: counts of 1 September do not stand a month before it. */
function dayLike(sample: number): (index: number) => number {
  const day = new Date(sample).getUTCDate();
  if (sample === monthEnd(monthIndex(sample))) return monthEnd;
  return (index) => Math.min(monthEnd(index), Date.UTC(Math.floor(index / 12), index % 12, day));
}

function tickText(
  index: number,
  asYear: boolean,
  frequency: Frequency | undefined,
  locale: Locale,
): string {
  const month = index % 12;
  if (asYear) return yearText(Math.floor(index / 12), locale);
  if (frequency === 'quarterly')
    return locale === 'zh' ? `${(month + 1) / 3}季度` : `Q${(month + 1) / 3}`;
  if (frequency === 'half-year') return locale === 'zh' ? '下半年' : 'H2';
  return monthText(month, locale);
}

function fit(ticks: readonly TimeTick[], perPixel: number): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    if (next === undefined) return true;
    const room = (textWidth(tick.text, TEXT_SIZE) + textWidth(next.text, TEXT_SIZE)) / 2 + GAP;
    return (next.time - tick.time) / perPixel >= room;
  });
}

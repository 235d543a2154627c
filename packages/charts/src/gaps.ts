import { monthEnd, monthIndex, stepMonths, stepTime } from './days.ts';
import { hasValue, readSeries, type Mark, type Reading } from './series.ts';
import type { Frequency, Point } from './spec.ts';

/** A month may be late by some days, never by a whole one. */
const LONGEST_STEP = 1.6;

/** Periods in a row without a value: the ends of the first and the last of them. */
export interface Gap {
  readonly first: number;
  readonly last: number;
}

/**
 * Cut a series into the runs that may be joined by a line. A missing value ends a run, and so does a distance
 * of more than 1.6 steps: nothing is interpolated.
 * @param frequency how often a value is expected; undefined takes the usual distance in the data
 * @param breaks times at which the series stops being comparable with itself
 */
export function splitAtGaps<P extends Point>(
  readings: readonly Reading<P>[],
  frequency: Frequency | undefined,
  breaks: readonly number[] = [],
): Mark<P>[][] {
  const longest = longestStep(readings, frequency);
  const runs: Mark<P>[][] = [];
  let run: Mark<P>[] = [];
  for (const reading of readings) {
    const before = run.at(-1);
    if (before !== undefined && !joined(before, reading, longest, breaks)) {
      runs.push(run);
      run = [];
    }
    if (hasValue(reading)) run.push(reading);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** Whether a line through a series is broken where a value is missing. */
export function hasGaps(points: readonly Point[], frequency: Frequency | undefined): boolean {
  return splitAtGaps(readSeries(points), frequency).length > 1;
}

function joined(before: Mark, next: Reading, longest: number, breaks: readonly number[]): boolean {
  if (next.value === null || next.time - before.time > longest) return false;
  return !breaks.some((time) => before.time < time && time <= next.time);
}

/** The gaps of a series: values given as missing, and periods between two that nobody mentions. */
export function findGaps(readings: readonly Reading[], frequency: Frequency | undefined): Gap[] {
  const longest = longestStep(readings, frequency);
  const missing = readings.flatMap((reading, index) => {
    const next = readings[index + 1];
    const own = reading.value === null ? [reading.time] : [];
    return next === undefined ? own : [...own, ...unmentioned(reading, next, frequency, longest)];
  });
  return rows(missing, longest);
}

function unmentioned(
  before: Reading,
  next: Reading,
  frequency: Frequency | undefined,
  longest: number,
): number[] {
  const step = frequency === undefined ? null : stepMonths(frequency);
  if (step === null || next.time - before.time <= longest) return [];
  const [from, to] = [monthIndex(before.time), monthIndex(next.time)];
  return Array.from({ length: Math.ceil((to - from) / step) - 1 }, (_, index) =>
    monthEnd(from + (index + 1) * step),
  );
}

function rows(times: readonly number[], longest: number): Gap[] {
  const gaps: Gap[] = [];
  for (const time of times) {
    const open = gaps.at(-1);
    if (open !== undefined && time - open.last <= longest)
      gaps.splice(-1, 1, { ...open, last: time });
    else gaps.push({ first: time, last: time });
  }
  return gaps;
}

function longestStep(readings: readonly Reading[], frequency: Frequency | undefined): number {
  const step = frequency === undefined ? usualStep(readings) : stepTime(frequency);
  return step === null ? Infinity : LONGEST_STEP * step;
}

function usualStep(readings: readonly Reading[]): number | null {
  const steps = readings
    .slice(1)
    .map((reading, index) => reading.time - (readings[index]?.time ?? reading.time))
    .sort((a, b) => a - b);
  return steps[Math.floor((steps.length - 1) / 2)] ?? null;
}

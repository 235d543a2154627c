import { timeOf } from './days.ts';
import { hasValue } from './series.ts';
import type { Trend } from './trend.ts';

/** Say in one sentence what a trend chart shows. */
export function trendSummary(trend: Trend): string {
  const { spec, write, last, readings, gaps } = trend;
  const { words } = write;
  const first = readings.find(hasValue);
  if (first === undefined || last === null) return words.sentence([spec.title, words.noData]);
  const span = words.span(write.period(first.time), write.period(last.time));
  return words.sentence([
    span,
    words.latest(write.period(last.time), write.quantity(last.value)),
    ...(spec.target === undefined ? [] : [words.target(spec.target.label, spec.target.clause)]),
    ...projectionText(trend),
    ...(gaps.length === 0 ? [] : [words.gaps(gaps.map(write.gap))]),
  ]);
}

function projectionText({ spec: { projection }, write }: Trend): string[] {
  if (projection === undefined) return [];
  const { at, value, low = null, high = null } = projection;
  const interval = low === null || high === null ? null : write.interval(low, high);
  return [write.words.projection(write.period(timeOf(at)), write.quantity(value), interval)];
}

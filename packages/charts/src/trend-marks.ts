import * as Plot from '@observablehq/plot';
import { stepTime, timeOf } from './days.ts';
import { palette } from './palette.ts';
import type { Pace, Target, Trend } from './trend.ts';

/** A missing period is a pale strip, so that a gap is seen to be one and not a steep line left out. */
export function gapMarks(
  { gaps, spec, write }: Trend,
  [low, high]: readonly [number, number],
): Plot.Markish[] {
  const half = (stepTime(spec.frequency ?? 'monthly') ?? 0) / 2;
  const strips = gaps.map((gap) => ({
    x1: gap.first - half,
    x2: gap.last + half,
    title: write.words.missing(write.gap(gap)),
  }));
  return [
    Plot.rect(strips, {
      x1: 'x1',
      x2: 'x2',
      y1: low,
      y2: high,
      fill: palette.wash,
      title: 'title',
    }),
  ];
}

/** What it may come to, the way it had to go, the target, the projection, the course: no surface covers a line. */
export function courseMarks(trend: Trend, ends: readonly [number, number]): Plot.Markish[] {
  const { spec, runs } = trend;
  return [
    ...intervalMarks(trend),
    ...paceMarks(spec.pace),
    ...targetMarks(spec.target, ends),
    ...projectionMarks(trend),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) =>
        Plot.lineY(run, { x: 'time', y: 'value', stroke: palette.accent, strokeWidth: 2 }),
      ),
  ];
}

function paceMarks(pace: Pace | undefined): Plot.Markish[] {
  if (pace === undefined) return [];
  const ends = [pace.from, pace.to].map(({ at, value }) => ({ at: timeOf(at), value }));
  return [Plot.lineY(ends, { x: 'at', y: 'value', stroke: palette.faint, strokeWidth: 1 })];
}

function targetMarks(
  target: Target | undefined,
  [x1, x2]: readonly [number, number],
): Plot.Markish[] {
  if (target === undefined) return [];
  const due = target.due == null ? [] : [{ x: timeOf(target.due), y: target.value }];
  return [
    Plot.ruleY([target.value], { x1, x2, stroke: palette.ink, strokeWidth: 1.2 }),
    Plot.dot(due, { x: 'x', y: 'y', symbol: 'diamond', r: 3.2, fill: palette.ink }),
  ];
}

/** The projection's interval, opening from the last value. */
function intervalMarks({ spec: { projection }, last }: Trend): Plot.Markish[] {
  if (last === null || projection?.low == null || projection.high == null) return [];
  const { at, low, high } = projection;
  const ends = [
    { time: last.time, low: last.value, high: last.value },
    { time: timeOf(at), low, high },
  ];
  return [Plot.areaY(ends, { x: 'time', y1: 'low', y2: 'high', fill: palette.accentWash })];
}

function projectionMarks({ spec: { projection }, last }: Trend): Plot.Markish[] {
  if (projection === undefined || last === null) return [];
  const ends = [last, { time: timeOf(projection.at), value: projection.value }];
  const dashes = { stroke: palette.accent, strokeWidth: 1.6, strokeDasharray: '4 3' };
  return [Plot.lineY(ends, { x: 'time', y: 'value', ...dashes })];
}

import type { Annotation } from './annotations.ts';
import { timeOf } from './days.ts';
import { findGaps, splitAtGaps, type Gap } from './gaps.ts';
import { hasValue, readSeries, type Mark, type Reading } from './series.ts';
import { NARROW_BELOW, WIDE } from './spec.ts';
import type { ChartHead, Day, Measure, Point } from './spec.ts';
import { writerOf, type Writer } from './writer.ts';

export interface Target {
  readonly value: number;
  /** As it is to be read: 目标 ≥ 8. */
  readonly label: string;
  /** The clause that sets it. */
  readonly clause?: string;
  /** The day it is due, where there is one. */
  readonly due?: Day | null;
}

/** The straight way from the baseline to the target (序时). */
export interface Pace {
  readonly from: { readonly at: Day; readonly value: number };
  readonly to: { readonly at: Day; readonly value: number };
}

export interface Projection {
  readonly at: Day;
  readonly value: number;
  /** Ends of the interval; without both none is drawn. */
  readonly low?: number | null;
  readonly high?: number | null;
}

interface TrendData<P extends Point> extends ChartHead, Measure {
  readonly points: readonly P[];
  readonly target?: Target;
  readonly pace?: Pace;
  readonly projection?: Projection;
  readonly annotations?: readonly Annotation[];
}

export interface TrendSpec<P extends Point = Point> extends TrendData<P> {
  /** Where a point comes from; null is no link. */
  readonly pointHref?: (point: P) => string | null;
}

/** What is drawn, in numbers and in order. */
export interface Trend<P extends Point = Point> {
  readonly spec: TrendData<P>;
  readonly write: Writer;
  readonly width: number;
  readonly narrow: boolean;
  readonly readings: readonly Reading<P>[];
  readonly runs: readonly (readonly Mark<P>[])[];
  readonly last: Mark<P> | null;
  readonly gaps: readonly Gap[];
}

/** Put what a trend chart was given in order. */
export function readTrend<P extends Point>(spec: TrendData<P>): Trend<P> {
  const readings = readSeries(spec.points);
  const breaks = (spec.annotations ?? []).filter(({ kind }) => kind === 'break');
  const width = spec.width ?? WIDE;
  return {
    spec,
    write: writerOf(spec, spec.locale ?? 'zh'),
    width,
    narrow: width < NARROW_BELOW,
    readings,
    runs: splitAtGaps(
      readings,
      spec.frequency,
      breaks.map(({ at }) => timeOf(at)),
    ),
    last: readings.findLast(hasValue) ?? null,
    gaps: findGaps(readings, spec.frequency),
  };
}

/** All values the axis must hold. */
export function drawnValues({ spec, runs }: Trend): number[] {
  const { target, pace, projection } = spec;
  return [
    ...runs.flat().map(({ value }) => value),
    ...(target === undefined ? [] : [target.value]),
    ...(pace === undefined ? [] : [pace.from.value, pace.to.value]),
    ...[projection?.value, projection?.low, projection?.high].filter((value) => value != null),
  ];
}

/** From the first to the last day anything is said about. */
export function timeDomain({ spec, readings }: Trend): [number, number] {
  const { target, pace, projection } = spec;
  const days = [target?.due, pace?.from.at, pace?.to.at, projection?.at].filter(
    (day) => day != null,
  );
  const times = [...readings.map(({ time }) => time), ...days.map(timeOf)];
  return [Math.min(...times), Math.max(...times)];
}

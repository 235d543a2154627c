import { sparkline, type Frequency, type Point } from '@monitor/charts';
import type { Language } from '#lib/messages/index.ts';
import type { SeriesPoint } from './series.ts';

/** One chart at the widths a page may have; which one is seen is the style sheet's decision. */
export interface Chart {
  readonly wide: string;
  /** For tablets and paper, where the wide one's letters would be too small; null where they are not. */
  readonly middle: string | null;
  readonly narrow: string;
}

/** Pixels of a chart on a telephone. */
const NARROW = 340;
/** Charts less wide than this take their narrow form. */
const NARROW_BELOW = 480;
/** Pixels of a chart on a tablet or on paper. */
const MIDDLE = 740;
/** Charts wider than this cannot be read there. */
const TOO_WIDE = 900;

/** Draws a chart for every width. @param draw given the id and the width in pixels */
export function atEachWidth(
  id: string,
  wide: number,
  draw: (id: string, width: number) => string,
): Chart {
  const at = (width: number): string => draw(idAt(id, width), width);
  return { wide: at(wide), middle: wide > TOO_WIDE ? at(MIDDLE) : null, narrow: at(NARROW) };
}

/** The id of a chart at a width: one for each of its forms on a page. */
export function idAt(name: string, width: number): string {
  if (width === MIDDLE) return `${name}-middle`;
  return width < NARROW_BELOW ? `${name}-narrow` : name;
}

/** A point as charts take it: provisional and estimated values are drawn hollow. */
export interface ChartPoint extends Point {
  readonly period_start: string;
  readonly period_end: string;
}

/** Values as charts take them. @param statuses words of the statuses worth a remark */
export function chartPoints(
  points: readonly SeriesPoint[],
  statuses: Readonly<Record<string, string>>,
): ChartPoint[] {
  return points.map(({ period_start, period_end, value, status }) => {
    const word = status === 'A' ? undefined : statuses[status];
    return {
      period_start,
      period_end,
      value,
      provisional: status === 'P' || status === 'E',
      ...(word === undefined ? {} : { status: word }),
    };
  });
}

const frequencies: readonly Frequency[] = [
  'annual',
  'half-year',
  'quarterly',
  'monthly',
  'irregular',
];

/** A frequency as charts know it; any other says nothing about gaps. */
export function frequencyOf(word: string | undefined): Frequency {
  return frequencies.find((known) => known === word) ?? 'irregular';
}

/** What a small chart in a table is told. */
interface Small {
  readonly points: readonly SeriesPoint[];
  readonly target: number | null;
  readonly unit: string;
  readonly decimals: number;
  readonly language: Language;
  readonly width?: number;
  readonly height?: number;
}

/** A course small enough for a row; nothing where there is no course to show. */
export function smallCourse({ points, language, ...rest }: Small): string | null {
  if (points.length < 2) return null;
  const frequency = frequencyOf(points[0]?.frequency);
  return sparkline({ points, frequency, locale: language, ...rest });
}

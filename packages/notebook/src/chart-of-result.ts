import {
  barChart,
  comparisonChart,
  scatterChart,
  smallMultiples,
  type Locale,
  type Point,
} from '@monitor/charts';
import type { Plain } from '@monitor/warehouse/sandbox';
import { MOST_POINTS, Undrawable, type ChartLook } from './chart.ts';
import type { ChartSpec } from './specs.ts';

/** One row of a result, by column. */
export type Row = Readonly<Record<string, Plain>>;

const MOST_SERIES = { line: 11, multiples: 60 } as const;
const MOST_BARS = 60;
/** Places behind the point that no value needs more of to be told from others. */
const [USUAL, SIGNIFICANT, MOST_DECIMALS] = [2, 3, 12];
/** As a table shows that there is no value. */
const NOTHING = '∅';

/**
 * Draws what a chart cell says from the rows of a result.
 * @returns an SVG as text
 * @throws Undrawable
 */
export function chartOf(spec: ChartSpec, rows: readonly Row[], look: ChartLook): string {
  if (rows.length > MOST_POINTS) throw new Undrawable('points', String(MOST_POINTS));
  const { locale } = look;
  const title = (locale === 'en' ? spec['title-en'] : undefined) ?? spec.title ?? spec.data;
  const { unit = '' } = spec;
  const head = { ...look, title, unit };
  switch (spec.kind) {
    case 'line':
    case 'multiples':
      return courseChart(spec, rows, head);
    case 'bar': {
      const bars = rows.map((row) => ({
        name: textIn(row, spec.name),
        value: numberIn(row, spec.value),
      }));
      if (bars.length > MOST_BARS) throw new Undrawable('series', String(MOST_BARS));
      const decimals = spec.decimals ?? decimalsOf(bars.map(({ value }) => value));
      return barChart({ ...head, decimals, bars, ...targetOf(spec.target, locale) });
    }
    case 'scatter': {
      const spots = rows.flatMap((row) => {
        const [x, y] = [numberIn(row, spec.x), numberIn(row, spec.y)];
        const name = spec.name === undefined ? '' : textIn(row, spec.name);
        return x === null || y === null ? [] : [{ name, x, y }];
      });
      const axis = (name: string, values: readonly number[]) => ({
        ...{ name, unit: '', decimals: spec.decimals ?? decimalsOf(values) },
        years: values.every(isYear),
      });
      const x = axis(
        spec.x,
        spots.map((spot) => spot.x),
      );
      return scatterChart({
        ...head,
        spots,
        x,
        y: axis(
          spec.y,
          spots.map((spot) => spot.y),
        ),
      });
    }
  }
}

type CourseSpec = Extract<ChartSpec, { kind: 'line' | 'multiples' }>;
interface Head extends ChartLook {
  readonly title: string;
  readonly unit: string;
}

function courseChart(spec: CourseSpec, rows: readonly Row[], head: Head): string {
  const courses = new Map<string, Point[]>();
  for (const row of rows) {
    const name = spec.series === undefined ? '' : textIn(row, spec.series);
    const points = courses.get(name) ?? [];
    points.push({ period_end: dayIn(row, spec.x), value: numberIn(row, spec.y) });
    courses.set(name, points);
  }
  const most = MOST_SERIES[spec.kind];
  if (courses.size > most) throw new Undrawable('series', String(most));
  const series = [...courses].map(([name, points]) => ({ id: name, name, points }));
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const decimals = spec.decimals ?? decimalsOf(values);
  const whole = { ...head, decimals, ...targetOf(spec.target, head.locale) };
  if (spec.kind === 'multiples') return smallMultiples({ ...whole, panels: series });
  return comparisonChart({ ...whole, series, indexed: spec.indexed ?? false });
}

const targetWords = { zh: '目标', en: 'Target' } as const;

function targetOf(value: number | undefined, locale: Locale) {
  return value === undefined ? {} : { target: { value, label: `${targetWords[locale]} ${value}` } };
}

function cell(row: Row, column: string): Plain {
  const value = row[column];
  if (value === undefined) throw new Undrawable('undrawable', column);
  return value;
}

function textIn(row: Row, column: string): string {
  const value = cell(row, column);
  if (value === null) return NOTHING;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function numberIn(row: Row, column: string): number | null {
  const value = cell(row, column);
  if (value === null || typeof value === 'number') return value;
  throw new Undrawable('undrawable', column);
}

/** A day, or the first day of a month or year. */
function dayIn(row: Row, column: string): string {
  const value = cell(row, column);
  const text = typeof value === 'number' ? String(value) : value;
  const match = typeof text === 'string' ? /^\d{4}(-\d{2}(-\d{2})?)?/.exec(text) : null;
  if (match === null) throw new Undrawable('undrawable', column);
  const [day, month, rest] = match;
  return rest !== undefined ? day : month !== undefined ? `${day}-01` : `${day}-01-01`;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** As many places as the values need: two at most, or more where the largest would else not show three digits. */
function decimalsOf(values: readonly (number | null)[]): number {
  const sizes = values.map((value) => Math.abs(value ?? 0));
  const largest = Math.max(0, ...sizes);
  const first = largest === 0 ? 0 : Math.floor(Math.log10(largest));
  const most = Math.min(MOST_DECIMALS, Math.max(USUAL, SIGNIFICANT - 1 - first));
  return Math.max(0, ...sizes.map((size) => placesOf(size, most)));
}

function placesOf(size: number, most: number): number {
  return /\.(\d*?)0*$/.exec(size.toFixed(most))?.[1]?.length ?? 0;
}

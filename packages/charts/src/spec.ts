/** The language of what a chart writes itself; what the caller hands over is written as it is. */
export type Locale = 'zh' | 'en';
/** How often a value is expected. */
export type Frequency = 'annual' | 'half-year' | 'quarterly' | 'monthly' | 'irregular';
/** A day: ISO `YYYY-MM-DD` (what follows is ignored) or a Date, read in UTC. */
export type Day = Date | string;

/** One value of a series. `null` is a value that was owed and is missing; it is never drawn. */
export interface Point {
  readonly period_end: Day;
  readonly value: number | null;
  /** Drawn hollow. */
  readonly provisional?: boolean;
  /** A word on the value's status, shown with it: 推定, revised … */
  readonly status?: string;
  /** What the value was before it was revised, in words; the point is ringed. */
  readonly revised?: string;
}

/** What every chart is told about itself. */
export interface ChartHead {
  /** Prefix of all ids in the SVG; unique on the page. */
  readonly id: string;
  /** What the chart shows, read out and shown by the browser as its title. */
  readonly title: string;
  /** One sentence that says what can be seen; by default made from the data. */
  readonly description?: string;
  /** Defaults to zh. */
  readonly locale?: Locale;
  /** Pixels; defaults to 720. Below 480 the chart takes its narrow form. */
  readonly width?: number;
  /**
   * Draw what is seen and no more: points are no links and say nothing, which in a chart of a thousand points is
   * nine tenths of its size. The chart says so by `data-brief`.
   */
  readonly brief?: boolean;
}

/** How the values of a chart are to be read and written. */
export interface Measure {
  /** Written as it is; empty where there is none. */
  readonly unit: string;
  /** Places after the point. */
  readonly decimals: number;
  /** Points further apart than 1.6 steps of it are not joined; by default the usual distance in the data. */
  readonly frequency?: Frequency;
}

export const WIDE = 720;
export const NARROW_BELOW = 480;

import type { Locale } from '@monitor/charts';
export interface ChartLook {
  /** Unique on the page. */
  readonly id: string;
  readonly locale: Locale;
  readonly width: number;
}

/** A chart that a result does not yield: a column is missing or holds something else, or there is too much of it. */
export class Undrawable extends Error {
  readonly rule: 'undrawable' | 'points' | 'series';
  readonly detail: string;
  constructor(rule: Undrawable['rule'], detail: string) {
    super(`${rule}: ${detail}`);
    this.rule = rule;
    this.detail = detail;
  }
}

/** More than a picture can show. */
export const MOST_POINTS = 5_000;

import type { Row } from './publication-fixture.ts';

export interface Case {
  readonly name: string;
  readonly asOf: string;
  readonly target: Row;
  readonly indicator?: Row;
  /** Period end and value. */
  readonly series: readonly (readonly [string, number])[];
  readonly source?: boolean;
  readonly expected: Row;
}

export const DUE = { value: 80, due: '2023-12-31' };
export const FROM_62 = { ...DUE, baseline_value: 62, baseline_date: '2021-12-31' };
/** A path of 100 days from 0 to 100, so that days and points are the same numbers. */
const HUNDRED_DAYS = {
  value: 100,
  due: '2023-04-11',
  baseline_value: 0,
  baseline_date: '2023-01-01',
};

/** The path itself: its thresholds and their boundaries. */
export const PATH_CASES: Case[] = [
  {
    name: 'X1 behind',
    asOf: '2023-06-30',
    target: FROM_62,
    series: [['2023-06-30', 71]],
    expected: {
      progress: 0.5,
      elapsed: 0.747945205,
      gap: 24.7945205,
      ratio: 0.668498168,
      rating: '滞后',
      light: 'yellow',
      second_opinion: 'moderate',
      baseline_inferred: false,
      attainment: 88.75,
      // P3 in days: 9 in 546 so far, 9 in the 184 left.
      pace_needed: 2.967391304,
      reach_on: '2024-12-27',
    },
  },
  {
    name: 'X2 far behind though 97.2 % attained',
    asOf: '2023-06-30',
    target: { ...FROM_62, value: 36, baseline_value: 34.8 },
    series: [['2023-06-30', 35]],
    expected: {
      progress: 0.166666667,
      gap: 58.1278538,
      ratio: 0.222832723,
      rating: '严重滞后',
      light: 'red',
      second_opinion: 'limited',
      attainment: 97.2222222,
    },
  },
  {
    name: 'p = 0 is not going back',
    asOf: '2023-06-30',
    target: FROM_62,
    series: [['2023-06-30', 62]],
    expected: { progress: 0, rating: '严重滞后', second_opinion: 'limited' },
  },
  {
    name: 'p < 0 goes back',
    asOf: '2023-06-30',
    target: FROM_62,
    series: [['2023-06-30', 61.9]],
    expected: { rating: '倒退', light: 'red', second_opinion: 'deterioration' },
  },
  {
    name: 's just below 0.10',
    asOf: '2023-01-10',
    target: HUNDRED_DAYS,
    series: [['2023-01-10', 50]],
    expected: { elapsed: 0.09, rating: '起步期', light: 'grey', second_opinion: null },
  },
  {
    name: 's = 0.10',
    asOf: '2023-01-11',
    target: HUNDRED_DAYS,
    series: [['2023-01-11', 10]],
    expected: {
      elapsed: 0.1,
      gap: 0,
      rating: '达序时',
      light: 'green',
      second_opinion: 'substantial',
    },
  },
  {
    name: 'one observation only',
    asOf: '2023-06-30',
    target: DUE,
    series: [['2022-06-30', 62]],
    expected: { observations: 1, baseline_inferred: true, rating: '起步期', tags: ['推定基期'] },
  },
  {
    name: 'gap = -10',
    asOf: '2023-02-20',
    target: HUNDRED_DAYS,
    series: [['2023-02-20', 60]],
    expected: { gap: -10, rating: '超序时', light: 'green' },
  },
  {
    name: 'gap = 0',
    asOf: '2023-02-20',
    target: HUNDRED_DAYS,
    series: [['2023-02-20', 50]],
    expected: { gap: 0, rating: '达序时' },
  },
  {
    name: '0 < gap < 10',
    asOf: '2023-02-20',
    target: HUNDRED_DAYS,
    series: [['2023-02-20', 40.1]],
    expected: { gap: 9.9, rating: '接近序时', light: 'green' },
  },
  {
    name: 'gap = 10',
    asOf: '2023-02-20',
    target: HUNDRED_DAYS,
    series: [['2023-02-20', 40]],
    expected: { gap: 10, rating: '滞后', light: 'yellow' },
  },
  {
    name: 'gap = 30',
    asOf: '2023-02-20',
    target: HUNDRED_DAYS,
    series: [['2023-02-20', 20]],
    expected: { gap: 30, rating: '滞后' },
  },
  {
    name: 'gap > 30',
    asOf: '2023-02-20',
    target: HUNDRED_DAYS,
    series: [['2023-02-20', 19.9]],
    expected: { gap: 30.1, rating: '严重滞后' },
  },
  {
    name: 'less is better',
    asOf: '2023-02-20',
    target: { ...HUNDRED_DAYS, operator: '<=', value: 0, baseline_value: 100 },
    series: [['2023-02-20', 55]],
    expected: {
      direction: -1,
      progress: 0.45,
      gap: 5,
      rating: '接近序时',
      attainment: 45,
      distance: 55,
    },
  },
];

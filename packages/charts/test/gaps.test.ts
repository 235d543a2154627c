import { expect, test } from 'vitest';
import { findGaps, hasGaps, splitAtGaps } from '../src/gaps.ts';
import { isoDay, timeOf } from '../src/days.ts';
import { readSeries } from '../src/series.ts';
import type { Frequency } from '../src/index.ts';

interface Case {
  readonly name: string;
  readonly frequency?: Frequency;
  /** `day value`; no value is a missing one. */
  readonly points: readonly string[];
  readonly breaks?: readonly string[];
  readonly runs: readonly (readonly number[])[];
  readonly gaps: readonly string[];
}

const cases: Case[] = [
  { name: 'nothing', frequency: 'monthly', points: [], runs: [], gaps: [] },
  {
    name: 'months without a gap, short ones too',
    frequency: 'monthly',
    points: ['2023-01-31 1', '2023-02-28 2', '2023-03-31 3'],
    runs: [[1, 2, 3]],
    gaps: [],
  },
  {
    name: 'a month nobody mentions',
    frequency: 'monthly',
    points: ['2023-01-31 1', '2023-03-31 3'],
    runs: [[1], [3]],
    gaps: ['2023-02-28'],
  },
  {
    name: 'a month given as missing',
    frequency: 'monthly',
    points: ['2023-01-31 1', '2023-02-28', '2023-03-31 3'],
    runs: [[1], [3]],
    gaps: ['2023-02-28'],
  },
  {
    name: 'months missing at both ends and in a row',
    frequency: 'monthly',
    points: ['2022-12-31', '2023-01-31 1', '2023-02-28', '2023-05-31 5', '2023-06-30'],
    runs: [[1], [5]],
    gaps: ['2022-12-31', '2023-02-28…2023-04-30', '2023-06-30'],
  },
  {
    name: 'points out of order',
    frequency: 'monthly',
    points: ['2023-03-31 3', '2023-01-31 1', '2023-02-28 2'],
    runs: [[1, 2, 3]],
    gaps: [],
  },
  {
    name: '1.6 steps are the limit: a year at most half a year late',
    frequency: 'annual',
    points: ['2019-12-31 1', '2021-07-01 2', '2023-03-01 3'],
    runs: [[1, 2], [3]],
    gaps: ['2022-07-31'],
  },
  {
    name: 'quarters',
    frequency: 'quarterly',
    points: ['2022-03-31 1', '2022-06-30 2', '2022-12-31 4'],
    runs: [[1, 2], [4]],
    gaps: ['2022-09-30'],
  },
  {
    name: 'irregular series are joined over any distance, but not over a missing value',
    frequency: 'irregular',
    points: ['2000-11-01 1', '2010-11-01 2', '2015-11-01', '2020-11-01 3'],
    runs: [[1, 2], [3]],
    gaps: ['2015-11-01'],
  },
  {
    name: 'no frequency: the usual distance counts',
    points: ['2010-12-31 1', '2011-12-31 2', '2012-12-31 3', '2015-12-31 4'],
    runs: [[1, 2, 3], [4]],
    gaps: [],
  },
  {
    name: 'a break cuts before the first value on or after it',
    frequency: 'monthly',
    points: ['2023-01-31 1', '2023-02-28 2', '2023-03-31 3'],
    breaks: ['2023-02-28'],
    runs: [[1], [2, 3]],
    gaps: [],
  },
];

test.for(cases)('gaps: $name', ({ points, frequency, breaks = [], runs, gaps }) => {
  const readings = readSeries(points.map(readPoint));
  const split = splitAtGaps(readings, frequency, breaks.map(timeOf));
  expect(split.map((run) => run.map(({ value }) => value))).toEqual(runs);
  const found = findGaps(readings, frequency).map(({ first, last }) =>
    first === last ? isoDay(first) : `${isoDay(first)}…${isoDay(last)}`,
  );
  expect(found).toEqual(gaps);
  if (breaks.length === 0) expect(hasGaps(points.map(readPoint), frequency)).toBe(runs.length > 1);
});

function readPoint(text: string) {
  const [day = '', value] = text.split(' ');
  return { period_end: day, value: value === undefined ? null : Number(value) };
}

test('what is no finite number is missing', () => {
  const values = readSeries(
    [NaN, Infinity, 0].map((value) => ({ period_end: '2023-01-31', value })),
  );
  expect(values.map(({ value }) => value)).toEqual([null, null, 0]);
});

test('a day that is none is refused by name', () => {
  expect(() => timeOf('2023年')).toThrow('not a day: 2023年');
});

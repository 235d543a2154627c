import { expect, test } from 'vitest';
import { monthBefore } from '#lib/server/months.ts';
import { oneFrequency } from '#lib/server/series.ts';

test.each([
  ['2023-06-30', '2023-05'],
  ['2024-01-31', '2023-12'],
  ['2023-08-31', '2023-07'],
])('the month before %s is %s', (day, wanted) => {
  expect(monthBefore(day)).toBe(wanted);
});

const monthly = { frequency: 'monthly', value: 1 };
const half = { frequency: 'half-year', value: 2 };

test.each([
  ['its own frequency', [half, monthly, monthly], 'half-year', [half]],
  ['else the fullest', [half, monthly, monthly], 'annual', [monthly, monthly]],
  ['nothing of nothing', [], 'annual', []],
])('a chart takes one frequency: %s', (_, points, expected, wanted) => {
  expect(oneFrequency(points, expected)).toEqual(wanted);
});

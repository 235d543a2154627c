import { expect, test } from 'vitest';
import { dueMonth, reportDue } from '../src/months.ts';

const due = { day: 5, hour: 6 };

/** The county's clock is eight hours ahead. */
test.each([
  ['before the hour', '2023-07-04T21:59:59.999Z', '2023-05'],
  ['at the hour', '2023-07-04T22:00:00.000Z', '2023-06'],
  ['off on the fifth, on again on the seventh', '2023-07-07T01:00:00Z', '2023-06'],
  [
    'the first of a month is the last of the one before elsewhere',
    '2023-07-31T17:00:00Z',
    '2023-06',
  ],
  ['over the turn of a year', '2024-01-04T23:00:00Z', '2023-12'],
  ['early in January', '2024-01-01T00:00:00Z', '2023-11'],
])('the newest report due: %s', (_, now, month) => {
  expect(dueMonth(new Date(now), due)).toBe(month);
});

test('a report is due by the clock of the county', () => {
  expect(reportDue('2023-07', due)).toBe('2023-07-04T22:00:00.000Z');
});

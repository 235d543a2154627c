import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicationOf, type TinyPublication } from './publication-fixture.ts';

let publication: TinyPublication;
beforeAll(async () => {
  publication = await publicationOf({});
});
afterAll(() => {
  publication.close();
});

test.each([
  ['an instant in UTC', `timestamp '2023-01-12 04:28:00'`, '2023-01-12T04:28:00Z'],
  ['an instant with zone', `timestamptz '2023-01-12 12:28:00+08'`, '2023-01-12T04:28:00Z'],
  // Midnight is at 16:00 UTC.
  ['the day in the county', `county_day(timestamp '2023-01-12 15:59:59')`, '2023-01-12'],
  ['the next day in the county', `county_day(timestamp '2023-01-12 16:00:00')`, '2023-01-13'],
])('%s', async (_, expression, expected) => {
  expect(await publication.rows(`select ${expression} as it`)).toEqual([{ it: expected }]);
});

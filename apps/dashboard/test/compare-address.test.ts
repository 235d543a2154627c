import { expect, test } from 'vitest';
import { comparisonSearch, type Comparing } from '#lib/compare-address.ts';
import { comparingOf, comparisonParameters } from '#lib/server/compare-parameters.ts';
import { readParameters } from '#lib/server/parameters.ts';

const nothing: Comparing = {
  ...{ series: [], mode: null, base: null, from: null, to: null },
  ...{ period: null, 'as-known-at': null },
};
const read = (search: string) =>
  comparingOf(
    readParameters(new URL(`http://monitor.test/compare${search}`), comparisonParameters, 'zh'),
  );

test.each<[string, Comparing]>([
  ['', nothing],
  [
    '?series=road-density.610921-builtup&series=gdp.CN',
    {
      ...nothing,
      series: [
        { indicator: 'road-density', area: '610921-builtup' },
        { indicator: 'gdp', area: 'CN' },
      ],
    },
  ],
  [
    '?series=gdp.CN&mode=indexed&base=2020-12&from=2019-01&to=2023-12&period=2024-01&as-known-at=2023-06-01',
    {
      ...{ series: [{ indicator: 'gdp', area: 'CN' }], mode: 'indexed', base: '2020-12' },
      ...{ from: '2019-01', to: '2023-12', period: '2024-01', 'as-known-at': '2023-06-01' },
    },
  ],
])('an address says a comparison and a comparison its address: %s', (search, comparing) => {
  expect(read(search)).toEqual(comparing);
  expect(comparisonSearch(comparing)).toBe(search);
});

test('a series named twice is compared once', () => {
  expect(read('?series=gdp.CN&series=gdp.CN').series).toHaveLength(1);
});

test.each(['?series=gdp', '?series=.CN', '?series=gdp.CN.x', '?mode=relative', '?base=2020'])(
  'refuses %s',
  (search) => {
    expect(() => read(search)).toThrow();
  },
);

import { expect, test } from 'vitest';
import { isOrder, sortedTowns } from '#lib/server/town-order.ts';
import type { TownColumn, TownRow } from '#lib/server/towns.ts';

const column = (id: string): TownColumn => ({
  ...{ indicator_id: id, name: id, group_id: '', group_name: null, unit: '%', decimals: 1 },
  ...{ direction: 'up', frequency: 'annual', period_start: '', period_end: '' },
  ...{ areas: 3, expected: 3, median: 0, home_value: null },
});

const town = (name: string, values: readonly (number | null)[], best = 0): TownRow => ({
  ...{ area_id: name, code: name, name, grid_column: null, grid_row: null, best, worst: 0 },
  standings: values.map((value) => (value === null ? null : { value, rank: 1, step: 3 })),
});

const towns = [town('A', [2, null], 1), town('B', [3, 5], 0), town('C', [1, 7], 2)];

test.each([
  [null, 'ABC'],
  ['roads', 'CAB'],
  ['-roads', 'BAC'],
  // Without a value last, whichever way.
  ['water', 'BCA'],
  ['-water', 'CBA'],
  ['-best', 'CAB'],
  ['best', 'BAC'],
  ['unknown', 'ABC'],
])('sorted by %s', (sort, order) => {
  const sorted = sortedTowns(towns, [column('roads'), column('water')], sort);
  expect(sorted.map(({ name }) => name).join('')).toBe(order);
});

test.each([
  ['roads', true],
  ['-water', true],
  ['worst', true],
  ['-best', true],
  ['nonsense', false],
  ['--best', false],
])('%s is an order: %s', (sort, known) => {
  expect(isOrder(sort, [column('roads'), column('water')])).toBe(known);
});

import { expect, test } from 'vitest';
import { instantOf } from '../src/index.ts';

// DESIGN.md 5.2: a time without zone is Asia/Shanghai; a day means its end.
test.each([
  ['2024-01-20', '2024-01-20T15:59:59.999Z'],
  ['2024-01-20T08:00', '2024-01-20T00:00:00.000Z'],
  ['2024-01-20T08:00:00', '2024-01-20T00:00:00.000Z'],
  ['2024-01-20 08:00', '2024-01-20T00:00:00.000Z'],
  ['2024-01-20T08:00Z', '2024-01-20T08:00:00.000Z'],
  ['2024-01-20T08:00:00.5+08:00', '2024-01-20T00:00:00.500Z'],
  ['2024-01-20T08:00+0800', '2024-01-20T00:00:00.000Z'],
  ['2023-02-30', null],
  ['2023-02-30T08:00', null],
  ['2024-01-20T25:00', null],
  ['2024-01-20T8:00', null],
  ['2024-01', null],
  ['0001-01-01', null],
  ['9919-12-01', null],
])('%s is the instant %s', (text, wanted) => {
  expect(instantOf(text)).toBe(wanted);
});

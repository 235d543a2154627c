import { expect, test } from 'vitest';
import { tabSizeOf } from '#lib/tab-size.ts';

test.each([
  ['the widest cell and a gap', ['a\tbb\tc', 'aaaa\tb\tc'], 6],
  ['characters twice as wide', ['城关镇\t1'], 8],
  [
    'what no tab follows counts for nothing',
    ['1\t2', 'a title of one cell', '3\ta long remark'],
    3,
  ],
  ['no tabs', ['a,b'], 2],
])('tab stops: %s', (_, lines, wanted) => {
  expect(tabSizeOf(lines)).toBe(wanted);
});

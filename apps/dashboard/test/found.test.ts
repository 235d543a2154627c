import { expect, test } from 'vitest';
import { finder } from '#lib/server/found.ts';

const texts = ['环境卫生治理与机械化清扫', '附件4 二(一)1', null, 'Street lighting'];

test.each([
  ['', true],
  ['机械化', true],
  ['jxhqs', true],
  ['JXHQS', true],
  ['附件4 jxh', true],
  ['street LIGHT', true],
  ['绿化', false],
  ['机械化 绿化', false],
])('looking for “%s” finds: %s', (q, found) => {
  expect(finder(q)(texts)).toBe(found);
});

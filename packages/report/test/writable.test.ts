import { expect, test } from 'vitest';
import { writable } from '../src/writable.ts';

test.each([
  ['甲\u000b乙', '甲\n乙'],
  ['\u0001\u0008\ufffe', '\ufffd\ufffd\ufffd'],
  ['半个\ud83d', '半个\ufffd'],
  ['行\n列\t😀', '行\n列\t😀'],
])('%j is written as %j, however deep it lies', (text, written) => {
  expect(writable({ rows: [[{ text, value: null, decimals: 0 }]] })).toEqual({
    rows: [[{ text: written, value: null, decimals: 0 }]],
  });
});

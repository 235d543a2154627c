import { expect, test } from 'vitest';
import { traceCodeOf } from '../src/index.ts';

test.each([
  ['12MA-28RK', '12MA-28RK'],
  [' l2ma28rk ', '12MA-28RK'],
  ['12MA—28RK', '12MA-28RK'],
  ['OFW7 ZD5Q', '0FW7-ZD5Q'],
  // As a Chinese input method writes it.
  ['１２ＭＡ－２８ＲＫ', '12MA-28RK'],
  ['１２ｍａ　２８ｒｋ', '12MA-28RK'],
  ['12MA-28R', null],
  ['road-density', null],
])('%j is read as %j', (typed, code) => {
  expect(traceCodeOf(typed)).toBe(code);
});

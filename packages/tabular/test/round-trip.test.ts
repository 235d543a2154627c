import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, ReadError } from '../src/index.ts';
import { addsUp } from './accounted.ts';
import { mutated } from './mutations.ts';
import { lossOf, writtenTable } from './random-tables.ts';

// Short runs; `npm run fuzz` runs 10,000 tables and a million mutations.
describe('round trip', { timeout: 120_000 }, () => {
  test('random tables in random dialects and encodings are read back unchanged', () => {
    fc.assert(
      fc.property(writtenTable, (written) => {
        expect(lossOf(written)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test('mutated files are read, and their lines add up', () => {
    for (let seed = 0; seed < 2000; seed++)
      expect(addsUp(read(mutated(seed))), String(seed)).toBe(true);
  });

  test('no bytes whatever make it fail, but what is no text is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(isReadOrRefused(bytes)).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(() => read(Uint8Array.of(0x50, 0x4b, 0x03, 0x04))).toThrow('另存为 CSV');
    expect(() => read(new Uint8Array(), { encoding: 'klingon' })).toThrow('klingon');
  });
});

function isReadOrRefused(bytes: Uint8Array): boolean {
  try {
    return addsUp(read(bytes));
  } catch (error) {
    return error instanceof ReadError;
  }
}

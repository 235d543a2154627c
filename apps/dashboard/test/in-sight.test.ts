import { expect, test } from 'vitest';
import { inSight, ROW } from '../src/lib/notebook/in-sight.ts';

const SEEN = 346;

test.each([1, 14, 240, 500_000, 1_000_000, 5_000_000])(
  'of %s rows the first and the last are reached, and those in sight are there all the way',
  (rows) => {
    const { below, last } = inSight(rows, { scrolled: 0, seen: SEEN });
    const height = below + last * ROW;
    const end = Math.max(0, height - SEEN);
    for (let step = 0; step <= 1_000; step++) {
      const scrolled = (end * step) / 1_000;
      const sight = inSight(rows, { scrolled, seen: SEEN });
      const shown = (sight.last - sight.first) * ROW;
      expect(sight.above).toBeGreaterThanOrEqual(0);
      expect(sight.above).toBeLessThanOrEqual(scrolled + 1);
      expect(sight.above + shown).toBeGreaterThanOrEqual(Math.min(height, scrolled + SEEN) - 1);
      // Nothing grows while it is scrolled: a part of a row at most.
      expect(sight.above + shown + sight.below).toBeLessThan(height + ROW);
    }
    expect(inSight(rows, { scrolled: 0, seen: SEEN })).toMatchObject({ first: 0, above: 0 });
    const least = inSight(rows, { scrolled: end, seen: SEEN });
    expect(least).toMatchObject({ last: rows, below: 0 });
    expect(least.above + (rows - least.first) * ROW).toBeCloseTo(height, 3);
  },
);

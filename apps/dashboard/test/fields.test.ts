import { expect, test } from 'vitest';
import { across, type Field } from '#lib/hand-in/fields.ts';

const SEEN = 1000;

test.each([1, 5, 68, 400])(
  'of %s columns those in sight are there, wherever one scrolls',
  (count) => {
    const fields = Array.from({ length: count }, (_, at): Field => ({
      index: at + 1,
      width: 72 + ((at * 37) % 180),
    }));
    const whole = fields.reduce((sum, { width }) => sum + width, 0);
    for (let scrolled = 0; scrolled <= Math.max(0, whole - SEEN); scrolled += 97) {
      const { shown, before, behind } = across(fields, { scrolled, seen: SEEN });
      const width = shown.reduce((sum, field) => sum + field.width, 0);
      expect(before + width + behind).toBe(whole);
      expect(before).toBeLessThanOrEqual(scrolled);
      expect(before + width).toBeGreaterThanOrEqual(Math.min(whole, scrolled + SEEN));
      // Little more than what is seen.
      expect(width).toBeLessThan(SEEN + 1000);
    }
  },
);

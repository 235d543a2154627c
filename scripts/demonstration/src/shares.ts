import { randomFrom } from './random.ts';

/**
 * Divides a whole number among places, the first the largest, a little differently for every seed.
 * @returns whole numbers that add up to the total
 */
export function shares(total: number, places: number, seed: string): number[] {
  const random = randomFrom(seed);
  const weights = Array.from(
    { length: places },
    (_, index) => (0.98 + 0.04 * random.next()) / (index + 1.6),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const rest = total - parts.reduce((a, b) => a + b, 0);
  return parts.map((part, index) => part + (index < rest ? 1 : 0));
}

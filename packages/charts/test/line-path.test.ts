import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePath, type Spot } from '../src/line-path.ts';

/** The places a path leads through. */
function walked(path: string): Spot[] {
  const [start = '', steps = ''] = path.slice(1).split('l');
  const pair = (text: string): Spot => {
    const [x = NaN, y = NaN] = text.split(',').map(Number);
    return [x, y];
  };
  const spots = [pair(start)];
  for (const step of steps === '' ? [] : steps.split(' ')) {
    const [[x, y], [dx, dy]] = [spots.at(-1) ?? [NaN, NaN], pair(step)];
    spots.push([x + dx, y + dy]);
  }
  return spots;
}

function heightAt(x: number, path: readonly Spot[]): number {
  const index = path.findIndex(([there]) => there >= x - 0.06);
  const [to, from] = [path[index], path[Math.max(0, index - 1)]];
  if (to === undefined || from === undefined) return NaN;
  return from[0] === to[0]
    ? to[1]
    : from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0]);
}

test.for<[string, Spot[], string]>([
  ['nothing', [], ''],
  ['a place', [[3, 12.34]], 'M3,12.3'],
  [
    'a corner',
    [
      [0, 0],
      [10, 5],
      [20, 0],
    ],
    'M0,0l10,5 10,-5',
  ],
  [
    'no corner worth seeing',
    [
      [0, 0],
      [10, 0.3],
      [20, 0],
    ],
    'M0,0l20,0',
  ],
])('%s', ([, spots, path]) => {
  expect(linePath(spots)).toBe(path);
});

test('no value is drawn more than half a pixel from where it is, the ends where they are', () => {
  const heights = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), {
    minLength: 2,
    maxLength: 60,
  });
  fc.assert(
    fc.property(heights, (ys) => {
      const spots = ys.map((y, index): Spot => [index * 7, y]);
      const path = walked(linePath(spots));
      for (const [x, y] of spots) expect(Math.abs(heightAt(x, path) - y)).toBeLessThanOrEqual(0.5);
      expect(path.at(-1)?.[0]).toBeCloseTo((ys.length - 1) * 7, 5);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPlace, spread } from '../src/boxes.ts';

const room = 400;
const wish = fc.record({
  at: fc.double({ min: -50, max: 450, noNaN: true }),
  size: fc.integer({ min: 1, max: 30 }),
});

test('spread: none overlaps, all inside, order kept', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 13 }), (wishes) => {
      const middles = spread(wishes, 0, room);
      const placed = wishes
        .map(({ at, size }, index) => ({ at, size, middle: middles[index] ?? NaN }))
        .sort((a, b) => a.middle - b.middle);
      let edge = 0;
      for (const [index, { at, size, middle }] of placed.entries()) {
        expect(middle - size / 2).toBeGreaterThanOrEqual(edge - 1e-6);
        expect(at).toBeGreaterThanOrEqual(placed[index - 1]?.at ?? -Infinity);
        edge = middle + size / 2;
      }
      expect(edge).toBeLessThanOrEqual(room + 1e-6);
    }),
  );
});

test.for([
  { name: 'left alone', wishes: [20, 60], want: [20, 60] },
  { name: 'pushed apart evenly', wishes: [50, 52], want: [46, 56] },
  { name: 'a third joins', wishes: [50, 52, 57], want: [43, 53, 63] },
  { name: 'held at the edges', wishes: [-9, 98], want: [5, 95] },
])('spread: $name', ({ wishes, want }) => {
  expect(
    spread(
      wishes.map((at) => ({ at, size: 10 })),
      0,
      100,
    ),
  ).toEqual(want);
});

test('spread: says when there is no room', () => {
  expect(() =>
    spread(
      [
        { at: 0, size: 60 },
        { at: 0, size: 60 },
      ],
      0,
      100,
    ),
  ).toThrow('labels need 120 px and have 100');
});

test('bestPlace: outside and taken places are out, the least costly of the rest is in', () => {
  const frame = { x: 0, y: 0, width: 100, height: 100 };
  const place = (x: number, cost = 0) => ({ box: { x, y: 0, width: 10, height: 10 }, cost });
  const places = [place(-1), place(0), place(20), place(40, 5), place(60, 6)];
  const taken = [{ x: 5, y: 5, width: 10, height: 10 }];
  const drawing = [15, 25, 26].map((x) => ({ x, y: 5 }));
  expect(bestPlace(places, frame, taken, drawing)?.box.x).toBe(40);
  expect(bestPlace(places.slice(0, 3), frame, taken, drawing)?.box.x).toBe(20);
  expect(bestPlace(places.slice(0, 3), frame, taken, drawing, 1)).toBeNull();
});

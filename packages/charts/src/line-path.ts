/** A place in a picture, in pixels. */
export type Spot = readonly [x: number, y: number];

/** A corner that lies nearer than this to the line without it is not seen: no stroke is that thin. */
const UNSEEN = 0.4;

/**
 * A line through places, from left to right, as path data. It is written in steps and without the corners that
 * nobody would see (Douglas and Peucker's way), because a page may hold a hundred of them.
 */
export function linePath(spots: readonly Spot[]): string {
  const [first, ...others] = corners(spots).map(([x, y]) => [tenths(x), tenths(y)] as const);
  if (first === undefined) return '';
  let [x, y] = first;
  const steps = others.map(([nextX, nextY]) => {
    const step = `${(nextX - x) / 10},${(nextY - y) / 10}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  const start = `M${first[0] / 10},${first[1] / 10}`;
  return steps.length === 0 ? start : `${start}l${steps.join(' ')}`;
}

function corners(spots: readonly Spot[]): readonly Spot[] {
  const [first, last] = [spots[0], spots.at(-1)];
  if (first === undefined || last === undefined || spots.length < 3) return spots;
  const away = spots.map(([x, y]) => Math.abs(y - heightAt(x, first, last)));
  const furthest = Math.max(...away);
  if (furthest <= UNSEEN) return [first, last];
  const corner = away.indexOf(furthest);
  return [...corners(spots.slice(0, corner + 1)), ...corners(spots.slice(corner)).slice(1)];
}

function heightAt(x: number, [x1, y1]: Spot, [x2, y2]: Spot): number {
  return x1 === x2 ? y1 : y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
}

function tenths(pixels: number): number {
  return Math.round(pixels * 10);
}

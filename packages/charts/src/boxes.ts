/** A rectangle in pixels; x and y are its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Whether two rectangles share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** What is wanted along one line: a middle and how much room. */
export interface Wish {
  readonly at: number;
  readonly size: number;
}

/**
 * Move intervals along a line as little as it takes for none to overlap another and all to lie within
 * `from`…`to`. Neighbours that push each other move together, to the mean of their wishes (pooling of
 * adjacent violators), so the squares of the moves are least and the order of the wishes is kept.
 * @returns the middles, in the order of the wishes
 * @throws RangeError when they cannot fit
 */
export function spread(wishes: readonly Wish[], from: number, to: number): number[] {
  const total = wishes.reduce((sum, { size }) => sum + size, 0);
  if (total > to - from + 1e-6) {
    throw new RangeError(`labels need ${total} px and have ${to - from}: make the chart larger`);
  }
  const order = wishes.map((wish, index) => ({ ...wish, index })).sort((a, b) => a.at - b.at);
  const middles = new Array<number>(wishes.length).fill(0);
  for (const block of pool(order)) {
    let edge = Math.min(Math.max(blockStart(block), from), to - blockSize(block));
    for (const { index, size } of block) {
      middles[index] = edge + size / 2;
      edge += size;
    }
  }
  return settle(order, middles, from, to);
}

type Block = readonly (Wish & { readonly index: number })[];

function pool(order: Block): Block[] {
  const blocks: Block[] = [];
  for (const wish of order) {
    let block: Block = [wish];
    let before = blocks.at(-1);
    while (before !== undefined && blockStart(before) + blockSize(before) > blockStart(block)) {
      blocks.pop();
      block = [...before, ...block];
      before = blocks.at(-1);
    }
    blocks.push(block);
  }
  return blocks;
}

/** Where a block begins when each of its members is as near to its wish as the others allow. */
function blockStart(block: Block): number {
  let offset = 0;
  let sum = 0;
  for (const { at, size } of block) {
    sum += at - size / 2 - offset;
    offset += size;
  }
  return sum / block.length;
}

function blockSize(block: Block): number {
  return block.reduce((sum, { size }) => sum + size, 0);
}

/** Blocks moved in from the ends may now touch others: push once downwards and once back. */
function settle(order: Block, middles: number[], from: number, to: number): number[] {
  let edge = from;
  for (const { index, size } of order) {
    middles[index] = Math.max(middles[index] ?? 0, edge + size / 2);
    edge = (middles[index] ?? 0) + size / 2;
  }
  edge = to;
  for (const { index, size } of [...order].reverse()) {
    middles[index] = Math.min(middles[index] ?? 0, edge - size / 2);
    edge = (middles[index] ?? 0) - size / 2;
  }
  return middles;
}

/** Covering drawing is worse than standing further off. */
const PER_SPOT = 4;

/**
 * Of the places offered, take the one inside the frame that touches no label already set and whose own cost and
 * the spots of drawing it covers are least; the earlier of equals. Null when none is free.
 * @param most spots it may cover at all
 */
export function bestPlace<Place extends { readonly box: Box; readonly cost: number }>(
  places: readonly Place[],
  frame: Box,
  set: readonly Box[],
  drawing: readonly Spot[],
  most = Infinity,
): Place | null {
  let best: Place | null = null;
  let least = Infinity;
  for (const place of places) {
    if (!contains(frame, place.box) || set.some((box) => overlaps(box, place.box))) continue;
    const covered = drawing.filter((spot) => covers(place.box, spot)).length;
    const cost = PER_SPOT * covered + place.cost;
    if (covered <= most && cost < least) [best, least] = [place, cost];
  }
  return best;
}

function covers(box: Box, { x, y }: Spot): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/** A linear scale: numbers of the data to pixels. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/**
 * A linear scale that Plot is given as well (`domain`, `range`), so that what Plot draws and what stands beside
 * it are placed alike.
 */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  const factor = to === from ? 0 : (end - start) / (to - from);
  return Object.assign((value: number) => start + (value - from) * factor, { domain, range });
}

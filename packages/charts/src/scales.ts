/** A linear scale: numbers of the data to pixels. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/**
 * A linear scale that Plot is given as well (`domain`, `range`), so that what Plot draws and what stands beside
 * it are placed alike: what has no extent stands in the middle.
 */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  const share = (value: number): number => (to === from ? 0.5 : (value - from) / (to - from));
  return Object.assign((value: number) => start + (end - start) * share(value), { domain, range });
}

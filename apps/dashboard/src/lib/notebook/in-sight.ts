export const ROW = 26;
/** Browsers end what is higher than some thirty million pixels. */
const HIGHEST = 15_000_000;
const SPARE = 12;

/** The rows that are in the document, and how much room is left for those that are not. */
export interface InSight {
  readonly first: number;
  /** Behind the last. */
  readonly last: number;
  /** Pixels above and below. */
  readonly above: number;
  readonly below: number;
}

/**
 * Which rows of very many are shown where somebody has scrolled to. Where all of them would be too high, a pixel of scrolling is
 * more than a pixel of rows, so that the last is reached when nothing more can be scrolled.
 * @param scrolled pixels from the top
 * @param seen pixels of rows that are in sight
 */
export function inSight(
  rows: number,
  { scrolled, seen }: { readonly scrolled: number; readonly seen: number },
): InSight {
  const height = Math.min(rows * ROW, HIGHEST);
  const most = Math.max(0, height - seen);
  const at = Math.min(Math.max(0, scrolled), most);
  // The place in rows, with parts of one.
  const place = most === 0 ? 0 : (at / most) * (rows - seen / ROW);
  const spare = (room: number) => Math.min(SPARE, Math.floor(room / ROW));
  const first = Math.max(0, Math.floor(place) - spare(at));
  const last = Math.min(rows, Math.ceil(place + seen / ROW) + spare(most - at));
  const above = Math.max(0, at - (place - first) * ROW);
  return { first, last, above, below: Math.max(0, height - above - (last - first) * ROW) };
}

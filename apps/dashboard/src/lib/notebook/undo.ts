/** A stretch of a text that another takes the place of. Offsets count UTF-16 units. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What makes one text of another. */
export function changeBetween(before: string, after: string): Change {
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < least - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from, to: before.length - tail, text: after.slice(from, after.length - tail) };
}

export function changed(text: string, change: Change): string {
  return text.slice(0, change.from) + change.text + text.slice(change.to);
}

/**
 * Where a change goes after another has been made: what that one touched itself is nobody's to take back.
 * @returns null where both are about the same stretch
 */
export function moved(change: Change, { from, to, text }: Change): Change | null {
  if (to <= change.from) {
    const by = text.length - (to - from);
    return { ...change, from: change.from + by, to: change.to + by };
  }
  return from >= change.to ? change : null;
}

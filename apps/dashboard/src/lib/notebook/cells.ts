import type { Cell } from '@monitor/notebook/text';

/** A cell with what tells it from others while places change. */
export type Placed = Cell & { readonly own: number };

/**
 * Gives the cells of a changed text their identities: those before and behind what changed keep theirs.
 * @param before the cells' texts and identities as they were
 * @param now the texts as they are
 * @param fresh makes an identity that nobody has
 */
export function identities(
  before: readonly { readonly text: string; readonly own: number }[],
  now: readonly string[],
  fresh: () => number,
): number[] {
  if (before.length === now.length) return before.map(({ own }) => own);
  let head = 0;
  while (head < Math.min(before.length, now.length) && before[head]?.text === now[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, now.length) - head;
  while (tail < most && before.at(-1 - tail)?.text === now.at(-1 - tail)) tail++;
  return now.map((_, at) => {
    const kept =
      at < head
        ? before[at]
        : at >= now.length - tail
          ? before[at - now.length + before.length]
          : undefined;
    return kept?.own ?? fresh();
  });
}

/** Under which a cell's result is kept in a session. */
export function keyOf(cell: Placed): string {
  return cell.kind === 'sql' && cell.name !== null ? cell.name.toLowerCase() : `#${cell.own}`;
}

/** By which an address tells a cell: its name where it has one, else its place in the file. */
export function anchorOf(cell: Placed): string {
  const named = cell.kind !== 'prose' && cell.name !== null;
  return named ? `${cell.kind}-${cell.name}` : `place-${cell.id + 1}`;
}

/** A name that no cell of a kind has yet. */
export function freeName(cells: readonly Cell[], kind: Cell['kind'], stem: string): string {
  const taken = new Set(
    cells.flatMap((cell) =>
      cell.kind === kind && cell.kind !== 'prose' && cell.name !== null
        ? [cell.name.toLowerCase()]
        : [],
    ),
  );
  let n = 1;
  while (taken.has(`${stem}${n}`)) n++;
  return `${stem}${n}`;
}

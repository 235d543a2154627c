import type { Cell, Placed } from '@monitor/notebook/text';

/** A cell as far as another text of the notebook may hold the same. */
export interface Written {
  readonly kind: Cell['kind'];
  /** All of it, its marks included. */
  readonly text: string;
}

/**
 * Gives the cells of a changed text their identities: those before and behind what changed keep theirs; between them those
 * that are the same elsewhere, then those of the same kind in the same place.
 * @param before the cells as they were, with their identities
 * @param now the cells as they are
 * @param fresh makes an identity that nobody has
 */
export function identities(
  before: readonly (Written & { readonly own: number })[],
  now: readonly Written[],
  fresh: () => number,
): number[] {
  const least = Math.min(before.length, now.length);
  let head = 0;
  while (head < least && isSame(before[head], now[head])) head++;
  let tail = 0;
  while (tail < least - head && isSame(before.at(-1 - tail), now.at(-1 - tail))) tail++;
  const old = before.slice(head, before.length - tail);
  const left = new Set(old);
  const changed = now.slice(head, now.length - tail);
  const same = changed.map((cell) => taken(left, (one) => isSame(one, cell)));
  const between = changed.map(({ kind }, at) => {
    const kept = same[at] ?? taken(left, (one) => one === old[at] && one.kind === kind);
    return kept?.own ?? fresh();
  });
  const owns = before.map(({ own }) => own);
  return [...owns.slice(0, head), ...between, ...owns.slice(before.length - tail)];
}

/** Takes the first that fits out of a set. */
function taken<T>(left: Set<T>, fits: (one: T) => boolean): T | undefined {
  const found = [...left].find(fits);
  if (found !== undefined) left.delete(found);
  return found;
}

function isSame(one: Written | undefined, other: Written | undefined): boolean {
  return one?.kind === other?.kind && one?.text === other?.text;
}

const TOLD_BY = 24;

/** By which an address tells a cell: its name where it has one, else how it begins, since its place is another tomorrow. */
export function anchorOf(cell: Placed): string {
  if (cell.kind !== 'prose' && cell.name !== null) return `${cell.kind}-${cell.name}`;
  const words = cell.block.body.match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${cell.kind}:${words.join('-').slice(0, TOLD_BY)}`;
}

/** A name that no cell of a kind has yet. */
export function freeName(cells: readonly Cell[], kind: Cell['kind'], stem: string): string {
  const taken = namesOf(cells, kind);
  let n = 1;
  while (taken.has(`${stem}${n}`)) n++;
  return `${stem}${n}`;
}

/** A name itself where no cell of a kind has it, else with a number behind it. */
export function unusedName(cells: readonly Cell[], kind: Cell['kind'], name: string): string {
  return namesOf(cells, kind).has(name.toLowerCase()) ? freeName(cells, kind, `${name}_`) : name;
}

/** In small letters. */
function namesOf(cells: readonly Cell[], kind: Cell['kind']): ReadonlySet<string> {
  return new Set(
    cells.flatMap((cell) =>
      cell.kind === kind && cell.kind !== 'prose' && cell.name !== null
        ? [cell.name.toLowerCase()]
        : [],
    ),
  );
}

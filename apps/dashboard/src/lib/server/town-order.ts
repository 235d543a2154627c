import type { TownColumn, TownIndicator, TownRow } from './towns.ts';

/** Whether rows can be sorted by it: an indicator's id, `best` or `worst`, with a minus in front or without. */
export function isOrder(sort: string, indicators: readonly TownIndicator[]): boolean {
  const by = sort.replace(/^-/, '');
  return (
    by === 'best' || by === 'worst' || indicators.some(({ indicator_id }) => indicator_id === by)
  );
}

/**
 * The towns in the order asked for: by a column's value, or by how often a town is among the best (`best`) or
 * the worst (`worst`). A town without a value comes last, whichever way is sorted.
 * @param sort an indicator's id, `best` or `worst`, with a minus in front from the largest down; null and
 *   an indicator that is no column leave the plan's order
 */
export function sortedTowns(
  towns: readonly TownRow[],
  columns: readonly TownColumn[],
  sort: string | null,
): readonly TownRow[] {
  if (sort === null) return towns;
  const down = sort.startsWith('-');
  const by = down ? sort.slice(1) : sort;
  const column = columns.findIndex(({ indicator_id }) => indicator_id === by);
  const figure = (town: TownRow): number | null => {
    if (by === 'best' || by === 'worst') return town[by];
    return town.standings[column]?.value ?? null;
  };
  return towns.toSorted((a, b) => {
    const [x, y] = [figure(a), figure(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return down ? y - x : x - y;
  });
}

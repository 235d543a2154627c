import { staleCells, type Kept, type Ran, type Runnable } from '@monitor/notebook/text';
import type { Outcome } from './book.svelte.ts';
import type { Placed } from './cells.ts';

/** The cells of a notebook and what they show. */
export interface Standing {
  readonly cells: readonly Placed[];
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** The inputs' values, by name in small letters. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The query of a name, among the cells; the last where there are several. */
export function queryNamed(cells: readonly Placed[], name: string): Placed | null {
  return cells.findLast((cell) => cell.kind === 'sql' && cell.name?.toLowerCase() === name) ?? null;
}

/** The queries as staleness is judged by. */
export function runnables({ cells, outcomes }: Omit<Standing, 'values'>): Runnable[] {
  return cells.flatMap((cell) => {
    if (cell.kind !== 'sql') return [];
    const outcome = outcomes.get(cell.own);
    const references =
      outcome?.state === 'table' ? outcome.kept.references : { relations: [], parameters: [] };
    const name = cell.name?.toLowerCase() ?? null;
    return [{ id: cell.own, name, sql: cell.block.body, references }];
  });
}

/** What stood when a query was run. */
export function ranNow(
  { cells, outcomes, values }: Standing,
  cell: Placed,
  { references }: Kept,
  run: number,
): Ran {
  const parameters = Object.fromEntries(references.parameters.map((name) => [name, values[name]]));
  const read = Object.fromEntries(
    references.relations.flatMap((name) => {
      const outcome = outcomes.get(queryNamed(cells, name)?.own ?? -1);
      return outcome?.state === 'table' ? [[name, outcome.ran.run]] : [];
    }),
  );
  return { sql: cell.block.body, parameters, read, run };
}

/** Identities of the cells that show something else than running them now would show. */
export function staleIn(standing: Standing): ReadonlySet<number> {
  const { cells, outcomes, values } = standing;
  const ran = new Map(
    [...outcomes].flatMap(([own, outcome]) =>
      outcome.state === 'table' ? [[own, outcome.ran] as const] : [],
    ),
  );
  const stale = new Set(staleCells(runnables(standing), ran, values));
  for (const cell of cells) {
    if (cell.kind === 'chart' && !isFresh(cell, standing, stale)) stale.add(cell.own);
  }
  return stale;
}

/** A chart is as it would be drawn now. */
function isFresh(
  cell: Extract<Placed, { kind: 'chart' }>,
  { cells, outcomes }: Standing,
  stale: ReadonlySet<number>,
): boolean {
  const drawn = outcomes.get(cell.own);
  const source = queryNamed(cells, cell.spec?.data.toLowerCase() ?? '');
  const of = outcomes.get(source?.own ?? -1);
  if (drawn?.state !== 'chart' || of?.state !== 'table' || source === null) return false;
  return drawn.body === cell.block.body && of.ran.run === drawn.run && !stale.has(source.own);
}

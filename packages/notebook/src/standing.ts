import type { Cell } from './format.ts';
import type { Kept, Others, Parameters, RunOrder } from './protocol.ts';
import { staleCells, type Ran, type Runnable } from './staleness.ts';

/** A cell with what tells it from others while places change. */
export type Placed = Cell & { readonly own: number };

/** What a cell shows. */
export type Outcome<Refusal> =
  | { readonly state: 'running' }
  | {
      readonly state: 'table';
      readonly kept: Kept;
      readonly ran: Ran;
      readonly milliseconds: number;
    }
  | {
      readonly state: 'chart';
      readonly svg: string;
      /** As it was drawn: from which lines, of which run. */
      readonly body: string;
      readonly run: number;
    }
  | { readonly state: 'refused'; readonly refusal: Refusal };

/** The cells of a notebook and what they show. */
export interface Standing {
  readonly cells: readonly Placed[];
  readonly outcomes: ReadonlyMap<number, Outcome<unknown>>;
  readonly parameters: Parameters;
  /** Files that are kept beside the publication: the number of the run in which each was read, by name in small letters. */
  readonly attached: ReadonlyMap<string, number>;
}

/** Under which a cell's result is kept in a session: its name, or something that is no name. */
export function keyOf(cell: Placed): string {
  return nameOf(cell) ?? `#${cell.own}`;
}

/** By which others read a cell's result. */
function nameOf(cell: Placed): string | null {
  return cell.kind === 'sql' ? (cell.name?.toLowerCase() ?? null) : null;
}

/** The cells above one. */
export function cellsAbove(cells: readonly Placed[], own: number): readonly Placed[] {
  return cells.slice(
    0,
    cells.findIndex((cell) => cell.own === own),
  );
}

/** The query that a cell reads under a name: of those above it the last. */
export function sourceOf(cells: readonly Placed[], { own }: Placed, name: string): Placed | null {
  return cellsAbove(cells, own).findLast((cell) => nameOf(cell) === name.toLowerCase()) ?? null;
}

/** A query as it is to be run now. */
export function orderFor(standing: Standing, cell: Placed): RunOrder {
  const name = cell.kind === 'sql' ? cell.name : null;
  const { parameters } = standing;
  const others = othersFor(standing, cell);
  return { key: keyOf(cell), name, sql: cell.block.body, parameters, others };
}

function othersFor(standing: Standing, { own }: Placed): Others {
  const { cells } = standing;
  const stale = staleIn(standing);
  const above = new Set(cellsAbove(cells, own));
  const named = cells.flatMap((cell) => {
    const name = nameOf(cell);
    if (name === null || cell.own === own) return [];
    const how = !above.has(cell) ? 'below' : stale.has(cell.own) ? 'stale' : 'fresh';
    return [[name, how] as const];
  });
  // Of two that share a name the one above is read.
  return Object.fromEntries([
    ...named.filter(([, how]) => how === 'below'),
    ...named.filter(([, how]) => how !== 'below'),
  ]);
}

/** What stood when a query was run. @param run its number */
export function ranIn(standing: Standing, cell: Placed, { references }: Kept, run: number): Ran {
  const { cells, parameters, attached } = standing;
  const values = references.parameters.map((name) => [name, parameters[name]?.value]);
  const read = references.relations.flatMap((name) => {
    const source = sourceOf(cells, cell, name);
    const number = source === null ? attached.get(name) : runOf(standing, source);
    return number === undefined ? [] : [[name, number]];
  });
  return {
    sql: cell.block.body,
    parameters: Object.fromEntries(values) as Ran['parameters'],
    read: Object.fromEntries(read) as Ran['read'],
    run,
  };
}

/** Which run a cell shows the result of. */
function runOf({ outcomes }: Standing, { own }: Placed): number | undefined {
  const outcome = outcomes.get(own);
  return outcome?.state === 'table' ? outcome.ran.run : undefined;
}

/** Identities of the cells that show something else than running them now would show. */
export function staleIn(standing: Standing): ReadonlySet<number> {
  const { cells, outcomes, parameters, attached } = standing;
  const ran = new Map(
    [...outcomes].flatMap(([own, outcome]) =>
      outcome.state === 'table' ? [[own, outcome.ran] as const] : [],
    ),
  );
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, { value }]) => [name, value]),
  );
  const stale = new Set(staleCells(runnables(standing), ran, { parameters: values, attached }));
  for (const cell of cells) {
    if (cell.kind === 'chart' && !isFresh(cell, standing, stale)) stale.add(cell.own);
  }
  return stale;
}

/** The queries as staleness is judged by. */
function runnables({ cells, outcomes }: Standing): Runnable[] {
  return cells.flatMap((cell) => {
    if (cell.kind !== 'sql') return [];
    const outcome = outcomes.get(cell.own);
    const references =
      outcome?.state === 'table' ? outcome.kept.references : { relations: [], parameters: [] };
    return [{ id: cell.own, name: nameOf(cell), sql: cell.block.body, references }];
  });
}

/** A chart is as it would be drawn now. */
function isFresh(
  cell: Extract<Placed, { kind: 'chart' }>,
  standing: Standing,
  stale: ReadonlySet<number>,
): boolean {
  const drawn = standing.outcomes.get(cell.own);
  if (drawn?.state !== 'chart' || drawn.body !== cell.block.body || cell.spec === null)
    return false;
  const source = sourceOf(standing.cells, cell, cell.spec.data);
  if (source !== null && stale.has(source.own)) return false;
  return drawn.run === drawnRun(standing, source, cell.spec.data);
}

/** The number of the run whose rows a chart of a name draws. */
export function drawnRun(
  standing: Standing,
  source: Placed | null,
  data: string,
): number | undefined {
  return source === null ? standing.attached.get(data.toLowerCase()) : runOf(standing, source);
}

/** What a cell's SQL speaks of, as DuckDB's parser finds it. */
export interface References {
  /** Relations it reads that it does not define itself, in small letters. */
  readonly relations: readonly string[];
  /** Parameters it takes, without the dollar sign, in small letters. */
  readonly parameters: readonly string[];
}

/** A cell that can be run, as it is written now; in the order of the notebook. */
export interface Runnable {
  readonly id: number;
  /** By which later cells read its result; in small letters. */
  readonly name: string | null;
  readonly sql: string;
  readonly references: References;
}

/** What stood when a cell was run. */
export interface Ran {
  readonly sql: string;
  /** The values of its parameters then. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Which run of each cell it read: cell name to number of run. */
  readonly read: Readonly<Record<string, number>>;
  /** Number of this run; later runs have higher ones. */
  readonly run: number;
}

/**
 * Which cells show something else than running them now would show: those never run, those whose text or
 * parameters changed, those that read another run of a cell than its last, and all that read one of these.
 * @param cells in the order of the notebook
 * @param ran by id of the cell; nothing for a cell that has not been run
 * @param parameters the inputs' values now, by name in small letters
 * @returns ids
 */
export function staleCells(
  cells: readonly Runnable[],
  ran: ReadonlyMap<number, Ran>,
  parameters: Readonly<Record<string, unknown>>,
): ReadonlySet<number> {
  const stale = new Set<number>();
  const before = new Map<string, number>();
  for (const cell of cells) {
    if (isStale(cell, { ran, parameters, stale, before })) stale.add(cell.id);
    if (cell.name !== null) before.set(cell.name, cell.id);
  }
  return stale;
}

interface Now {
  readonly ran: ReadonlyMap<number, Ran>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly stale: ReadonlySet<number>;
  /** Cells above, by name. */
  readonly before: ReadonlyMap<string, number>;
}

function isStale(cell: Runnable, { ran, parameters, stale, before }: Now): boolean {
  const last = ran.get(cell.id);
  if (last === undefined || last.sql !== cell.sql) return true;
  if (cell.references.parameters.some((name) => last.parameters[name] !== parameters[name]))
    return true;
  return cell.references.relations.some((name) => {
    const source = before.get(name);
    if (source === undefined) return last.read[name] !== undefined;
    return stale.has(source) || ran.get(source)?.run !== last.read[name];
  });
}

/** The cells that a cell reads, directly or through others, itself last; in the order of the notebook. */
export function withSources(cells: readonly Runnable[], id: number): readonly number[] {
  const wanted = new Set([id]);
  const names = new Set<string>();
  for (const cell of cells.toReversed()) {
    if (cell.name !== null && names.delete(cell.name)) wanted.add(cell.id);
    if (!wanted.has(cell.id)) continue;
    for (const name of cell.references.relations) names.add(name);
  }
  return cells.filter((cell) => wanted.has(cell.id)).map((cell) => cell.id);
}

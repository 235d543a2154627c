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
 * parameters changed, those that read another run of a cell than its last, or another reading of a file, and all that read
 * one of these.
 * @param cells in the order of the notebook
 * @param ran by id of the cell; nothing for a cell that has not been run
 * @returns ids
 */
export function staleCells(
  cells: readonly Runnable[],
  ran: ReadonlyMap<number, Ran>,
  beside: Beside,
): ReadonlySet<number> {
  const stale = new Set<number>();
  const before = new Map<string, number>();
  for (const cell of cells) {
    if (isStale(cell, { ...beside, ran, stale, before })) stale.add(cell.id);
    if (cell.name !== null) before.set(cell.name, cell.id);
  }
  return stale;
}

/** What cells read beside each other, as it is now; by name in small letters. */
interface Beside {
  /** The inputs' values. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** When files were read, as the number of a run. */
  readonly attached: ReadonlyMap<string, number>;
}

interface Now extends Beside {
  readonly ran: ReadonlyMap<number, Ran>;
  readonly stale: ReadonlySet<number>;
  /** Cells above, by name. */
  readonly before: ReadonlyMap<string, number>;
}

function isStale(cell: Runnable, { ran, parameters, attached, stale, before }: Now): boolean {
  const last = ran.get(cell.id);
  if (last === undefined || last.sql !== cell.sql) return true;
  if (cell.references.parameters.some((name) => last.parameters[name] !== parameters[name]))
    return true;
  return cell.references.relations.some((name) => {
    const source = before.get(name);
    if (source === undefined) return last.read[name] !== attached.get(name);
    return stale.has(source) || ran.get(source)?.run !== last.read[name];
  });
}

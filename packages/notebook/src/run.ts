import type { Locale } from '@monitor/charts';
import type { Plain } from '@monitor/warehouse/sandbox';
import type { Notebook } from './format.ts';
import { parametersOf } from './parameters.ts';
import type { Fault, SessionCommands } from './protocol.ts';
import { runCells, type Workplace } from './run-cells.ts';
import { Session, SessionFault } from './session.ts';
import { keyOf, type Outcome, type Placed, type Standing } from './standing.ts';

/** What a cell shows once it has been run; prose and inputs show themselves. */
export type Shown =
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** The first rows. */
      readonly rows: readonly (readonly Plain[])[];
      /** How many there are. */
      readonly total: number;
    }
  | { readonly kind: 'chart'; readonly svg: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

export interface RunOptions {
  readonly locale: Locale;
  /** Rows of a table that are wanted. */
  readonly most: number;
  readonly width: number;
}

/**
 * Runs all cells of a notebook from above.
 * @param session the one to run them in, opened; another where that has ended
 * @returns what each shows, by id of the cell; a cell that reads one which failed fails in its turn
 */
export async function runNotebook(
  { cells }: Notebook,
  session: () => Promise<Session>,
  options: RunOptions,
): Promise<ReadonlyMap<number, Shown>> {
  const placed = cells.map((cell) => ({ ...cell, own: cell.id }));
  const work = new Work(placed, session, options);
  await runCells(
    cells.map(({ id }) => id),
    work,
  );
  return work.shown;
}

/**
 * Runs all cells of a notebook on a publication, in a session made for it.
 * @param file of the publication
 */
export async function runOnPublication(
  file: string,
  notebook: Notebook,
  options: RunOptions,
): Promise<{ readonly shown: ReadonlyMap<number, Shown>; readonly demonstration: boolean }> {
  let { session, demonstration } = await opened(file);
  const going = async (): Promise<Session> => {
    if (session.over) ({ session, demonstration } = await opened(file));
    return session;
  };
  try {
    return { shown: await runNotebook(notebook, going, options), demonstration };
  } finally {
    session.close();
  }
}

async function opened(file: string): Promise<{ session: Session; demonstration: boolean }> {
  const session = new Session();
  return { session, ...(await session.ask('open', { file })) };
}

class Work implements Workplace<SessionFault> {
  readonly shown = new Map<number, Shown>();
  readonly #cells: readonly Placed[];
  readonly #session: () => Promise<Session>;
  readonly #options: RunOptions;
  readonly #outcomes = new Map<number, Outcome<SessionFault>>();
  readonly #tables = new Map<string, SessionCommands['table']['response']>();
  #runs = 0;

  constructor(cells: readonly Placed[], session: () => Promise<Session>, options: RunOptions) {
    this.#cells = cells;
    this.#session = session;
    this.#options = options;
  }

  standing(): Standing {
    const parameters = parametersOf(this.#cells);
    return { cells: this.#cells, outcomes: this.#outcomes, parameters, attached: new Map() };
  }

  async run(order: SessionCommands['run']['request']) {
    const session = await this.#session();
    const kept = await session.ask('run', order);
    const { key } = order;
    this.#tables.set(key, await session.ask('table', { key, limit: this.#options.most }));
    return kept;
  }

  async draw(order: SessionCommands['chart']['request']): Promise<string> {
    return (await this.#session()).ask('chart', order);
  }

  lookOf({ id }: Placed) {
    const { locale, width } = this.#options;
    return { id: `cell-${id}`, locale, width };
  }

  nextRun(): number {
    return ++this.#runs;
  }

  show(own: number, outcome: Outcome<SessionFault>): void {
    this.#outcomes.set(own, outcome);
    const shown = this.#shownBy(own, outcome);
    if (shown !== null) this.shown.set(own, shown);
  }

  refusal(error: unknown): SessionFault {
    if (error instanceof SessionFault) return error;
    throw error;
  }

  stopped(): boolean {
    return false;
  }

  #shownBy(own: number, outcome: Outcome<SessionFault>): Shown | null {
    switch (outcome.state) {
      case 'running':
        return null;
      case 'refused':
        return { kind: 'fault', fault: outcome.refusal.fault };
      case 'chart':
        return { kind: 'chart', svg: outcome.svg };
      case 'table': {
        const cell = this.#cells.find((one) => one.own === own);
        const table = cell === undefined ? undefined : this.#tables.get(keyOf(cell));
        return table === undefined ? null : { kind: 'table', ...table, total: outcome.kept.rows };
      }
    }
  }
}

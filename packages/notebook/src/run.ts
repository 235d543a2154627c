import type { Locale } from '@monitor/charts';
import type { Plain } from '@monitor/warehouse/sandbox';
import type { Cell, Notebook } from './format.ts';
import { parametersOf } from './parameters.ts';
import type { Fault } from './protocol.ts';
import { SessionFault, type Session } from './session.ts';

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
 * Runs all cells of a notebook from above, in an opened session.
 * @returns what each shows, by id of the cell; a cell that reads one which failed fails in its turn
 */
export async function runNotebook(
  { cells }: Notebook,
  session: Session,
  options: RunOptions,
): Promise<ReadonlyMap<number, Shown>> {
  const shown = new Map<number, Shown>();
  const parameters = parametersOf(cells);
  const above: string[] = [];
  for (const cell of cells) {
    if (cell.kind === 'prose' || cell.kind === 'input') continue;
    // A chart that cannot be read is among the notebook's problems.
    if (cell.kind === 'chart' && cell.spec === null) continue;
    shown.set(cell.id, await told(show(cell, session, { ...options, parameters, above })));
    if (cell.kind === 'sql' && cell.name !== null) above.push(cell.name.toLowerCase());
  }
  return shown;
}

type Context = RunOptions & {
  readonly parameters: ReturnType<typeof parametersOf>;
  readonly above: readonly string[];
};

/** Under which a cell's result is kept in a session: its name, or its place, which is no name. */
function keyOf({ id, ...cell }: Cell): string {
  return cell.kind === 'sql' && cell.name !== null ? cell.name.toLowerCase() : `#${id}`;
}

/** A fault is something to be shown, too. */
async function told(shown: Promise<Shown>): Promise<Shown> {
  try {
    return await shown;
  } catch (error) {
    if (error instanceof SessionFault) return { kind: 'fault', fault: error.fault };
    throw error;
  }
}

async function showChart(
  { id, spec }: Extract<Cell, { kind: 'chart' }>,
  session: Session,
  look: { readonly locale: Locale; readonly width: number },
): Promise<Shown> {
  if (spec === null) throw new Error('a chart that cannot be read is not drawn');
  const key = spec.data.toLowerCase();
  const request = { key, spec, look: { id: `chart-${id}`, ...look } };
  return { kind: 'chart', svg: await session.ask('chart', request) };
}

async function show(
  cell: Extract<Cell, { kind: 'sql' | 'chart' }>,
  session: Session,
  { parameters, above, most, locale, width }: Context,
): Promise<Shown> {
  if (cell.kind === 'chart') return showChart(cell, session, { locale, width });
  const key = keyOf(cell);
  const { name, block } = cell;
  const kept = await session.ask('run', { key, name, sql: block.body, parameters, above });
  const { columns, rows } = await session.ask('table', { key, limit: most });
  return { kind: 'table', columns, rows, total: kept.rows };
}

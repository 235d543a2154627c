import { DuckDBDateValue } from '@duckdb/node-api';
import {
  arrowStream,
  openSandbox,
  Refused,
  refuseForeign,
  type Bindable,
  type Database,
} from '@monitor/warehouse/sandbox';
import { arrange, rowCount, type SessionTable } from './arrangement.ts';
import { MOST_POINTS, Undrawable } from './chart.ts';
import { columnFacts } from './column-facts.ts';
import type {
  Answer,
  Arrangement,
  Column,
  Fault,
  Kept,
  Order,
  Parameter,
  Parameters,
  RunOrder,
  SessionCommand,
  SessionCommands,
} from './protocol.ts';
import { quoted } from './quoted.ts';
import { referencesIn } from './references.ts';

/** Runs the statements of one session, one after the other; the parent bounds its time and memory. */
const MOST_ROWS = 5_000_000;
const DAY_MS = 86_400_000;

/** Said of what was asked, not of the program. */
class Faulty extends Error {
  readonly fault: Fault;
  constructor(rule: Fault['rule'], detail: string, position: number | null = null) {
    super(detail);
    this.fault = { rule, detail, position };
  }
}

let sandbox: Database | null = null;
let relations: readonly string[] = [];
let exchange: string | null = null;
const kept = new Map<string, Result>();

interface Result extends SessionTable {
  readonly rows: number;
  /** As it was last looked at, sorted or filtered. */
  arranged: { readonly asked: string; readonly table: string; readonly rows: number } | null;
}
let before: Promise<unknown> = Promise.resolve();
/** Orders up to this one are cancelled. */
let cancelled = 0;
let newest = 0;
const INSIST_MS = 20;

process.on('message', (message: Order | 'cancel') => {
  if (message === 'cancel') {
    cancelled = newest;
    insist();
    return;
  }
  newest = message.id;
  before = before.then(async () => process.send?.(await answer(message)));
});
process.once('disconnect', () => process.exit());

/** DuckDB forgets an interruption that comes while it prepares. */
function insist(): void {
  const timer = setInterval(() => sandbox?.connection.interrupt(), INSIST_MS);
  void before.then(() => clearInterval(timer));
}

async function answer({ id, kind, request }: Order): Promise<Answer> {
  try {
    if (id <= cancelled) throw new Faulty('cancelled', '');
    const run = commands[kind] as (
      asked: typeof request,
    ) => Promise<SessionCommands[SessionCommand]['response']>;
    return { id, response: await run(request) };
  } catch (error) {
    return { id, fault: faultOf(error) };
  }
}

const commands: {
  [K in SessionCommand]: (
    request: SessionCommands[K]['request'],
  ) => Promise<SessionCommands[K]['response']>;
} = {
  open: async ({ file, exchange: written = null }) => {
    exchange = written;
    sandbox = await openSandbox(file, { written, jsonErrors: true });
    const rows = await sandbox.rows<{ name: string }>(
      'select lower(table_name) as name from information_schema.tables',
    );
    relations = rows.map(({ name }) => name);
    const demonstration = await sandbox.row<{ demonstration: boolean }>(
      'select coalesce(bool_or(demonstration), false) as demonstration from latest_value',
    );
    return { demonstration: demonstration?.demonstration ?? false };
  },
  run: (order) => keep(opened(), order),
  attach: async ({ name, bytes }) => {
    refuseNames({ name, above: [] }, []);
    await drop(opened(), name.toLowerCase());
    const { attachTable, NoTable, TooManyLines } = await import('./attached.ts');
    try {
      await attachTable(opened(), name, bytes);
    } catch (error) {
      if (error instanceof TooManyLines) throw new Faulty('lines', String(error.most));
      throw error instanceof NoTable ? new Faulty('file', name) : error;
    }
    return remember(opened(), { key: name.toLowerCase(), table: name });
  },
  rows: async ({ key, offset, limit, ...arrangement }) => {
    const { table, rows } = await arranged(opened(), key, arrangement);
    // Rows are numbered as they stand, so that a late stretch is found as fast as the first.
    const stretch = await opened().result(
      `from temp.main.${quoted(table)} where rowid >= $offset and rowid < $offset + $limit`,
      { offset, limit },
    );
    return { bytes: await arrowStream(stretch), rows };
  },
  column: async ({ key, column: name }) => {
    const { table, columns } = resultOf(key);
    const column = columns.find((one) => one.name === name);
    if (column === undefined) throw new Faulty('column', name);
    return columnFacts(opened(), table, column);
  },
  file: async ({ key, format, ...arrangement }) => {
    if (exchange === null) throw new Error('the session has no file of exchange');
    const { table, rows } = await arranged(opened(), key, arrangement);
    const { columns } = resultOf(key);
    const { MOST_SHEET_ROWS, writeTable } = await import('./result-file.ts');
    if (format === 'xlsx' && rows > MOST_SHEET_ROWS)
      throw new Faulty('sheet', String(MOST_SHEET_ROWS));
    await writeTable(opened(), { table, columns }, format, exchange);
    return null;
  },
  table: ({ key, limit }) => tableOf(opened(), key, limit),
  chart: async ({ key, spec, look }) => {
    const { columns, rows } = await tableOf(opened(), key, MOST_POINTS + 1);
    // Loaded when there is something to draw: a session answers sooner without it.
    const { chartOf } = await import('./chart-of-result.ts');
    const named = rows.map((row) =>
      Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])),
    );
    return chartOf(spec, named, look);
  },
};

function opened(): Database {
  if (sandbox === null) throw new Error('no publication has been opened');
  return sandbox;
}

async function keep(db: Database, order: RunOrder): Promise<Kept> {
  await drop(db, order.key);
  const references = referencesIn(await refuseForeign(db, order.sql));
  refuseNames(order, references.relations);
  const { name, sql } = order;
  // Named after no relation of the publication, so that nothing can be hidden by it.
  const table = name ?? `result ${order.key}`;
  const values = valuesOf(order.parameters, references.parameters);
  // Prepared by itself first: so errors tell their place in the text as it is written.
  await db.connection.prepare(sql);
  await db.run(
    `create temp table ${quoted(table)} as select * from (\n${sql.replace(/;\s*$/, '')}\n) limit ${MOST_ROWS + 1}`,
    values,
  );
  return { ...(await remember(db, { key: order.key, table })), references };
}

/** Keeps a table that has been made under a key. */
async function remember(
  db: Database,
  { key, table }: { readonly key: string; readonly table: string },
): Promise<Kept> {
  const columns = columnsOf(await db.result(`from temp.main.${quoted(table)} limit 0`));
  const rows = await rowCount(db, table);
  kept.set(key, { table, columns, rows, arranged: null });
  if (rows > MOST_ROWS) {
    await drop(db, key);
    throw new Faulty('rows', String(MOST_ROWS));
  }
  return { columns, rows, references: { relations: [], parameters: [] } };
}

function columnsOf(result: Awaited<ReturnType<Database['result']>>): Column[] {
  const types = result.columnTypes();
  return result.columnNames().map((name, at) => ({ name, type: String(types[at]) }));
}

/** The table that holds a result as it is to be looked at. */
async function arranged(
  db: Database,
  key: string,
  arrangement: Arrangement,
): Promise<{ readonly table: string; readonly rows: number }> {
  const result = resultOf(key);
  if (arrangement.sort === null && arrangement.filters.length === 0) return result;
  const asked = JSON.stringify(arrangement);
  if (result.arranged?.asked === asked) return result.arranged;
  const table = `arranged ${key}`;
  result.arranged = { asked, table, rows: await arrange(db, result, arrangement, table) };
  return result.arranged;
}

/** Refuses to hide a relation of the publication, and to read a cell that stands below or has not been run. */
function refuseNames(
  { name, above }: Pick<RunOrder, 'name' | 'above'>,
  read: readonly string[],
): void {
  if (name !== null && relations.includes(name.toLowerCase())) throw new Faulty('taken', name);
  const below = [...kept.values()]
    .map(({ table }) => table.toLowerCase())
    .find((table) => read.includes(table) && !above.includes(table));
  if (below !== undefined) throw new Faulty('below', below);
  const unrun = read.find((table) => above.includes(table) && !kept.has(table));
  if (unrun !== undefined) throw new Faulty('unrun', unrun);
}

function valuesOf(parameters: Parameters, wanted: readonly string[]): Record<string, Bindable> {
  return Object.fromEntries(
    Object.entries(parameters)
      .filter(([name]) => wanted.includes(name.toLowerCase()))
      .map(([name, parameter]) => [name, valueOf(parameter)]),
  );
}

function valueOf(parameter: Parameter): Bindable {
  if (parameter.type !== 'day') return parameter.value;
  return new DuckDBDateValue(Date.parse(`${parameter.value}T00:00Z`) / DAY_MS);
}

async function drop(db: Database, key: string): Promise<void> {
  const result = kept.get(key);
  if (result === undefined) return;
  kept.delete(key);
  for (const table of [result.table, `arranged ${key}`])
    await db.run(`drop table if exists temp.main.${quoted(table)}`);
}

async function tableOf(
  db: Database,
  key: string,
  limit: number,
): Promise<SessionCommands['table']['response']> {
  const { table, columns } = resultOf(key);
  const rows = await db.tuples(
    await db.result(`select * from temp.main.${quoted(table)} limit $limit`, { limit }),
  );
  return { columns: columns.map(({ name }) => name), rows };
}

function resultOf(key: string): Result {
  const result = kept.get(key);
  if (result === undefined) throw new Faulty('ended', key);
  return result;
}

function faultOf(error: unknown): Fault {
  if (error instanceof Faulty) return error.fault;
  if (error instanceof Undrawable)
    return { rule: error.rule, detail: error.detail, position: null };
  if (error instanceof RangeError) return { rule: 'column', detail: error.message, position: null };
  if (error instanceof Refused)
    return { rule: error.rule, detail: error.detail, position: error.position };
  const told = error instanceof Error ? error.message : String(error);
  // DuckDB has ended the database for an error of its own; the parent sees the process end.
  if (/(?:FATAL|INTERNAL) Error/.test(told)) process.exit(1);
  if (told.includes('INTERRUPT')) return { rule: 'cancelled', detail: '', position: null };
  return duckdbFault(told);
}

/** DuckDB's own account of an error, which it gives as JSON behind a word or two. */
function duckdbFault(told: string): Fault {
  const json = told.slice(Math.max(0, told.indexOf('{')));
  try {
    const { exception_message: detail = told, position } = JSON.parse(json) as {
      exception_message?: string;
      position?: string;
    };
    return { rule: 'sql', detail, position: position === undefined ? null : Number(position) };
  } catch {
    return { rule: 'sql', detail: told, position: null };
  }
}

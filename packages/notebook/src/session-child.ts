import { arrowStream, openSandbox, type Database } from '@monitor/warehouse/sandbox';
import { known } from './arrangement.ts';
import { MOST_POINTS } from './chart.ts';
import { columnFacts } from './column-facts.ts';
import { isNumber } from './column-kinds.ts';
import { Faulty, faultOf } from './faulty.ts';
import { KeptResults } from './kept-results.ts';
import type { Answer, Order, SessionCommand, SessionCommands } from './protocol.ts';
import { quoted } from './quoted.ts';
import { runQuery } from './run-query.ts';

/** Runs the statements of one session, one after the other; the parent bounds its time and memory. */
let opened: { readonly db: Database; readonly results: KeptResults } | null = null;
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
// Without the parent nobody bounds it any more; to exit would wait for the statement.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

/** DuckDB forgets an interruption that comes while it prepares. */
function insist(): void {
  const timer = setInterval(() => opened?.db.connection.interrupt(), INSIST_MS);
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
  open: async ({ file, exchange = null }) => {
    const db = await openSandbox(file, { written: exchange, jsonErrors: true });
    const rows = await db.rows<{ name: string }>(
      'select lower(table_name) as name from information_schema.tables',
    );
    const relations = new Set(rows.map(({ name }) => name));
    opened = { db, results: new KeptResults(db, relations) };
    const demonstration = await db.row<{ demonstration: boolean }>(
      'select coalesce(bool_or(demonstration), false) as demonstration from latest_value',
    );
    return { demonstration: demonstration?.demonstration ?? false };
  },
  run: (order) => runQuery(session().db, session().results, order),
  attach: async ({ name, bytes }) => {
    const { db, results } = session();
    results.refuseTaken(name, true);
    const { attachTable } = await import('./attached.ts');
    await results.drop(name.toLowerCase());
    const totals = await attachTable(db, name, bytes);
    const { columns, rows } = await results.keep(name.toLowerCase(), name, true);
    return { columns, rows, references: { relations: [], parameters: [] }, totals };
  },
  rows: async ({ key, offset, limit, ...arrangement }) => {
    const { db, results } = session();
    const { table, rows } = await results.arranged(key, arrangement);
    // Rows are numbered as they stand, so that a late stretch is found as fast as the first; a column of that name hides it.
    const numbered = !results.get(key).columns.some(({ name }) => name.toLowerCase() === 'rowid');
    const stretch = await db.result(
      `from temp.main.${quoted(table)} ${numbered ? 'where rowid >= $offset and rowid < $offset + $limit' : 'limit $limit offset $offset'}`,
      { offset, limit },
    );
    return { bytes: await arrowStream(stretch), rows };
  },
  column: async ({ key, column }) => {
    const { db, results } = session();
    const result = results.get(key);
    return columnFacts(db, result.table, known(result, column));
  },
  file: async ({ key, format, file, ...arrangement }) => {
    const { db, results } = session();
    const { table, rows } = await results.arranged(key, arrangement);
    const { columns } = results.get(key);
    const { MOST_SHEET_ROWS, writeTable } = await import('./result-file.ts');
    if (format === 'xlsx' && rows > MOST_SHEET_ROWS)
      throw new Faulty('sheet', String(MOST_SHEET_ROWS));
    await writeTable(db, { table, columns }, format, file);
    return null;
  },
  table: async ({ key, limit }) => {
    const { results } = session();
    const columns = results.get(key).columns.map(({ name }) => name);
    return { columns, rows: await results.rows(key, limit) };
  },
  chart: async ({ key, spec, look }) => {
    const { results } = session();
    const { columns } = results.get(key);
    const rows = await results.rows(key, MOST_POINTS + 1);
    // Loaded when there is something to draw: a session answers sooner without it.
    const { chartOf } = await import('./chart-of-result.ts');
    const named = rows.map((row) =>
      Object.fromEntries(
        columns.map((column, at) => [column.name, drawn(row[at] ?? null, isNumber(column))]),
      ),
    );
    return chartOf(spec, named, look);
  },
};

function session(): { readonly db: Database; readonly results: KeptResults } {
  if (opened === null) throw new Error('no publication has been opened');
  return opened;
}

/** A number that comes as text, lest it be rounded, is drawn as near as a picture can. */
function drawn<T>(value: T, number: boolean): T | number {
  return number && typeof value === 'string' && Number.isFinite(Number(value))
    ? Number(value)
    : value;
}

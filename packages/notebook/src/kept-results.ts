import type { Database, Plain } from '@monitor/warehouse/sandbox';
import { arrange, rowCount, type SessionTable } from './arrangement.ts';
import { Faulty } from './faulty.ts';
import type { Arrangement, Column, Others } from './protocol.ts';
import { quoted } from './quoted.ts';

export const MOST_ROWS = 5_000_000;

/** A result that is kept as a table of the session. */
interface Result extends SessionTable {
  readonly rows: number;
  /** Of a file of the reader's own; else of a query. */
  readonly attached: boolean;
  /** As it was last looked at, sorted or filtered. */
  arranged: { readonly asked: string; readonly table: string; readonly rows: number } | null;
}

/** What a session has computed and read in, by key. */
export class KeptResults {
  readonly #db: Database;
  readonly #relations: ReadonlySet<string>;
  readonly #kept = new Map<string, Result>();

  /** @param relations those of the publication, in small letters */
  constructor(db: Database, relations: ReadonlySet<string>) {
    this.#db = db;
    this.#relations = relations;
  }

  /** @throws Faulty where nothing is kept under the key */
  get(key: string): Result {
    const result = this.#kept.get(key);
    if (result === undefined) throw new Faulty('unrun', key);
    return result;
  }

  /**
   * Refuses a name that would hide something else: nothing of the publication, no file and no query is replaced by one of
   * another kind.
   */
  refuseTaken(name: string, attached: boolean): void {
    const small = name.toLowerCase();
    const other = this.#kept.get(small);
    if (this.#relations.has(small) || (other !== undefined && other.attached !== attached))
      throw new Faulty('taken', name);
  }

  /** Refuses to read a query that stands below or is to be run first; what is gone from the notebook is let go. */
  async refuseUnread(read: readonly string[], others: Others): Promise<void> {
    for (const name of read) {
      const kept = this.#kept.get(name);
      if (kept?.attached === true) continue;
      const how = others[name];
      if (how === 'below') throw new Faulty('below', name);
      if (how === 'stale' || (how === 'fresh' && kept === undefined))
        throw new Faulty('unrun', name);
      if (how === undefined) await this.drop(name);
    }
  }

  /** Keeps a table that has been made. @throws Faulty when it has too many rows; then it is dropped */
  async keep(key: string, table: string, attached: boolean): Promise<Result> {
    const columns = columnsOf(await this.#db.result(`from temp.main.${quoted(table)} limit 0`));
    const rows = await rowCount(this.#db, table);
    const result: Result = { table, columns, rows, attached, arranged: null };
    this.#kept.set(key, result);
    if (rows <= MOST_ROWS) return result;
    await this.drop(key);
    throw new Faulty('rows', String(MOST_ROWS));
  }

  async drop(key: string): Promise<void> {
    const result = this.#kept.get(key);
    if (result === undefined) return;
    this.#kept.delete(key);
    for (const table of [result.table, arrangedAs(key)])
      await this.#db.run(`drop table if exists temp.main.${quoted(table)}`);
  }

  /** The table that holds a result as it is to be looked at. */
  async arranged(
    key: string,
    arrangement: Arrangement,
  ): Promise<{ readonly table: string; readonly rows: number }> {
    const result = this.get(key);
    if (arrangement.sort === null && arrangement.filters.length === 0) return result;
    const asked = JSON.stringify(arrangement);
    if (result.arranged?.asked === asked) return result.arranged;
    const table = arrangedAs(key);
    const rows = await arrange(this.#db, result, arrangement, table);
    result.arranged = { asked, table, rows };
    return result.arranged;
  }

  /** The first rows of a result. */
  async rows(key: string, limit: number): Promise<Plain[][]> {
    const { table } = this.get(key);
    const sql = `select * from temp.main.${quoted(table)} limit $limit`;
    return this.#db.tuples(await this.#db.result(sql, { limit }));
  }
}

/** Named after no relation of the publication and no cell, so that nothing can be hidden by it. */
function arrangedAs(key: string): string {
  return `arranged ${key}`;
}

function columnsOf(result: Awaited<ReturnType<Database['result']>>): Column[] {
  const types = result.columnTypes();
  return result.columnNames().map((name, at) => ({ name, type: String(types[at]) }));
}

import type { Database } from './database.ts';

/**
 * A few connections for many queries. A connection runs one query at a time, and whoever waits for it in DuckDB
 * holds one of the process's few threads meanwhile; here they wait without.
 */
export class Connections {
  readonly #free: Database[];
  readonly #waiting: ((db: Database) => void)[] = [];

  constructor(connections: readonly Database[]) {
    this.#free = [...connections];
  }

  /** Does `work` with a connection of its own, as soon as one is free. */
  async use<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const db = this.#free.pop() ?? (await this.#next());
    try {
      return await work(db);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(db);
      else next(db);
    }
  }

  #next(): Promise<Database> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

import { DuckDBInstance } from '@duckdb/node-api';
import { Database } from './database.ts';
import type { Statement } from './publication-schema.ts';

/**
 * Works on a database file in an instance of its own, so that views and macros are bound in it and
 * nowhere else. All is in the file itself afterwards, nothing in a log beside it.
 */
export async function onFile<T>(file: string, work: (db: Database) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(file, { autoinstall_known_extensions: 'false' });
  const db = new Database(await instance.connect());
  try {
    await db.run("set TimeZone = 'UTC'");
    const result = await work(db);
    await db.run('checkpoint');
    return result;
  } finally {
    db.connection.closeSync();
    instance.closeSync();
  }
}

/** Runs statements in one transaction; an error says which of them it was. */
export async function runStatements(db: Database, statements: readonly Statement[]): Promise<void> {
  await db.transaction(async () => {
    for (const { name, sql } of statements) {
      await db.run(sql).catch((error: unknown) => {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
  });
}

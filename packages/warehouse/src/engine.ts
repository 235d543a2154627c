import { DuckDBInstance } from '@duckdb/node-api';
import { Database } from './database.ts';

/** What the product uses of DuckDB beyond its core. On an intranet nothing can be fetched later. */
const NEEDED = ['core_functions', 'icu', 'json', 'parquet'];

/**
 * Opens a database in memory and looks for the extensions the product uses.
 * @returns those that are not built in
 */
export async function missingExtensions(): Promise<string[]> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const db = new Database(await instance.connect());
  try {
    const rows = await db.rows<{ name: string }>(
      'select extension_name as name from duckdb_extensions() where loaded',
    );
    return NEEDED.filter((needed) => !rows.some(({ name }) => name === needed));
  } finally {
    db.connection.closeSync();
    instance.closeSync();
  }
}

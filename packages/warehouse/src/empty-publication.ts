import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { version } from '@duckdb/node-api';
import { onFile, runStatements } from './database-file.ts';
import { schema } from './publication-schema.ts';
import { putInPlace } from './put-in-place.ts';

const PREFIX = 'empty-';

/**
 * The empty publication of this program, from which all its publications are copied: its thousand
 * statements, most of them comments, take longer than all else in publishing. It is made where there
 * is none, under a name that changes with the statements and with DuckDB. The caller holds the ledger.
 * @param folder the warehouse
 * @returns the file, to be copied and not opened
 */
export async function emptyPublication(folder: string): Promise<string> {
  const statements = schema();
  const content = JSON.stringify([version(), statements]);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const file = path.join(folder, `${PREFIX}${hash}.duckdb`);
  if (existsSync(file)) return file;
  for (const name of readdirSync(folder).filter((other) => other.startsWith(PREFIX))) {
    rmSync(path.join(folder, name));
  }
  const unfinished = `${file}.tmp`;
  await onFile(unfinished, (db) => runStatements(db, statements));
  putInPlace(unfinished, file);
  return file;
}

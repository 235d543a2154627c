import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sqlFile } from './database.ts';
import type { Ledger } from './ledger.ts';
import { publicationFile } from './pointer.ts';
import { versions } from './versions.ts';

/**
 * Takes off the disk what the ledger holds no longer: the bytes of purged loads, and the publications made before the
 * last purge, which say what it erased. Done at every publishing, so that a purge that was killed is finished by the next.
 * @param current the publication that is now read
 */
export async function removeErased({ db, paths }: Ledger, current: string): Promise<void> {
  const bytes = await db.rows<{ sha256: string }>(statement('erased-bytes'));
  const erased = new Set(bytes.map(({ sha256 }) => sha256));
  for (const name of existsSync(paths.files) ? readdirSync(paths.files) : []) {
    if (erased.has(name)) rmSync(path.join(paths.files, name));
  }
  const since = await db.rows<{ subject: string }>(statement('since-purge'));
  if (since.length === 0) return;
  const stay = new Set([current, ...since.map(({ subject }) => subject)]);
  const directory = path.dirname(paths.warehouse);
  for (const { version } of versions(directory)) {
    if (!stay.has(version)) rmSync(publicationFile(directory, version), { force: true });
  }
}

function statement(name: string): string {
  return sqlFile(new URL(`../sql/publish/${name}.sql`, import.meta.url));
}

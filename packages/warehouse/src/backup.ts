import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { version } from '@duckdb/node-api';
import * as v from 'valibot';
import { writeArchive, type Source } from './archive.ts';
import type { Database } from './database.ts';
import { Failure } from './failure.ts';
import type { Ledger } from './ledger.ts';
import { putInPlace } from './put-in-place.ts';

/** The entry of a backup that says what the others are. It comes last: without it a backup is not whole. */
export const MANIFEST = 'manifest.json';

/** What that entry holds. */
export const manifest = v.object({
  format: v.literal(1),
  /** Version of the program, and of DuckDB, whose files are in it. */
  program: v.string(),
  duckdb: v.string(),
  madeAt: v.string(),
  files: v.array(
    v.object({
      path: v.string(),
      bytes: v.number(),
      sha256: v.pipe(v.string(), v.hash(['sha256'])),
    }),
  ),
});

/** What of a data directory is backed up as it stands; the ledger is copied through DuckDB. */
const FOLDERS = ['warehouse/files', 'warehouse/published', 'notebooks', 'reports', 'tokens'];

/** What a backup holds. */
export interface BackupReport {
  readonly file: string;
  readonly bytes: number;
  readonly files: number;
}

/**
 * Packs all that a data directory cannot make again, and the plan in use, into one file. The caller
 * holds the ledger, so that nothing is taken in or published meanwhile; readers are not disturbed.
 * Written beside and renamed, a backup is whole or absent.
 * @param plan the plan directory
 * @param file what to write; it must not be there
 * @param progress told after each file
 * @throws Failure when `file` is there or cannot be written
 */
export async function backup(
  ledger: Ledger,
  plan: string,
  file: string,
  progress: (done: number, of: number, file: string) => void,
): Promise<BackupReport> {
  if (existsSync(file)) throw new Failure(`${file} 已经存在，请换一个文件名，或先将其移走。`);
  const data = path.dirname(ledger.paths.warehouse);
  const copy = path.join(ledger.paths.warehouse, 'backup.tmp');
  const unfinished = `${file}.tmp`;
  for (const left of [copy, `${copy}.wal`, unfinished]) rmSync(left, { force: true });
  try {
    await copyLedger(ledger.db, copy);
    const sources = [
      { path: 'warehouse/ledger.duckdb', source: copy },
      ...FOLDERS.flatMap((folder) => filesBelow(path.join(data, folder), folder)),
      ...filesBelow(plan, 'plan').filter((one) => one.path.endsWith('.yaml')),
    ];
    const text = (files: v.InferOutput<typeof manifest>['files']) =>
      JSON.stringify(describe(files), null, 1);
    const seal = { path: MANIFEST, text };
    await writeArchive(unfinished, sources, seal, (done, name) => {
      progress(done, sources.length, name);
    });
    putInPlace(unfinished, file);
    return { file, bytes: statSync(file).size, files: sources.length };
  } catch (error) {
    throw explained(error, file);
  } finally {
    for (const left of [copy, unfinished]) rmSync(left, { force: true });
  }
}

/** Copies an open ledger, never as a file: reading it would drop DuckDB's lock, and what is in its log would be missing. */
export async function copyLedger(db: Database, file: string): Promise<void> {
  const current = await db.row<{ name: string }>('select current_database() as name');
  await db.run(`attach '${file.replaceAll("'", "''")}' as backup`);
  try {
    await db.run(`copy from database "${current?.name ?? ''}" to backup`);
  } finally {
    await db.run('detach backup');
  }
}

/** The files below a folder, without what somebody is still writing. */
function filesBelow(folder: string, name: string): Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/\.tmp(\/|$)/.test(path.relative(folder, file)))
    .sort()
    .map((source) => ({ path: path.posix.join(name, path.relative(folder, source)), source }));
}

function describe(files: v.InferOutput<typeof manifest>['files']): v.InferOutput<typeof manifest> {
  const program = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const madeAt = new Date().toISOString();
  return { format: 1, program: program.version, duckdb: version(), madeAt, files };
}

function explained(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null || error instanceof Failure) return error;
  return new Failure(`不能写成备份 ${file}（${code}），请核对目录、权限和剩余空间。`);
}

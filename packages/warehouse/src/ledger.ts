import { existsSync, mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { Database, sqlFile } from './database.ts';
import { Failure } from './failure.ts';
import { dataPaths, type DataPaths } from './paths.ts';
import { putInPlace } from './put-in-place.ts';
import { removeUnfinished } from './unfinished.ts';

/** The ledger, open for the one process that may write it. */
export interface Ledger {
  readonly db: Database;
  readonly paths: DataPaths;
  /** Puts another file in the ledger's place and opens it, the lock held throughout. */
  replaceBy(file: string): Promise<void>;
  close(): void;
}

/** A database file open in this process. */
interface Opened {
  readonly db: Database;
  close(): void;
}

const PATIENCE_MS = 30_000;
const RETRY_MS = 100;

/**
 * Opens the ledger, making it where there is none; what its last holder left unfinished goes. Only a child process made for this may call it, once:
 * a second instance in one process, or a mere read of the file, would drop DuckDB's lock on it.
 * The lock is a DuckDB file of its own, so that the system releases it when the process dies.
 * @param directory the data directory
 * @throws Failure when another process holds the ledger for longer than 30 seconds
 */
export async function openLedger(directory: string): Promise<Ledger> {
  const paths = dataPaths(directory);
  makeFolders([paths.warehouse, paths.files, paths.published]);
  const lock = await takeLock(paths.lock);
  let opened: Opened;
  try {
    removeUnfinished(paths);
    opened = await openDatabase(paths.ledger);
  } catch (error) {
    lock.closeSync();
    throw error;
  }
  return {
    get db() {
      return opened.db;
    },
    paths,
    async replaceBy(file) {
      opened.close();
      putInPlace(file, paths.ledger);
      opened = await openDatabase(paths.ledger);
    },
    close() {
      opened.close();
      lock.closeSync();
    },
  };
}

/** Opens (or makes) a ledger file without taking the lock; for the rebuild, which holds it already. */
export async function openDatabase(file: string): Promise<Opened> {
  const instance = await DuckDBInstance.create(file, {
    autoinstall_known_extensions: 'false',
    preserve_insertion_order: 'true',
  });
  const db = new Database(await instance.connect());
  await db.run("set TimeZone = 'UTC'");
  const schema = sqlFile(new URL('../sql/ledger/schema.sql', import.meta.url));
  await db.transaction(() => db.run(schema));
  const close = () => {
    db.connection.closeSync();
    instance.closeSync();
  };
  return { db, close };
}

function makeFolders(folders: readonly string[]): void {
  try {
    for (const folder of folders) mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Failure(
      `不能在 ${folders.join('、')} 建立数据目录（${code}），请核对 MONITOR_DATA 和权限。`,
    );
  }
}

async function takeLock(file: string): Promise<DuckDBInstance> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const taken = await tryLock(file);
    if (taken.instance) return taken.instance;
    if (performance.now() > until) {
      throw new Failure(lockedBy(taken.holder), 'locked', taken.holder);
    }
    await wait(RETRY_MS);
  }
}

/** Takes the lock, or says which process holds it. */
async function tryLock(
  file: string,
): Promise<{ instance: DuckDBInstance } | { instance: null; holder: string }> {
  try {
    return { instance: await DuckDBInstance.create(file) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!message.includes('lock')) throw error;
    return { instance: null, holder: /PID (\d+)/.exec(message)?.[1] ?? '未知' };
  }
}

function lockedBy(holder: string): string {
  return `台账正被另一进程使用（进程号 ${holder}），等候 30 秒仍未释放，请待其结束后再试。`;
}

/**
 * Which process works on the ledger at the moment.
 * @param directory the data directory
 * @returns its number, or null
 */
export async function ledgerHolder(directory: string): Promise<string | null> {
  const { lock } = dataPaths(directory);
  if (!existsSync(lock)) return null;
  const taken = await tryLock(lock);
  if (taken.instance === null) return taken.holder;
  taken.instance.closeSync();
  return null;
}

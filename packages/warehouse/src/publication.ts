import { DuckDBInstance } from '@duckdb/node-api';
import { Connections } from './connections.ts';
import { Database, type Bindable } from './database.ts';
import { Failure } from './failure.ts';
import { Lasting } from './lasting.ts';
import { findPublication } from './pointer.ts';

/** A publication open for reading: immutable, self-contained, shared by all readers of a process. */
export interface Publication {
  readonly version: string;
  readonly directory: string;
  rows<T extends object>(sql: string, values?: Record<string, Bindable>): Promise<T[]>;
  row<T extends object>(sql: string, values?: Record<string, Bindable>): Promise<T | null>;
  /** The result as an Arrow IPC stream. */
  arrow(sql: string, values?: Record<string, Bindable>): Promise<Uint8Array>;
}

interface Open {
  readonly publication: Publication;
  readonly close: () => Promise<void>;
}

const opened = new Map<string, Promise<Open>>();
/** How many are open at once: the ones last asked for. */
const KEPT_OPEN = 3;
/** On two cores the queries of a cold overview take 200 ms by one connection, 155 ms by two or three. */
const CONNECTIONS = 2;

/**
 * Opens the current publication, or a named one; asked again it answers from what is open already.
 * @throws Failure when nothing has been published, or the version does not exist
 */
export async function openPublication(directory: string, version?: string): Promise<Publication> {
  const { version: wanted, file } = findPublication(directory, version);
  const known = opened.get(file);
  if (known) {
    // Moved to the end, so that the first is the one not asked for longest.
    opened.delete(file);
    opened.set(file, known);
    return (await known).publication;
  }
  const opening = open(directory, wanted, file);
  opened.set(file, opening);
  opening.catch(() => opened.delete(file));
  closeOldest();
  return (await opening).publication;
}

async function open(directory: string, version: string, file: string): Promise<Open> {
  const lasting = await Lasting.opened(() => connected(file));
  const reading = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    try {
      return await lasting.use(({ connections }) => connections.use(work));
    } catch (error) {
      throw ofAnotherProgram(error, version) ?? error;
    }
  };
  const publication: Publication = {
    version,
    directory,
    rows: (sql, values) => reading((db) => db.rows(sql, values)),
    row: (sql, values) => reading((db) => db.row(sql, values)),
    arrow: (sql, values = {}) =>
      reading(async (db) => {
        // Loading Arrow takes as long as loading DuckDB; most processes never ask for it.
        const { arrowStream } = await import('./arrow.ts');
        return arrowStream(await db.result(sql, values));
      }),
  };
  const close = async (): Promise<void> => (await lasting.current).instance.closeSync();
  return { publication, close };
}

/** The program's own queries name only what its own publications have. */
function ofAnotherProgram(error: unknown, version: string): Failure | null {
  if (!(error instanceof Error) || !/^(?:Binder|Catalog) Error/.test(error.message)) return null;
  const [told = ''] = error.message.split('\n');
  return new Failure(
    `版本 ${version} 由另一版程序发布，缺少所需的内容（${told}），请运行 monitor publish 重新发布。`,
  );
}

interface Connected {
  readonly instance: DuckDBInstance;
  readonly connections: Connections;
}

async function connected(file: string): Promise<Connected> {
  const instance = await DuckDBInstance.create(file, {
    access_mode: 'READ_ONLY',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connections = new Connections(
    await Promise.all(Array.from({ length: CONNECTIONS }, () => connection(instance))),
  );
  return { instance, connections };
}

async function connection(instance: DuckDBInstance): Promise<Database> {
  const db = new Database(await instance.connect());
  await db.run("set TimeZone = 'UTC'");
  return db;
}

/** Whoever still holds the publication can go on reading: its connections keep open what they read (tried). */
function closeOldest(): void {
  const [oldest] = opened.keys();
  if (oldest === undefined || opened.size <= KEPT_OPEN) return;
  const closing = opened.get(oldest);
  opened.delete(oldest);
  closing?.then(({ close }) => close()).catch(() => undefined);
}

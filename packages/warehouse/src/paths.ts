import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Where everything made at run time lives: `MONITOR_DATA`, else `data/` of the repository. */
export function dataDirectory(): string {
  return path.resolve(repository, process.env['MONITOR_DATA'] ?? 'data');
}

/** Where the plan is read from: `MONITOR_PLAN`, else `data/plan` of the repository. */
export function planDirectory(): string {
  return path.resolve(repository, process.env['MONITOR_PLAN'] ?? 'data/plan');
}

/**
 * Where departments' exports are looked for when nobody names a path: `data/exports` of the repository,
 * wherever the warehouse lies.
 */
export function exportsDirectory(): string {
  return path.join(repository, 'data/exports');
}

/** The places inside a data directory, by what they hold. */
export interface DataPaths {
  readonly warehouse: string;
  readonly ledger: string;
  readonly lock: string;
  /** Files taken in, each under the SHA-256 of its bytes. */
  readonly files: string;
  readonly published: string;
  /** The one file whose atomic replacement makes a publication current. */
  readonly pointer: string;
}

/**
 * The places inside a data directory.
 * @param directory the data directory, absolute
 */
export function dataPaths(directory: string): DataPaths {
  const warehouse = path.join(directory, 'warehouse');
  const published = path.join(warehouse, 'published');
  return {
    warehouse,
    ledger: path.join(warehouse, 'ledger.duckdb'),
    lock: path.join(warehouse, 'ledger.lock'),
    files: path.join(warehouse, 'files'),
    published,
    pointer: path.join(published, 'current.json'),
  };
}

import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DataPaths } from './paths.ts';

/** What is written or worked in beside its place, with DuckDB's log of it. What DuckDB had no memory for is in `ledger.duckdb.tmp`. */
const UNFINISHED = /\.tmp(\.wal)?$/;

/**
 * Takes off the disk what those who were killed while they held the ledger left; a purge would not find it. All such
 * names are made with the ledger's lock held: the caller holds it and has nothing open yet.
 */
export function removeUnfinished({ warehouse, files, published }: DataPaths): void {
  for (const folder of [warehouse, files, published]) {
    for (const name of readdirSync(folder).filter((left) => UNFINISHED.test(left))) {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  }
}

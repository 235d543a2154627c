import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { nextInstant } from './clock.ts';
import { recordEvent } from './events.ts';
import { Failure } from './failure.ts';
import type { Ledger } from './ledger.ts';
import { publicationFile, readablePointer, writePointer } from './pointer.ts';

const KEPT = 10;

/** The last ten publications stay, and the one that is current. */
export function removeOld(directory: string, current: string): void {
  const old = versions(directory)
    .slice(KEPT)
    .filter(({ version }) => version !== current);
  for (const { version } of old) rmSync(publicationFile(directory, version), { force: true });
}

/** One publication on disk. */
export interface Version {
  readonly version: string;
  readonly current: boolean;
  readonly pinned: boolean;
  readonly bytes: number;
}

/** The publications there are, newest first. */
export function versions(directory: string): Version[] {
  const pointer = readablePointer(directory);
  const folder = path.dirname(publicationFile(directory, 'x'));
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.duckdb'))
    .map((name) => name.slice(0, -'.duckdb'.length))
    .sort()
    .reverse()
    .map((version) => ({
      version,
      current: pointer?.version === version,
      pinned: pointer?.version === version && pointer.pinned,
      bytes: statSync(publicationFile(directory, version)).size,
    }));
}

/** What a rollback made current. */
export interface RollbackReport {
  readonly version: string;
}

/**
 * Makes an earlier publication current and pins it until the next one.
 * @throws Failure when there is no such version
 */
export async function rollback(
  ledger: Ledger,
  version: string,
  actor: string | null,
): Promise<RollbackReport> {
  const directory = path.dirname(ledger.paths.warehouse);
  if (!versions(directory).some((known) => known.version === version)) {
    throw new Failure(`没有发布版本 ${version}，请用 monitor versions 查看现有版本。`);
  }
  const now = await nextInstant(ledger.db, new Date().toISOString(), false);
  // Kept only once it is done: the record says nothing that did not happen.
  await ledger.db.transaction(async () => {
    await recordEvent(ledger.db, { kind: 'rollback', subject: version, actor, detail: {} }, now);
    writePointer(directory, { version, pinned: true });
  });
  return { version };
}

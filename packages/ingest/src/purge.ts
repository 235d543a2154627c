import type { Plan } from '@monitor/plan';
import { Failure, nextInstant, recordEvent, type Database, type Ledger } from '@monitor/warehouse';
import type { Progress } from './ingest.ts';
import { replayLedger } from './replay.ts';
import { statement } from './sql.ts';

/** What a purge erased. */
export interface PurgeReport {
  readonly loadId: string;
  /** The loads of the same bytes, which go together: the file is kept once. */
  readonly loads: readonly string[];
  readonly sha256: string;
  readonly reason: string;
  /** ISO instants in UTC: when the first of them was recorded, and when they were purged. */
  readonly recordedAt: string;
  readonly purgedAt: string;
}

interface LoadRow {
  readonly load_id: string;
  readonly sha256: string;
  readonly recorded_at: string;
  readonly demonstration: boolean;
  readonly withdrawn: boolean;
  readonly purged_at: string | null;
  readonly purge_reason: string | null;
}

/**
 * Erases what a file said: the ledger is made again without it and takes the old one's place, so that nothing of it is
 * left in any block of the database. Its bytes and the publications that say it go with the publishing that must follow.
 * Done already, it is only told again.
 * @throws Failure when there is no such load, or when replaying would change what other files said
 */
export async function purgeLoad(
  ledger: Ledger,
  plan: Plan,
  { loadId, reason, actor }: { loadId: string; reason: string; actor: string | null },
  progress: Progress,
): Promise<PurgeReport> {
  const loads = await ledger.db.rows<LoadRow>(statement('loads-of-same-bytes'), {
    load_id: loadId,
  });
  const asked = loads.find((load) => load.load_id === loadId);
  if (!asked)
    throw new Failure(`没有编号为 ${loadId} 的入库记录，请用 monitor query 查看 load 表。`);
  const standing = loads.filter(({ purged_at }) => purged_at === null);
  const told = {
    loadId,
    loads: loads.map(({ load_id }) => load_id),
    sha256: asked.sha256,
    recordedAt: asked.recorded_at,
  };
  if (standing.length === 0 && asked.purged_at !== null) {
    return { ...told, reason: asked.purge_reason ?? '', purgedAt: asked.purged_at };
  }
  const purging = standing.map(({ load_id }) => load_id);
  const purgedAt = await replayLedger(ledger, plan, progress, purging, (db, { differing }) => {
    if (differing === 0) return seal(db, standing, { reason, actor });
    throw new Failure(
      `数据管道或方案改动后，重放原始文件会使其他文件的 ${differing} 处记录变化，${loadId} 未清除；` +
        '请先运行 monitor rebuild 并核对，再清除。',
    );
  });
  return { ...told, reason, purgedAt };
}

/** Says in the new ledger what was purged and why. */
async function seal(
  db: Database,
  loads: readonly LoadRow[],
  { reason, actor }: { reason: string; actor: string | null },
): Promise<string> {
  const demonstration = loads.some((load) => load.demonstration);
  const recorded_at = await nextInstant(db, new Date().toISOString(), demonstration);
  for (const { load_id, sha256, withdrawn } of loads) {
    const said = { load_id, recorded_at, reason, actor };
    if (!withdrawn) await db.run(statement('record-withdrawal'), said);
    await db.run(statement('record-purge'), said);
    const detail = { reason, sha256 };
    await recordEvent(db, { kind: 'purge', subject: load_id, actor, detail }, recorded_at);
  }
  return recorded_at;
}

import { Failure, nextInstant, recordEvent, type Ledger } from '@monitor/warehouse';
import { statement } from './sql.ts';

/** What putting a mapping out of use did. */
export interface MappingWithdrawalReport {
  readonly mappingId: string;
  readonly version: number;
}

/**
 * Puts a mapping out of use: files of its shape are no longer read by it. What was read by it stays.
 * @param recordedAt the instant of a withdrawal being replayed
 * @throws Failure when there is no such mapping or it is out of use already
 */
export async function withdrawMapping(
  ledger: Ledger,
  mappingId: string,
  reason: string,
  actor: string | null,
  recordedAt: string | null = null,
): Promise<MappingWithdrawalReport> {
  const { db } = ledger;
  const newest = await db.row<{ version: number; pipeline_id: string; used: boolean }>(
    statement('mapping-to-withdraw'),
    { mapping_id: mappingId },
  );
  if (!newest) throw new Failure(`没有编号为 ${mappingId} 的对应关系，请核对编号。`);
  if (!newest.used) throw new Failure(`对应关系 ${mappingId} 已经停用，无需再次停用。`);
  const version = newest.version + 1;
  return db.transaction(async () => {
    const recorded_at = recordedAt ?? (await nextInstant(db, new Date().toISOString(), false));
    const { pipeline_id } = newest;
    const kept = { mapping_id: mappingId, version, pipeline_id, contract: null, load_id: null };
    await db.run(statement('record-mapping'), { ...kept, recorded_at, actor, reason });
    const act = { kind: 'mapping-withdrawal', subject: mappingId, actor } as const;
    await recordEvent(db, { ...act, detail: { reason, version } }, recorded_at);
    return { mappingId, version };
  });
}

import { Failure, nextInstant, recordEvent, type Ledger } from '@monitor/warehouse';
import { statement } from './sql.ts';

/** What a withdrawal changed. */
export interface WithdrawalReport {
  readonly loadId: string;
  /** Values that came back or fell away, each as a new vintage. */
  readonly vintages: number;
}

/**
 * Takes a load back: where its values are current, what the newest remaining load said comes back as a
 * new vintage, or the value falls away.
 * @param recordedAt the instant of a withdrawal being replayed
 * @throws Failure when there is no such load or it is withdrawn already
 */
export async function withdrawLoad(
  ledger: Ledger,
  loadId: string,
  reason: string,
  actor: string | null,
  recordedAt: string | null = null,
): Promise<WithdrawalReport> {
  const { db } = ledger;
  const load = await db.row<{ demonstration: boolean; withdrawn: boolean }>(
    statement('load-to-withdraw'),
    { load_id: loadId },
  );
  if (!load)
    throw new Failure(`没有编号为 ${loadId} 的入库记录，请用 monitor query 查看 load 表。`);
  if (load.withdrawn) throw new Failure(`${loadId} 已经撤回过，无需再次撤回。`);
  const { demonstration } = load;
  return db.transaction(async () => {
    const recorded_at =
      recordedAt ?? (await nextInstant(db, new Date().toISOString(), demonstration));
    await db.run(statement('record-withdrawal'), { load_id: loadId, recorded_at, reason, actor });
    const vintages = await db.run(statement('withdraw'), {
      load_id: loadId,
      demonstration,
      recorded_at,
      reason: `撤回 ${loadId}：${reason}`,
    });
    const detail = { reason, vintages };
    await recordEvent(db, { kind: 'withdrawal', subject: loadId, actor, detail }, recorded_at);
    return { loadId, vintages };
  });
}

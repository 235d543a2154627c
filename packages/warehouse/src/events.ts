import { createHash } from 'node:crypto';
import type { Database } from './database.ts';

/** One act, as it enters the append-only record. */
export interface Act {
  readonly kind: 'load' | 'withdrawal' | 'publication' | 'rollback' | 'plan' | 'rebuild';
  readonly subject: string;
  readonly actor: string | null;
  readonly detail: Record<string, string | number | boolean | null>;
}

/**
 * Appends an act to the event record. Each event carries the SHA-256 of the one before it, so that a
 * line taken out or changed later shows.
 * @param recordedAt the instant of the act, UTC, `YYYY-MM-DDTHH:mm:ss.ffffffZ`
 */
export async function recordEvent(db: Database, act: Act, recordedAt: string): Promise<void> {
  const last = await db.row<{ seq: number; hash: string }>(
    'select seq, hash from event order by seq desc limit 1',
  );
  const seq = (last?.seq ?? 0) + 1;
  const previousHash = last?.hash ?? '';
  const detail = JSON.stringify(act.detail);
  const actor = act.actor;
  const content = [seq, recordedAt, act.kind, act.subject, actor, detail, previousHash];
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  await db.run(
    `insert into event
     values ($seq, $recordedAt::timestamp, $kind, $subject, $actor, $detail, $previousHash, $hash)`,
    { seq, recordedAt, kind: act.kind, subject: act.subject, actor, detail, previousHash, hash },
  );
}

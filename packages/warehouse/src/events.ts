import { createHash } from 'node:crypto';
import type { Database } from './database.ts';

/** One act, as it enters the append-only record. */
export interface Act {
  readonly kind:
    | 'load'
    | 'withdrawal'
    | 'purge'
    | 'mapping'
    | 'mapping-withdrawal'
    | 'publication'
    | 'rollback'
    | 'plan'
    | 'rebuild'
    | 'report'
    | 'delivery'
    | 'token';
  readonly subject: string;
  readonly actor: string | null;
  readonly detail: Record<string, string | number | boolean | null>;
}

/** An act as a line of the record. */
export interface Event {
  readonly seq: number;
  readonly recorded_at: string;
  readonly kind: Act['kind'];
  readonly subject: string;
  readonly actor: string | null;
  readonly detail: string;
  readonly previous_hash: string;
  readonly hash: string;
}

type Place = Pick<Event, 'seq' | 'hash'>;

/** Where the record ends. */
export async function lastEvent(db: Database): Promise<Place> {
  const last = await db.row<Place>('select seq, hash from event order by seq desc limit 1');
  return last ?? { seq: 0, hash: '' };
}

/**
 * An act as the line that follows another. Each carries the SHA-256 of the one before it, so that a
 * line taken out or changed later shows.
 * @param recordedAt the instant of the act, UTC, `YYYY-MM-DDTHH:mm:ss.ffffffZ`
 */
export function eventAfter(last: Place, act: Act, recordedAt: string): Event {
  const seq = last.seq + 1;
  const detail = JSON.stringify(act.detail);
  const { kind, subject, actor } = act;
  const content = [seq, recordedAt, kind, subject, actor, detail, last.hash];
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return {
    seq,
    recorded_at: recordedAt,
    kind,
    subject,
    actor,
    detail,
    previous_hash: last.hash,
    hash,
  };
}

/** Appends a line made by `eventAfter`. */
export async function appendEvent(db: Database, event: Event): Promise<void> {
  await db.run(
    `insert into event
     values ($seq, $recorded_at::timestamp, $kind, $subject, $actor, $detail, $previous_hash, $hash)`,
    { ...event },
  );
}

/** Appends an act to the event record. */
export async function recordEvent(db: Database, act: Act, recordedAt: string): Promise<void> {
  await appendEvent(db, eventAfter(await lastEvent(db), act, recordedAt));
}

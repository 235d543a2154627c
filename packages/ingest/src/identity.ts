import { nextInstant, type Database } from '@monitor/warehouse';
import type { Submission } from './submission.ts';

/** Which load this is and when it is committed. */
export interface LoadIdentity {
  readonly loadId: string;
  readonly sequence: number;
  /** ISO instant in UTC, strictly increasing within demonstration and within official loads. */
  readonly recordedAt: string;
  readonly demonstration: boolean;
}

/**
 * The next load's identity. Files of a demonstration manifest are replayed at their submission times;
 * everything else is recorded when it is committed.
 */
export async function nextIdentity(
  db: Database,
  submission: Submission,
  demonstration: boolean,
): Promise<LoadIdentity> {
  const last = await db.row<{ sequence: number | null }>(
    'select max(sequence) as sequence from load',
  );
  const sequence = (last?.sequence ?? 0) + 1;
  const wished =
    submission.channel === 'demonstration' ? submission.receivedAt : new Date().toISOString();
  return {
    loadId: loadIdOf(sequence),
    sequence,
    recordedAt: await nextInstant(db, wished, demonstration),
    demonstration,
  };
}

/** Load ids are the sequence, so that they sort and a rebuild gives them anew. */
function loadIdOf(sequence: number): string {
  return `L${String(sequence).padStart(6, '0')}`;
}

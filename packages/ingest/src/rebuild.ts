import type { Plan } from '@monitor/plan';
import { recordEvent, type Ledger } from '@monitor/warehouse';
import type { Progress } from './ingest.ts';
import { replayLedger, type Replayed } from './replay.ts';

/** What a rebuild replayed. */
export type RebuildReport = Replayed;

/**
 * Makes the ledger again from the kept files, and then takes the old one's place.
 * @throws Failure when a kept file is missing; the old ledger then stays
 */
export async function rebuildLedger(
  ledger: Ledger,
  plan: Plan,
  progress: Progress,
): Promise<RebuildReport> {
  return replayLedger(ledger, plan, progress, [], async (db, replayed) => {
    const act = { kind: 'rebuild', subject: 'ledger', actor: null } as const;
    await recordEvent(db, { ...act, detail: { ...replayed } }, new Date().toISOString());
    return replayed;
  });
}

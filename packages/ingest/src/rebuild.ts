import type { Plan } from '@monitor/plan';
import { recordEvent, type Ledger } from '@monitor/warehouse';
import type { Progress } from './ingest.ts';
import { replayLedger, type Replayed } from './replay.ts';

/** What a rebuild replayed. */
export type RebuildReport = Omit<Replayed, 'file'>;

/**
 * Makes the ledger again from the kept files, and then takes the old one's place.
 * @throws Failure when a kept file is missing; the old ledger then stays
 */
export async function rebuildLedger(
  ledger: Ledger,
  plan: Plan,
  progress: Progress,
): Promise<RebuildReport> {
  const { file, ...report } = await replayLedger(ledger, plan, progress);
  await ledger.db.run('checkpoint');
  await ledger.replaceBy(file);
  const act = { kind: 'rebuild', subject: 'ledger', actor: null, detail: { ...report } } as const;
  await recordEvent(ledger.db, act, new Date().toISOString());
  return report;
}

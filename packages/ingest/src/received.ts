import type { LoadContext } from './load.ts';
import type { Submission } from './submission.ts';

/** The day a file was received, in the plan's time zone: no period may end after it (rule 7). */
export async function receivedOn(context: LoadContext, submission: Submission): Promise<string> {
  const row = await context.ledger.db.row<{ day: string }>(
    'select ($instant::timestamptz at time zone $zone)::date as day',
    { instant: submission.receivedAt, zone: context.plan.settings.timeZone },
  );
  return row?.day ?? submission.receivedAt.slice(0, 10);
}

import type { Reading } from '@monitor/tabular';
import type { LoadIdentity } from './identity.ts';
import type { LoadContext } from './load.ts';
import type { Observed } from './observe.ts';
import { readProgress } from './progress-table.ts';
import { receivedOn } from './received.ts';
import { statement } from './sql.ts';
import type { Submission } from './submission.ts';
import { readForm } from './text-form.ts';
import type { Understanding } from './understand.ts';

/**
 * Takes in a month's progress of tasks: text beside figures, kept with vintages like observations. A row
 * whose task the plan does not know, or whose progress is no number, is set aside.
 */
export async function observeProgress(
  context: LoadContext,
  reading: Reading,
  understood: Understanding,
  submission: Submission,
  identity: LoadIdentity,
): Promise<Observed> {
  const receivedDay = await receivedOn(context, submission);
  const seen = new Set<string>();
  const { rows, ...read } = readForm(reading, understood, (binding, table) =>
    readProgress(context, binding, table, receivedDay, seen),
  );
  const { loadId: load_id, demonstration, recordedAt: recorded_at } = identity;
  const changed = await context.ledger.db.run(statement('record-progress'), {
    load_id,
    demonstration,
    recorded_at,
    rows: JSON.stringify(rows),
  });
  return {
    ...read,
    changes: { added: changed, revised: 0, unchanged: rows.length - changed },
    decisions: [],
  };
}

import type { Reading } from '@monitor/tabular';
import type { LoadIdentity } from './identity.ts';
import type { LoadContext } from './load.ts';
import type { ChangeCounts, Observed } from './observe.ts';
import { readProblems } from './problem-table.ts';
import { receivedOn } from './received.ts';
import { statement } from './sql.ts';
import type { Submission } from './submission.ts';
import { readForm } from './text-form.ts';
import type { Understanding } from './understand.ts';

/**
 * Takes in a ledger of problems. All that it says is kept, changed or not; a problem that was resolved
 * and is open again, and a new one that an earlier ledger should have had, are told.
 */
export async function observeProblems(
  context: LoadContext,
  reading: Reading,
  understood: Understanding,
  submission: Submission,
  identity: LoadIdentity,
): Promise<Observed> {
  const { db } = context.ledger;
  const receivedDay = await receivedOn(context, submission);
  const seen = new Map<string, number>();
  const { rows, ...read } = readForm(reading, understood, (binding, table) =>
    readProblems(context, binding, table, receivedDay, seen),
  );
  const { loadId: load_id, demonstration, recordedAt: recorded_at } = identity;
  await db.run(statement('compare-problems'), { demonstration, rows: JSON.stringify(rows) });
  await db.run(statement('find-reopened'), { load_id });
  await db.run(statement('find-late'), { load_id });
  await db.run(statement('record-problems'), { load_id, demonstration, recorded_at });
  const changes = await db.row<ChangeCounts>(statement('count-problem-changes'));
  return { ...read, changes: changes ?? { added: 0, revised: 0, unchanged: 0 }, decisions: [] };
}

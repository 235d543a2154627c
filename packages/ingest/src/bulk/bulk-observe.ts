import type { DataRecord, Reading, Table } from '@monitor/tabular';
import { unchecked } from '../checks/cross-checks.ts';
import type { BulkFile } from './bulk-form.ts';
import type { LoadIdentity } from '../identity.ts';
import type { LoadContext } from '../load.ts';
import { takeFigures, type Observed } from '../observe.ts';
import { statement } from '../sql.ts';
import type { Submission } from '../submission.ts';
import type { Understanding } from '../understand.ts';

/**
 * Appends what a staged file says that is new, and accounts for its cells.
 * @param odd the lines that go the way of those of small files
 */
export async function observeBulk(
  context: LoadContext,
  file: BulkFile,
  odd: readonly DataRecord[],
  understood: Understanding,
  submission: Submission,
  identity: LoadIdentity,
): Promise<Observed> {
  const { db } = context.ledger;
  const { form, lines, beginning } = file;
  const { sequence, demonstration } = identity;
  await db.run(statement('bulk/known'));
  await db.run(statement('bulk/latest'), { demonstration });
  // Most large files say nothing that was known; a look at each of their lines is then saved.
  if (await db.row('from bulk_latest limit 1'))
    await db.run(statement('bulk/compare'), { status: form.legend.status });
  const small = only(beginning, odd);
  const { observed, figures } = await takeFigures(context, small, understood, submission, identity);
  const value = await db.run(statement('bulk/observe'), { sequence });
  const { index: column, header: column_name } = form.value;
  await db.run(statement('bulk/keep-measure'), { sequence, column, column_name });
  await db.run(statement('bulk/keep-area'), { sequence });
  await db.run(statement('bulk/keep-period'), { sequence });
  const known = await db.row<{ revised: number; unchanged: number }>(statement('bulk/count'));
  const { revised = 0, unchanged = 0 } = known ?? {};
  const records = lines - 1;
  const all = figures.length + value;
  return {
    ...observed,
    cells: {
      ...observed.cells,
      value: observed.cells.value + value,
      missing: observed.cells.missing + records - odd.length - value,
      dimension: records * (form.roles.length - 1),
    },
    changes: {
      added: observed.changes.added + value - revised - unchanged,
      revised: observed.changes.revised + revised,
      unchanged: observed.changes.unchanged + unchanged,
    },
    findings: [...observed.findings, ...(all > 0 ? [unchecked(all)] : [])],
  };
}

/** A reading of nothing but these records. */
function only(reading: Reading, records: readonly DataRecord[]): Reading {
  const tables = reading.tables.map((table): Table => ({ ...table, records: [...records] }));
  return { ...reading, tables };
}

import type { Reading, Table } from '@monitor/tabular';
import type { Binding } from './bind.ts';
import type { LoadIdentity } from './identity.ts';
import type { LoadContext } from './load.ts';
import type { ChangeCounts, Observed } from './observe.ts';
import { PROBLEM_FIELDS, readProblem, type ProblemField, type ProblemRow } from './problem-row.ts';
import { receivedOn } from './received.ts';
import { RowReader } from './row-context.ts';
import { statement } from './sql.ts';
import type { Submission } from './submission.ts';
import { tableContext } from './table-context.ts';
import { readForm, RecordFields, type RowRead } from './text-form.ts';
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
    readTable(context, binding, table, receivedDay, seen),
  );
  const { loadId: load_id, demonstration, recordedAt: recorded_at } = identity;
  await db.run(statement('compare-problems'), { demonstration, rows: JSON.stringify(rows) });
  await db.run(statement('find-reopened'), { load_id });
  await db.run(statement('find-late'), { load_id });
  await db.run(statement('record-problems'), { load_id, demonstration, recorded_at });
  const changes = await db.row<ChangeCounts>(statement('count-problem-changes'));
  return { ...read, changes: changes ?? { added: 0, revised: 0, unchanged: 0 }, decisions: [] };
}

function readTable(
  context: LoadContext,
  binding: Binding,
  table: Table,
  receivedDay: string,
  /** The line of each problem and period so far; a second row for the same is set aside. */
  seen: Map<string, number>,
): RowRead<ProblemRow>[] {
  const { catalogue, settings } = context;
  const fields = new RecordFields<ProblemField>(table, PROBLEM_FIELDS);
  const rows = new RowReader(binding, catalogue, tableContext(binding, catalogue, settings));
  return table.records.map((record) => {
    const refuse = (rule: string, message: string) => ({
      row: null,
      findings: [fields.finding(record, 'problem', 'error', rule, message)],
    });
    const { period, problem: misread } = rows.read(record);
    if (misread) return refuse(misread.rule, misread.message);
    if (!period) return refuse('required-value', '缺少时间，请用 --set period=2023-06 指定');
    if (period.end > receivedDay) {
      const message = `数据期截至 ${period.end}，晚于收到文件的日期 ${receivedDay}`;
      return refuse('future-period', message);
    }
    const number = fields.text(record, 'problem') ?? '';
    const month = `${number} ${period.start} ${period.end}`;
    const first = seen.get(month);
    if (number !== '' && first !== undefined) {
      return refuse('primary-key', `问题编号“${number}”与第 ${first} 行重复，请只留一行`);
    }
    seen.set(month, record.line);
    return readProblem(fields, record, period, catalogue);
  });
}

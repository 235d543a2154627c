import type { Table } from '@monitor/tabular';
import type { Binding } from './bind.ts';
import { PROBLEM_FIELDS, readProblem, type ProblemField, type ProblemRow } from './problem-row.ts';
import { RowReader } from './row-context.ts';
import { tableContext } from './table-context.ts';
import { RecordFields, type FormContext, type RowRead } from './text-form.ts';

/** Reads the records of one table of a ledger of problems. */
export function readProblems(
  context: FormContext,
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
    if (!period)
      return refuse(
        'required-value',
        '缺少时间，请在文件中写明，或补充说明数据期（命令行用 --set period=2023-06）',
      );
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

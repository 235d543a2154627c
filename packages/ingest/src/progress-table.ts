import { parseCell, type Table } from '@monitor/tabular';
import type { Binding } from './bind.ts';
import { RowReader } from './row-context.ts';
import { tableContext } from './table-context.ts';
import { RecordFields, type FormContext, type RowRead } from './text-form.ts';

/** The fields of a monthly progress form and the names departments give them. */
export const PROGRESS_FIELDS = [
  { field: 'task', names: ['任务编号', '编号', '任务代码', 'task'] },
  { field: 'progress', names: ['进度', '完成进度', '工作进度', '进展'] },
  { field: 'state', names: ['状态', '办理状态'] },
  { field: 'problem', names: ['问题', '存在问题'] },
  { field: 'cause', names: ['滞后原因', '原因'] },
  { field: 'nextStep', names: ['下一步措施', '下步措施', '下一步工作'] },
  { field: 'officer', names: ['责任人', '责任领导'] },
] as const;
type FieldName = (typeof PROGRESS_FIELDS)[number]['field'];

/** What a form says of one task in one month, checked. */
export type ProgressRow = Record<Exclude<FieldName, 'progress'>, string | null> & {
  line: number;
  progress: number | null;
  periodStart: string;
  periodEnd: string;
};

/** Reads the records of one table of progress; a row whose task the plan does not know is set aside. */
export function readProgress(
  context: FormContext,
  binding: Binding,
  table: Table,
  receivedDay: string,
  /** Task and period of the rows before; a second row for the same is set aside. */
  seen: Set<string>,
): RowRead<ProgressRow>[] {
  const fields = new RecordFields(table, PROGRESS_FIELDS);
  const rows = new RowReader(
    binding,
    context.catalogue,
    tableContext(binding, context.catalogue, context.settings),
  );
  const tasks = new Set(context.catalogue.plan.tasks.map((task) => task.id));
  return table.records.map((record) => {
    const text = (field: FieldName) => fields.text(record, field);
    const refuse = (field: FieldName, rule: string, message: string) => ({
      row: null,
      findings: [fields.finding(record, field, 'error', rule, message)],
    });
    const task = text('task');
    if (task === null || !tasks.has(task)) {
      return refuse('task', 'foreign-key', `任务编号“${task ?? ''}”不在方案的任务清单内，请核对`);
    }
    const { period } = rows.read(record);
    if (!period)
      return refuse(
        'task',
        'required-value',
        '缺少时间，请在文件中写明，或补充说明数据期（命令行用 --set period=2023-06）',
      );
    if (period.end > receivedDay) {
      return refuse(
        'task',
        'future-period',
        `数据期截至 ${period.end}，晚于收到文件的日期 ${receivedDay}`,
      );
    }
    const month = `${task} ${period.start} ${period.end}`;
    if (seen.has(month)) {
      return refuse('task', 'primary-key', `任务“${task}”在同一数据期已经报过一行，请只留一行`);
    }
    seen.add(month);
    const progress = parseCell(text('progress') ?? '');
    if (progress.kind === 'text') {
      return refuse('progress', 'type-error', `进度“${progress.text}”不是数值，请改为百分数`);
    }
    if (progress.kind === 'number' && (progress.value < 0 || progress.value > 100)) {
      return refuse('progress', 'constraint-error', `进度 ${progress.value} 不在 0 至 100 之间`);
    }
    const row: ProgressRow = {
      line: record.line,
      task,
      progress: progress.kind === 'number' ? progress.value : null,
      state: text('state'),
      problem: text('problem'),
      cause: text('cause'),
      nextStep: text('nextStep'),
      officer: text('officer'),
      periodStart: period.start,
      periodEnd: period.end,
    };
    return { row, findings: [] };
  });
}

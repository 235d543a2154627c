import type { Contract } from '@monitor/ingest';

/** The month's progress of the numbered tasks: texts and a percentage, no indicators. */
export const taskProgress: Contract = {
  id: 'task-progress',
  version: 1,
  title: { zh: '重点任务进展月报', en: 'Monthly progress of tasks' },
  kind: 'task-progress',
  requires: [
    ['任务编号', '任务代码'],
    ['进度', '完成进度', '工作进度'],
    ['下一步措施', '滞后原因', '状态'],
  ],
  area: { default: 'home' },
  period: { columns: ['月份'], facts: ['统计月份', '报告期'] },
  measures: [],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

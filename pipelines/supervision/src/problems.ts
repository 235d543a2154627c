import type { Contract } from '@monitor/ingest';

/** The month's ledger of problems: each with its state; what is counted from it, the plan's indicators say. */
export const problems: Contract = {
  id: 'problems',
  version: 1,
  title: { zh: '存量问题台账月报', en: 'Monthly ledger of problems' },
  kind: 'problem-ledger',
  requires: [
    ['问题编号', '台账编号'],
    ['问题类别', '问题类型'],
    ['办理状态', '当前状态', '状态'],
  ],
  area: { default: 'home' },
  period: { columns: ['月份'], facts: ['统计月份', '报告期'] },
  measures: [],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

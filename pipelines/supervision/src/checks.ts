import type { Contract } from '@monitor/ingest';

/** Monthly counts behind the targets of none and of all; issues are cumulative, the others of the month. */
export const checks: Contract = {
  id: 'checks',
  version: 1,
  title: { zh: '督查月度情况', en: 'Monthly counts of supervision' },
  kind: 'observations',
  requires: [
    ['新增两违', '新增“两违”', '新增违法用地违法建设', '新增"两违"'],
    ['规模性返贫', '规模性返贫起数', '污水泄漏', '污水泄漏次数'],
  ],
  area: { columns: ['镇', '地区', '镇别', '单位'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['月份', '时间'], facts: ['统计月份', '报告期'] },
  measures: [
    {
      indicator: 'new-violations',
      names: ['新增两违', '新增“两违”', '新增"两违"', '新增违法用地违法建设'],
      unit: '宗',
    },
    { indicator: 'mass-return-to-poverty', names: ['规模性返贫', '规模性返贫起数'], unit: '起' },
    { indicator: 'sewage-leaks', names: ['污水泄漏', '污水泄漏次数'], unit: '处' },
    {
      indicator: 'legacy-issues-found',
      names: ['排查存量问题累计', '存量问题排查累计', '累计排查存量问题'],
      unit: '件',
    },
    {
      indicator: 'legacy-issues-resolved',
      names: ['化解存量问题累计', '存量问题化解累计', '累计化解存量问题'],
      unit: '件',
    },
    {
      indicator: 'legacy-issue-resolution',
      names: ['存量问题化解率', '遗留问题化解率'],
      unit: '%',
    },
  ],
  context: ['序号', '备注'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
  missing: ['未报', '不涉及'],
};

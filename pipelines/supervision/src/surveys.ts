import type { Contract } from '@monitor/ingest';

/** What residents say and do, asked every half-year: commitments the plans set without a number. */
export const surveys: Contract = {
  id: 'surveys',
  version: 1,
  title: { zh: '市民满意度和垃圾分类调查', en: 'Survey of satisfaction and waste sorting' },
  kind: 'observations',
  requires: [
    ['市民满意度', '满意度'],
    ['垃圾分类知晓率', '垃圾分类参与率'],
  ],
  area: { columns: ['地区'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['报告期', '时间'], facts: ['报告期', '调查时间'] },
  indicator: { columns: ['调查项目', '指标', '项目'] },
  measures: [
    { indicator: 'citizen-satisfaction', names: ['市民满意度', '满意度'], unit: '%' },
    { indicator: 'waste-sorting-awareness', names: ['垃圾分类知晓率'], unit: '%', part: 'builtup' },
    {
      indicator: 'waste-sorting-participation',
      names: ['垃圾分类参与率'],
      unit: '%',
      part: 'builtup',
    },
  ],
  context: ['序号', '备注', '样本量', '样本量(份)'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

import type { Contract } from '@monitor/ingest';

/** Hospital building projects completed so far. */
export const buildings: Contract = {
  id: 'buildings',
  version: 1,
  title: { zh: '医疗卫生建设项目', en: 'Health building projects' },
  kind: 'observations',
  requires: [
    ['建成县域医疗综合住院楼', '建成综合住院楼', '县域医疗综合住院楼'],
    ['完成传染病区改扩建', '传染病区改扩建项目', '完成传染病区改扩建项目'],
  ],
  area: { columns: ['地区'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['截止时间', '时间'], facts: ['截至', '截止时间', '报告期'] },
  indicator: { columns: ['项目类别', '项目', '指标'] },
  measures: [
    {
      indicator: 'inpatient-buildings',
      names: ['建成县域医疗综合住院楼', '建成综合住院楼', '县域医疗综合住院楼'],
      unit: '个',
    },
    {
      indicator: 'infectious-ward-projects',
      names: ['完成传染病区改扩建', '传染病区改扩建项目', '完成传染病区改扩建项目'],
      unit: '个',
    },
  ],
  context: ['序号', '备注', '形象进度'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

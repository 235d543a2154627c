import type { Contract } from '@monitor/ingest';

/** Public toilets of the built-up area, every quarter. */
export const toilets: Contract = {
  id: 'toilets',
  version: 1,
  title: { zh: '公共厕所季报', en: 'Quarterly report of public toilets' },
  kind: 'observations',
  requires: [
    ['公共厕所数量', '公厕数量', '公共厕所座数', '公共厕所'],
    ['公共厕所设置密度', '公厕设置密度', '公厕密度'],
  ],
  area: { columns: ['区域', '地区'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['季度', '统计季度', '时间'], facts: ['统计季度', '报告期'] },
  measures: [
    {
      indicator: 'public-toilets',
      names: ['公共厕所数量', '公厕数量', '公共厕所座数', '公共厕所'],
      unit: '座',
      part: 'builtup',
    },
    {
      indicator: 'public-toilet-density',
      names: ['公共厕所设置密度', '公厕设置密度', '公厕密度'],
      part: 'builtup',
    },
  ],
  context: ['序号', '备注', '其中二类以上', '开放时间'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

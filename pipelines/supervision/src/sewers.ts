import type { Contract } from '@monitor/ingest';

/** New districts and those among them with separate sewers, every quarter, counted since the start. */
export const sewers: Contract = {
  id: 'sewers',
  version: 1,
  title: { zh: '雨污分流季报', en: 'Quarterly report of separate sewers' },
  kind: 'observations',
  requires: [
    ['新建城区镇区片区数', '新建片区数', '新建城区镇区数', '雨污分流率'],
    ['雨污分流片区数', '实行雨污分流片区数', '雨污分流新建片区数', '雨污分流率'],
  ],
  area: { columns: ['镇', '地区', '镇别', '单位'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['季度', '统计季度', '时间'], facts: ['统计季度', '报告期'] },
  measures: [
    {
      indicator: 'new-districts-built',
      names: ['新建城区镇区片区数', '新建片区数', '新建城区镇区数'],
      unit: '个',
    },
    {
      indicator: 'new-districts-separated',
      names: ['雨污分流片区数', '实行雨污分流片区数', '雨污分流新建片区数'],
      unit: '个',
    },
    {
      indicator: 'rain-sewage-separation',
      names: ['雨污分流率', '新建片区雨污分流率'],
      unit: '%',
    },
  ],
  context: ['序号', '备注'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

import type { Contract } from '@monitor/ingest';

/** How much of the built-up area lies within reach of a bus stop, every quarter. */
export const busStops: Contract = {
  id: 'bus-stops',
  version: 1,
  title: { zh: '公交站点覆盖情况', en: 'Coverage by bus stops' },
  kind: 'observations',
  requires: [['公交站点服务面积', '站点服务面积', '站点覆盖面积', '公交站点覆盖率', '站点覆盖率']],
  area: { columns: ['区域', '地区', '范围'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['季度', '统计季度', '时间'], facts: ['统计季度', '报告期'] },
  measures: [
    {
      indicator: 'bus-stop-served-area',
      names: ['公交站点服务面积', '站点服务面积', '站点覆盖面积'],
      part: 'builtup',
    },
    {
      indicator: 'bus-stop-coverage',
      names: ['公交站点覆盖率', '站点覆盖率', '建成区公交站点覆盖率'],
      unit: '%',
      part: 'builtup',
    },
  ],
  context: ['序号', '备注', '站点数', '服务半径', '线路条数'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

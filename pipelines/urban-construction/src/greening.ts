import type { Contract } from '@monitor/ingest';

/** Green space of the built-up area at the end of the year; the file states its units. */
export const greening: Contract = {
  id: 'greening',
  version: 1,
  title: { zh: '园林绿化年报', en: 'Annual report of greening' },
  kind: 'observations',
  requires: [
    ['建成区绿地率', '绿地率', '绿地面积', '建成区绿地面积'],
    ['公园绿地面积', '人均公园绿地面积', '公园绿地服务半径覆盖率'],
    ['居住用地面积', '公园绿地服务半径覆盖率', '建成区绿地率', '绿地率'],
  ],
  area: { columns: ['区域', '地区', '名称'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['年份', '年度', '时间'], facts: ['报告期', '统计年度', '年度'] },
  indicator: { columns: ['指标', '指标名称', '项目'] },
  measures: [
    { indicator: 'green-space-area', names: ['绿地面积', '建成区绿地面积'], part: 'builtup' },
    {
      indicator: 'green-space-ratio',
      names: ['建成区绿地率', '绿地率'],
      unit: '%',
      part: 'builtup',
    },
    {
      indicator: 'green-coverage-ratio',
      names: ['建成区绿化覆盖率', '绿化覆盖率'],
      unit: '%',
      part: 'builtup',
    },
    { indicator: 'park-green-space-area', names: ['公园绿地面积'], part: 'builtup' },
    { indicator: 'urban-population', names: ['城区人口', '城区常住人口'], part: 'builtup' },
    { indicator: 'park-green-space-per-capita', names: ['人均公园绿地面积'], part: 'builtup' },
    {
      indicator: 'residential-land-near-parks',
      names: ['公园服务半径覆盖居住用地', '公园绿地服务半径覆盖的居住用地面积', '覆盖居住用地面积'],
      part: 'builtup',
    },
    { indicator: 'residential-land', names: ['居住用地面积', '居住用地总面积'], part: 'builtup' },
    {
      indicator: 'park-service-coverage',
      names: ['公园绿地服务半径覆盖率', '建成区公园绿地服务半径覆盖率'],
      unit: '%',
      part: 'builtup',
    },
    { indicator: 'parks', names: ['公园个数', '公园数量'], unit: '个', part: 'builtup' },
  ],
  context: ['序号', '备注', '代码'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

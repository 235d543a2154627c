import type { Contract } from '@monitor/ingest';

/** Built-up area, roads and lamps along them at the end of the year; the file states its units. */
export const facilities: Contract = {
  id: 'facilities',
  version: 1,
  title: { zh: '建成区市政设施年报', en: 'Annual report of the built-up area and its roads' },
  kind: 'observations',
  requires: [
    ['建成区面积'],
    ['道路长度', '建成区道路长度', '道路面积', '建成区道路面积'],
    ['已装灯道路长度', '装灯道路长度', '道路装灯率', '装灯率', '路网密度', '建成区路网密度'],
  ],
  area: { columns: ['区域', '地区', '名称'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['年份', '年度', '时间'], facts: ['报告期', '统计年度', '年度'] },
  indicator: { columns: ['指标', '指标名称', '项目'] },
  measures: [
    { indicator: 'built-up-area', names: ['建成区面积'], part: 'builtup' },
    { indicator: 'road-length', names: ['道路长度', '建成区道路长度'], part: 'builtup' },
    { indicator: 'road-area', names: ['道路面积', '建成区道路面积'], part: 'builtup' },
    {
      indicator: 'road-density',
      names: ['路网密度', '建成区路网密度', '道路长度与建成区面积的比值'],
      part: 'builtup',
    },
    {
      indicator: 'road-area-ratio',
      names: ['道路面积率', '建成区道路面积率'],
      unit: '%',
      part: 'builtup',
    },
    {
      indicator: 'lamp-lit-road-length',
      names: ['已装灯道路长度', '装灯道路长度'],
      part: 'builtup',
    },
    {
      indicator: 'road-length-requiring-lamps',
      names: ['应装灯道路长度', '应装路灯道路长度'],
      part: 'builtup',
    },
    {
      indicator: 'lamp-installation-rate',
      names: ['道路装灯率', '装灯率', '城市主要道路及公共场所装灯率'],
      unit: '%',
      part: 'builtup',
    },
    { indicator: 'bridges', names: ['城市桥梁', '桥梁座数'], unit: '座', part: 'builtup' },
  ],
  context: ['序号', '备注', '代码', '计量单位说明'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

import type { Contract } from '@monitor/ingest';

/** Road sweeping in the built-up area, every month. */
export const sanitation: Contract = {
  id: 'sanitation',
  version: 1,
  title: { zh: '环卫作业月报', en: 'Monthly report of road sweeping' },
  kind: 'observations',
  requires: [
    ['应清扫道路面积', '应清扫面积', '道路清扫覆盖率', '清扫覆盖率'],
    ['机械化清扫面积', '道路机械化清扫率', '机械化清扫率'],
  ],
  area: { columns: ['区域', '地区', '作业区域'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['月份', '时间'], facts: ['统计月份', '报告期', '时间'] },
  measures: [
    {
      indicator: 'road-area-to-sweep',
      names: ['应清扫道路面积', '应清扫面积', '道路清扫/应清扫面积'],
      part: 'builtup',
    },
    {
      indicator: 'swept-road-area',
      names: ['清扫保洁面积', '道路清扫保洁面积', '实际清扫面积', '实清扫面积'],
      part: 'builtup',
    },
    {
      indicator: 'mechanically-swept-area',
      names: ['机械化清扫面积', '机扫面积'],
      part: 'builtup',
    },
    {
      indicator: 'road-sweeping-coverage',
      names: ['道路清扫覆盖率', '清扫覆盖率'],
      unit: '%',
      part: 'builtup',
    },
    {
      indicator: 'mechanised-sweeping-rate',
      names: ['道路机械化清扫率', '机械化清扫率', '机扫率'],
      unit: '%',
      part: 'builtup',
    },
  ],
  context: ['序号', '备注', '作业车辆', '作业人员'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
  missing: ['未统计'],
};

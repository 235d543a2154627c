import type { Contract } from '@monitor/ingest';

/** Inspection of street lamps in the built-up area, every month. */
export const lighting: Contract = {
  id: 'lighting',
  version: 1,
  title: { zh: '城市照明巡查月报', en: 'Monthly inspection of street lighting' },
  kind: 'observations',
  requires: [
    ['主干道亮灯数', '主干道亮灯率', '主干道检查灯数'],
    ['照明设施总数', '设施总数', '设施完好率', '照明设施完好率', '道路照明设施完好率'],
  ],
  area: { columns: ['区域', '地区'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['月份', '时间', '巡查月份'], facts: ['统计月份', '报告期', '时间'] },
  measures: [
    {
      indicator: 'main-road-lamps-lit',
      names: ['主干道亮灯数', '主干道/亮灯'],
      unit: '盏',
      part: 'builtup',
    },
    {
      indicator: 'main-road-lamps-checked',
      names: ['主干道检查灯数', '主干道/检查'],
      unit: '盏',
      part: 'builtup',
    },
    { indicator: 'main-road-lighting-rate', names: ['主干道亮灯率'], unit: '%', part: 'builtup' },
    {
      indicator: 'minor-road-lamps-lit',
      names: ['次干道支路背街小巷亮灯数', '次干道、支路、背街小巷亮灯数', '次干道等亮灯数'],
      unit: '盏',
      part: 'builtup',
    },
    {
      indicator: 'minor-road-lamps-checked',
      names: ['次干道支路背街小巷检查灯数', '次干道、支路、背街小巷检查灯数', '次干道等检查灯数'],
      unit: '盏',
      part: 'builtup',
    },
    {
      indicator: 'minor-road-lighting-rate',
      names: ['次干道支路背街小巷亮灯率', '次干道、支路、背街小巷亮灯率', '次干道等亮灯率'],
      unit: '%',
      part: 'builtup',
    },
    {
      indicator: 'sound-lighting-facilities',
      names: ['完好照明设施数', '照明设施完好数', '完好设施数'],
      unit: '处',
      part: 'builtup',
    },
    {
      indicator: 'lighting-facilities',
      names: ['照明设施总数', '设施总数'],
      unit: '处',
      part: 'builtup',
    },
    {
      indicator: 'lighting-soundness-rate',
      names: ['照明设施完好率', '设施完好率', '道路照明设施完好率'],
      unit: '%',
      part: 'builtup',
    },
  ],
  context: ['序号', '备注', '巡查日期', '巡查人'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

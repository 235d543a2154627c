import type { Contract } from '@monitor/ingest';

/** How many of a cohort finished compulsory education and went on, over the school year. */
export const outcomes: Contract = {
  id: 'outcomes',
  version: 1,
  title: {
    zh: '义务教育巩固和初中毕业生升学情况',
    en: 'Retention and progression after junior school',
  },
  kind: 'observations',
  requires: [
    ['义务教育巩固率', '九年义务教育巩固率', '巩固率', '九年级毕业人数', '应届毕业生数'],
    ['初中毕业生升学率', '升学率', '升入高中阶段人数', '高中阶段录取人数'],
  ],
  area: { columns: ['地区', '单位', '县区'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['学年', '学年度', '年份'], facts: ['学年', '学年度', '报告期'] },
  indicator: { columns: ['指标', '指标名称', '项目'] },
  measures: [
    {
      indicator: 'compulsory-graduates',
      names: ['九年级毕业人数', '义务教育毕业人数', '应届毕业生数'],
      unit: '人',
    },
    {
      indicator: 'compulsory-entrants',
      names: ['九年前小学入学人数', '小学入学人数', '起始年级入学人数'],
      unit: '人',
    },
    {
      indicator: 'compulsory-retention',
      names: ['义务教育巩固率', '九年义务教育巩固率', '巩固率'],
      unit: '%',
    },
    {
      indicator: 'senior-secondary-entrants',
      names: ['升入高中阶段人数', '高中阶段录取人数', '升入普高和中职人数'],
      unit: '人',
    },
    { indicator: 'junior-graduates', names: ['初中毕业生数', '初中毕业人数'], unit: '人' },
    {
      indicator: 'junior-progression',
      names: ['初中毕业生升学率', '初中升学率', '升学率'],
      unit: '%',
    },
  ],
  context: ['序号', '备注', '计算方法'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
  missing: ['未报', '无'],
};

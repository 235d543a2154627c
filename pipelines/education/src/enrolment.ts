import type { Contract } from '@monitor/ingest';

/** Children in kindergarten and school against the children of that age, by town, counted on 1 September. */
export const enrolment: Contract = {
  id: 'enrolment',
  version: 1,
  title: { zh: '学前和义务教育入学情况', en: 'Enrolment in preschool and compulsory education' },
  kind: 'observations',
  requires: [
    ['在园幼儿数', '在园幼儿', '学前三年毛入园率', '学前三年幼儿毛入园率', '毛入园率'],
    [
      '在校适龄儿童少年数',
      '已入学适龄儿童少年数',
      '义务教育入学率',
      '适龄儿童少年入学率',
      '入学率',
    ],
  ],
  area: {
    columns: ['镇', '乡镇', '镇别', '地区', '镇(单位)'],
    facts: ['填报地区'],
    default: 'home',
  },
  period: {
    columns: ['年份', '年度', '统计时点'],
    facts: ['统计时点', '统计时间', '报告期', '学年度'],
  },
  measures: [
    { indicator: 'kindergarten-children', names: ['在园幼儿数', '在园幼儿'], unit: '人' },
    {
      indicator: 'population-aged-3-5',
      names: ['3-5岁人口数', '3至5岁人口数', '3—5岁人口数', '3-5周岁人口', '学前三年适龄幼儿数'],
      unit: '人',
    },
    {
      indicator: 'preschool-gross-enrolment',
      names: ['学前三年毛入园率', '学前三年幼儿毛入园率', '毛入园率', '学前毛入园率'],
      unit: '%',
    },
    {
      indicator: 'enrolled-school-age-children',
      names: ['在校适龄儿童少年数', '已入学适龄儿童少年数', '已入学适龄儿童少年'],
      unit: '人',
    },
    {
      indicator: 'school-age-children',
      names: ['适龄儿童少年总数', '适龄儿童少年数', '义务教育适龄儿童少年数', '6-14岁人口数'],
      unit: '人',
    },
    {
      indicator: 'compulsory-enrolment',
      names: ['义务教育入学率', '适龄儿童少年入学率', '义务教育适龄儿童少年入学率', '入学率'],
      unit: '%',
    },
  ],
  context: ['序号', '备注', '镇代码'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
  missing: ['未报', '无'],
};

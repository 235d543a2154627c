import type { Contract } from '@monitor/ingest';

/** Institutions, beds and staff at the end of the year. */
export const resources: Contract = {
  id: 'resources',
  version: 1,
  title: { zh: '卫生资源年报', en: 'Annual report of health resources' },
  kind: 'observations',
  requires: [
    ['医疗卫生机构数', '卫生机构数'],
    ['医院床位数', '实有床位数', '医疗卫生机构床位数'],
    ['卫生人员数', '卫生技术人员数', '在岗卫生人员'],
  ],
  area: { columns: ['地区'], facts: ['填报地区', '地区'], default: 'home' },
  period: { columns: ['年份', '年度'], facts: ['报告期', '统计年度'] },
  indicator: { columns: ['指标', '指标名称', '项目'] },
  measures: [
    { indicator: 'health-institutions', names: ['医疗卫生机构数', '卫生机构数'], unit: '个' },
    { indicator: 'hospitals', names: ['医院数', '医院个数'], unit: '个' },
    { indicator: 'township-health-centres', names: ['乡镇卫生院数', '镇卫生院数'], unit: '个' },
    { indicator: 'village-clinics', names: ['村卫生室数', '村卫生室'], unit: '个' },
    {
      indicator: 'health-institution-beds',
      names: ['医疗卫生机构床位数', '卫生机构床位数', '实有床位数'],
      unit: '张',
    },
    { indicator: 'hospital-beds', names: ['医院床位数', '医院实有床位数'], unit: '张' },
    { indicator: 'health-staff', names: ['卫生人员数', '在岗卫生人员'], unit: '人' },
  ],
  context: ['序号', '备注', '代码'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

import type { Contract } from '@monitor/ingest';

/** Visits and discharges: indicators in rows, months in columns; the rows state their units. */
export const services: Contract = {
  id: 'services',
  version: 1,
  title: { zh: '医疗服务半年报', en: 'Half-yearly report of health services' },
  kind: 'observations',
  requires: [
    ['总诊疗人次', '诊疗人次', '诊疗人次数', '门急诊人次'],
    ['出院人数', '出院人次', '出院人次数'],
  ],
  area: { columns: ['地区'], facts: ['填报地区', '地区'], default: 'home' },
  period: { columns: ['月份', '时间'], facts: ['报告期', '统计期'] },
  indicator: { columns: ['指标', '指标名称', '项目'] },
  measures: [
    {
      indicator: 'outpatient-visits',
      names: ['总诊疗人次', '诊疗人次', '诊疗人次数', '门急诊人次'],
    },
    { indicator: 'inpatient-discharges', names: ['出院人数', '出院人次', '出院人次数'] },
  ],
  context: ['序号', '备注'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

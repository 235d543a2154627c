import type { Contract } from '@monitor/ingest';

/** How many towns a class-two road reaches. */
export const townRoads: Contract = {
  id: 'town-roads',
  version: 1,
  title: { zh: '镇通二级公路情况', en: 'Towns on class-two roads' },
  kind: 'observations',
  requires: [['通二级公路镇数', '通二级公路的镇数', '二级公路通达镇数', '通二级公路镇']],
  area: { columns: ['地区', '县区'], facts: ['填报地区'], default: 'home' },
  period: { columns: ['截止时间', '时间', '报告期'], facts: ['截至', '报告期'] },
  indicator: { columns: ['指标', '项目'] },
  measures: [
    {
      indicator: 'towns-on-class-two-roads',
      names: ['通二级公路镇数', '通二级公路的镇数', '二级公路通达镇数', '通二级公路镇'],
      unit: '个',
    },
  ],
  context: ['序号', '备注', '未通镇'],
  outside: { areas: 'quarantine', columns: 'out-of-scope' },
};

import { definePipeline } from '@monitor/ingest';

export const pipeline = definePipeline({
  id: 'rural-statistics',
  department: 'survey-team',
  title: { zh: '农村统计', en: 'Rural statistics' },
  contracts: [
    {
      id: 'yearbook',
      version: 1,
      title: { zh: '乡村年报', en: 'Village yearbook' },
      kind: 'observations',
      requires: [['通水户数'], ['林地']],
      area: { columns: ['地方'] },
      period: { columns: ['年度'] },
      measures: [
        { indicator: 'households', names: ['户数'], unit: '户' },
        { indicator: 'tap-water-households', names: ['通水户数'], unit: '户' },
        { indicator: 'forest-area', names: ['林地'] },
        { indicator: 'land-area', names: ['土地'] },
        { indicator: 'seedling-survival', names: ['成活率'], unit: '%' },
      ],
      outside: { areas: 'quarantine', columns: 'quarantine' },
    },
    {
      id: 'outages',
      version: 1,
      title: { zh: '停水月报', en: 'Monthly report of outages' },
      kind: 'observations',
      requires: [['停水月报'], ['地方']],
      area: { columns: ['地方'] },
      period: {},
      measures: [{ indicator: 'water-outages', names: ['停水'], unit: '起' }],
      outside: { areas: 'quarantine', columns: 'quarantine' },
    },
  ],
});

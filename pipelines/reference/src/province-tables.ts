import type { Contract } from '@monitor/ingest';

const source =
  'China national bureau of statistics:https://data.stats.gov.cn/easyquery.htm?cn=E0103';

/**
 * Tables by province with English names and one comment line: the comment's unit is all that tells
 * population from output, so each is a form of its own, with the one indicator it carries.
 */
export const provinceTables: readonly Contract[] = [
  {
    id: 'province-population',
    version: 1,
    title: { zh: '分省人口历史表', en: 'Historical population by province' },
    kind: 'observations',
    requires: [['region'], [`${source} 10000 persons`]],
    area: { columns: ['region'] },
    period: {},
    measures: [{ indicator: 'resident-population', names: ['population'], unit: '万人' }],
    outside: { areas: 'out-of-scope', columns: 'out-of-scope' },
  },
  {
    id: 'province-gdp',
    version: 1,
    title: { zh: '分省生产总值历史表', en: 'Historical output by province' },
    kind: 'observations',
    requires: [['region'], [`${source} 1e8 yuan`]],
    area: { columns: ['region'] },
    period: {},
    measures: [{ indicator: 'gdp', names: ['gdp'], unit: '亿元' }],
    outside: { areas: 'out-of-scope', columns: 'out-of-scope' },
  },
];

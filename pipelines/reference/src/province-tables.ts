import type { Contract } from '@monitor/ingest';

const source = 'https://data.stats.gov.cn/easyquery.htm?cn=E0103';

/**
 * Tables by province with English names and one comment line: the comment's unit is all that tells
 * population from output, so each is a form of its own.
 */
function provinceTable(
  id: string,
  title: Contract['title'],
  indicator: string,
  stated: string,
  unit: string,
): Contract {
  return {
    id,
    version: 1,
    title,
    kind: 'observations',
    requires: [['region'], [`${source} ${stated}`]],
    area: { columns: ['region'] },
    period: { columns: ['year'] },
    indicator: { facts: ['# China national bureau of statistics'] },
    measures: [{ indicator, names: [`${source} ${stated}`], unit }],
    outside: { areas: 'out-of-scope', columns: 'out-of-scope' },
  };
}

export const provinceTables = [
  provinceTable(
    'province-population',
    { zh: '分省人口历史表', en: 'Historical population by province' },
    'resident-population',
    '10000 persons',
    '万人',
  ),
  provinceTable(
    'province-gdp',
    { zh: '分省生产总值历史表', en: 'Historical output by province' },
    'gdp',
    '1e8 yuan',
    '亿元',
  ),
];

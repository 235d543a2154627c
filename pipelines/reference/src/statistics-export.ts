import type { Contract, Measure } from '@monitor/ingest';
import { bureauSeries } from './series.ts';

/**
 * The site states the unit beside the indicator, so none is presumed here; only for figures per head does
 * the contract say per what, since the site prints `每万人拥有公共厕所(座)`.
 */
const measures = bureauSeries.map(({ indicator, names, unit }): Measure =>
  unit?.includes('/') ? { indicator, names, unit } : { indicator, names },
);

/**
 * A download from the bureau's site: `数据库`, `指标` or `地区`, and `时间` above the table; regions or
 * indicators in rows, periods in columns. Without a region the figures are national.
 */
export const statisticsExport: Contract = {
  id: 'statistics-export',
  version: 1,
  title: { zh: '国家统计局网站下载表', en: 'Download from the statistics bureau' },
  kind: 'observations',
  requires: [['指标'], ['数据库', '国家统计局']],
  area: { columns: ['地区', '省份', '城市'], facts: ['地区', '省份'], default: 'CN' },
  period: { columns: ['时间', '年份'] },
  indicator: { columns: ['指标', '指标名称'], facts: ['指标'] },
  measures,
  outside: { areas: 'out-of-scope', columns: 'out-of-scope' },
};

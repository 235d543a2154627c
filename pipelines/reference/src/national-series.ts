import type { Contract } from '@monitor/ingest';
import { bureauSeries } from './series.ts';

/** Years that stand as row labels in long national series; the departments' own reports begin later. */
const years = Array.from({ length: 71 }, (_, index) => `${String(1950 + index)}年`);

/**
 * Yearbook series of the whole country: years as row labels below an empty first header cell, series as
 * columns, no unit anywhere in the file. The bureau's own units hold, checked against its published totals.
 */
export const nationalSeries: Contract = {
  id: 'national-series',
  version: 1,
  title: { zh: '国家统计局全国年度序列', en: 'National annual series of the statistics bureau' },
  kind: 'observations',
  requires: [[''], years, bureauSeries.flatMap((series) => series.names)],
  area: { default: 'CN' },
  period: { columns: ['年份', '年度', '时间'] },
  measures: bureauSeries,
  outside: { areas: 'out-of-scope', columns: 'out-of-scope' },
};

import { definePipeline } from '@monitor/ingest';
import { census } from './census.ts';
import { countyPanel } from './county-panel.ts';
import { nationalSeries } from './national-series.ts';
import { provinceTables } from './province-tables.ts';
import { statisticsExport } from './statistics-export.ts';
import { worldBank, worldBankAreas, worldBankIndicators } from './world-bank.ts';

export const pipeline = definePipeline({
  id: 'reference',
  department: null,
  title: { zh: '对比数据', en: 'Reference series' },
  contracts: [
    statisticsExport,
    nationalSeries,
    worldBank,
    worldBankAreas,
    worldBankIndicators,
    census,
    countyPanel,
    ...provinceTables,
  ],
});

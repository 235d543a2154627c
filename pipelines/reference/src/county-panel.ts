import type { Contract } from '@monitor/ingest';

/**
 * One row per county and year, as a commercial county database exports it. Population is the registered
 * one in 10,000 persons, output in 10,000 yuan, income in yuan; loans and deposits carry no unit, so a
 * person must say it.
 */
export const countyPanel: Contract = {
  id: 'county-panel',
  version: 1,
  title: { zh: '县域面板数据', en: 'County panel' },
  kind: 'observations',
  requires: [
    ['CountyCode'],
    ['SgnYear', 'year'],
    ['PopNum', 'RegGDP', 'UrbPerDisposableInc', 'RurPerDisposableInc', 'Loan', 'SavingsDeposit'],
  ],
  area: { columns: ['CountyCode', 'CountyName'] },
  period: { columns: ['SgnYear', 'year'] },
  measures: [
    { indicator: 'registered-population', names: ['PopNum'], unit: '万人' },
    { indicator: 'gdp', names: ['RegGDP'], unit: '万元' },
    { indicator: 'gdp-primary', names: ['RegGDP_Primary'], unit: '万元' },
    { indicator: 'gdp-secondary', names: ['RegGDP_Secondary'], unit: '万元' },
    { indicator: 'gdp-tertiary', names: ['RegGDP_Tertiary'], unit: '万元' },
    { indicator: 'gdp-per-capita', names: ['PerRegGDP'], unit: '万元' },
    { indicator: 'urban-disposable-income', names: ['UrbPerDisposableInc'], unit: '元' },
    { indicator: 'rural-disposable-income', names: ['RurPerDisposableInc'], unit: '元' },
    { indicator: 'rural-net-income', names: ['RurPerNetInc'], unit: '元' },
    { indicator: 'loans', names: ['Loan'] },
    { indicator: 'deposits', names: ['Deposit'] },
    { indicator: 'savings-deposits', names: ['SavingsDeposit'] },
  ],
  context: ['AreaID', 'PrefLevCity', 'Province'],
  outside: { areas: 'out-of-scope', columns: 'out-of-scope' },
};

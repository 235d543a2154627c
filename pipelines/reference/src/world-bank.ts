import type { Contract } from '@monitor/ingest';

/** World Development Indicators as downloaded: one row per area, one column per year. */
export const worldBank: Contract = {
  id: 'world-bank',
  version: 1,
  title: { zh: '世界银行发展指标', en: 'World Development Indicators' },
  kind: 'observations',
  requires: [['Country Code'], ['Country Name'], ['Indicator Code', 'Indicator Name']],
  area: { columns: ['Country Code', 'Country Name'] },
  period: { columns: ['Year'] },
  indicator: { columns: ['Indicator Code', 'Indicator Name'] },
  measures: [
    { indicator: 'hospital-beds-per-1000', names: ['SH.MED.BEDS.ZS'], unit: '张/千人' },
    { indicator: 'resident-population', names: ['SP.POP.TOTL'], unit: '人' },
    { indicator: 'urban-share', names: ['SP.URB.TOTL.IN.ZS'], unit: '%' },
    { indicator: 'share-aged-0-14', names: ['SP.POP.0014.TO.ZS'], unit: '%' },
    { indicator: 'share-aged-15-64', names: ['SP.POP.1564.TO.ZS'], unit: '%' },
    { indicator: 'share-aged-65-plus', names: ['SP.POP.65UP.TO.ZS'], unit: '%' },
    { indicator: 'gdp', names: ['NY.GDP.MKTP.CN'], unit: '元' },
    { indicator: 'gdp-per-capita', names: ['NY.GDP.PCAP.CN'], unit: '元' },
    { indicator: 'preschool-gross-enrolment', names: ['SE.PRE.ENRR'], unit: '%' },
    { indicator: 'net-primary-enrolment', names: ['SE.PRM.NENR'], unit: '%' },
    { indicator: 'under-five-mortality', names: ['SH.DYN.MORT'], unit: '‰' },
    { indicator: 'infant-mortality', names: ['SP.DYN.IMRT.IN'], unit: '‰' },
    { indicator: 'newborn-mortality', names: ['SH.DYN.NMRT'], unit: '‰' },
    { indicator: 'maternal-mortality', names: ['SH.STA.MMRT'], unit: '人/十万人' },
  ],
  outside: { areas: 'out-of-scope', columns: 'out-of-scope' },
  missing: ['..'],
};

/** The list of areas that comes with each download; it holds no figures. */
export const worldBankAreas: Contract = {
  id: 'world-bank-areas',
  version: 1,
  title: { zh: '世界银行国家和地区说明', en: 'World Bank notes on areas' },
  kind: 'no-data',
  requires: [['Country Code'], ['IncomeGroup'], ['SpecialNotes', 'TableName']],
  area: {},
  period: {},
  measures: [],
  outside: { areas: 'out-of-scope', columns: 'out-of-scope' },
};

/** The description of the indicator that comes with each download; it holds no figures. */
export const worldBankIndicators: Contract = {
  id: 'world-bank-indicators',
  version: 1,
  title: { zh: '世界银行指标说明', en: 'World Bank notes on indicators' },
  kind: 'no-data',
  requires: [['INDICATOR_CODE'], ['INDICATOR_NAME'], ['SOURCE_NOTE', 'SOURCE_ORGANIZATION']],
  area: {},
  period: {},
  measures: [],
  outside: { areas: 'out-of-scope', columns: 'out-of-scope' },
};

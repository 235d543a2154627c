/** What a real file must be read as; see its SOURCE.md and FACTS.json. */
export interface Expected {
  file: string;
  encoding: string;
  bom?: boolean;
  delimiter?: string;
  quote?: string | null;
  header: number[];
  first: number | null;
  records: number;
  columns: string[] | number;
  noData?: string[];
}

function years(from: number, to: number, suffix = ''): string[] {
  const step = from < to ? 1 : -1;
  const count = Math.abs(to - from) + 1;
  return Array.from({ length: count }, (_none, at) => `${String(from + at * step)}${suffix}`);
}

const facts = ['1 fact', '2 fact', '3 fact', '4 header'];

export const expected: Expected[] = [
  {
    file: 'nbs-web-exports/resident-population__分省年度数据.csv',
    encoding: 'gb18030',
    header: [4],
    first: 5,
    records: 31,
    columns: ['地区', ...years(2024, 2015, '年')],
    noData: [...facts, '36 note', '37 source'],
  },
  {
    file: 'nbs-web-exports/gdp__分省年度数据.csv',
    encoding: 'gb18030',
    header: [4],
    first: 5,
    records: 31,
    columns: ['地区', ...years(2024, 2006, '年')],
    noData: [...facts, '36 note', '37 source'],
  },
  {
    file: 'nbs-web-exports/investment-growth__分省年度数据 (5).csv',
    encoding: 'gb18030',
    header: [4],
    first: 5,
    records: 31,
    columns: ['地区', ...years(2025, 2006, '年')],
    noData: [...facts, '36 source'],
  },
  {
    file: 'nbs-web-exports/sample-survey-population__分省年度数据 (1).csv',
    encoding: 'gb18030',
    header: [4],
    first: 5,
    records: 31,
    columns: ['地区', ...years(2025, 2006, '年')],
    noData: [...facts, '36 note', '37 note', '38 source'],
  },
  {
    file: 'nbs-web-exports/tourism-utf8__年度数据.csv',
    encoding: 'utf-8',
    header: [3],
    first: 4,
    records: 9,
    columns: ['指标', ...years(2023, 2014, '年')],
    noData: ['1 fact', '2 fact', '3 header', '13 source'],
  },
  {
    file: 'worldbank-wdi/API_SH.MED.BEDS.ZS_DS2_en_csv_v2_5363904.csv',
    encoding: 'utf-8',
    bom: true,
    quote: '"',
    header: [5],
    first: 6,
    records: 266,
    columns: [
      'Country Name',
      'Country Code',
      'Indicator Name',
      'Indicator Code',
      ...years(1960, 2021),
    ],
    noData: ['1 fact', '2 blank', '3 fact', '4 blank', '5 header'],
  },
  {
    file: 'worldbank-wdi/Metadata_Country_API_SH.MED.BEDS.ZS_DS2_en_csv_v2_5363904.csv',
    encoding: 'utf-8',
    bom: true,
    quote: '"',
    header: [1],
    first: 2,
    records: 265,
    columns: ['Country Code', 'Region', 'IncomeGroup', 'SpecialNotes', 'TableName'],
  },
  {
    file: 'hanyin-census-2020/housing.csv',
    encoding: 'utf-8',
    bom: true,
    header: [1],
    first: 2,
    records: 2990,
    columns: 15,
    // One line of commas at the end: counted as a row by FACTS.json, blank to us.
    noData: ['1 header', '2992 blank'],
  },
  {
    file: 'cn-city-list-gbk/china_city_list.csv',
    encoding: 'gb18030',
    header: [1],
    first: 2,
    records: 345,
    columns: ['City', 'City_Admaster', 'City_EN', 'Province', 'Province_EN', 'Region', 'Tier'],
  },
  {
    file: 'cn-province-comment-preamble/historical_population.csv',
    encoding: 'utf-8',
    header: [2],
    first: 3,
    records: 31,
    columns: ['region', ...years(2024, 2005)],
    noData: ['1 title', '2 header'],
  },
  {
    file: 'hanyin-divisions/towns.areacity-level4.csv',
    encoding: 'utf-8',
    bom: true,
    quote: '"',
    header: [1],
    first: 2,
    records: 13,
    columns: ['id', 'pid', 'deep', 'name', 'pinyin_prefix', 'pinyin', 'ext_id', 'ext_name'],
  },
  {
    file: 'hanyin-divisions/gb2260-200212.tsv',
    encoding: 'utf-8',
    delimiter: '\t',
    header: [1],
    first: 2,
    records: 3510,
    columns: ['Source', 'Revision', 'Code', 'Name'],
  },
  {
    file: 'eu-decimal-comma/gapminder_euro.csv',
    encoding: 'utf-8',
    delimiter: ';',
    quote: '"',
    header: [1],
    first: 2,
    records: 1704,
    columns: ['country', 'continent', 'year', 'lifeExp', 'pop', 'gdpPercap'],
  },
  {
    file: 'eurostat-tsv/tps00001.tsv',
    encoding: 'utf-8',
    delimiter: '\t',
    header: [1],
    first: 2,
    records: 55,
    columns: ['indic_de,geo\\time', ...years(2008, 2019)],
  },
  {
    file: 'eurostat-tsv/tipslm60.tsv',
    encoding: 'utf-8',
    delimiter: '\t',
    header: [1],
    first: 2,
    records: 56,
    columns: ['sx,unit,go\\tim', ...years(1995, 2019)],
  },
  {
    file: 'kr-seoul/01. CCTV_in_Seoul.csv',
    encoding: 'utf-8',
    bom: true,
    quote: '"',
    header: [1],
    first: 2,
    records: 25,
    columns: ['기관명', '소계', '2013년도 이전', '2014년', '2015년', '2016년'],
  },
  {
    file: 'uk-fingertips/indicators-CountyUA.data.csv',
    encoding: 'utf-8',
    quote: '"',
    header: [1],
    first: 2,
    records: 852,
    columns: 26,
  },
  {
    file: 'uk-dfe/exclusions_by_reason.csv',
    encoding: 'utf-8',
    header: [1],
    first: 2,
    records: 7004,
    columns: 35,
  },
  {
    file: 'uk-legacy-open-data/9_sus_fisheries_201003.csv',
    encoding: 'utf-8',
    header: [5],
    first: 6,
    records: 19,
    columns: ['Year', 'Fish stocks harvested sustainably and at full reporoductive capacity'],
    noData: ['1 title', '2 blank', '3 title', '4 blank', '5 header'],
  },
  {
    file: 'uk-legacy-open-data/Inpatients_MHA_Machine_readable_dataset_1011.csv',
    encoding: 'utf-16le',
    bom: true,
    quote: '"',
    header: [1],
    first: 2,
    records: 327,
    columns: 19,
  },
  {
    file: 'uk-ons-sdg/indicator_4-2-2.csv',
    encoding: 'utf-8',
    quote: '"',
    header: [1],
    first: 2,
    records: 5190,
    columns: 8,
  },
  {
    file: 'uk-ons-sdg/indicator_3-8-1.csv',
    encoding: 'utf-8',
    header: [1],
    first: null,
    records: 0,
    columns: ['Year', 'Value'],
    noData: ['1 header', '2 note'],
  },
];

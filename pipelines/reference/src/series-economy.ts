import type { Measure } from '@monitor/ingest';

/** Population, output, income, investment and tourism. */
export const economySeries: readonly Measure[] = [
  {
    indicator: 'resident-population',
    names: ['年末常住人口', '常住人口', '年末总人口', '总人口(年末)', '年末人口数'],
    unit: '万人',
  },
  { indicator: 'registered-population', names: ['户籍人口', '年末户籍人口'], unit: '万人' },
  {
    indicator: 'sample-survey-population',
    names: ['人口数(人口抽样调查)', '人口抽样调查人口数', '人口数(抽样数)'],
    unit: '人',
  },
  {
    indicator: 'urban-share',
    names: ['城镇人口比重', '年末城镇人口比重', '常住人口城镇化率', '城镇化率'],
    unit: '%',
  },
  { indicator: 'gdp', names: ['地区生产总值', '国内生产总值', '生产总值', 'GDP'], unit: '亿元' },
  {
    indicator: 'gdp-primary',
    names: ['第一产业增加值', '地区生产总值_第一产业', '第一产业'],
    unit: '亿元',
  },
  {
    indicator: 'gdp-secondary',
    names: ['第二产业增加值', '地区生产总值_第二产业', '第二产业'],
    unit: '亿元',
  },
  {
    indicator: 'gdp-tertiary',
    names: ['第三产业增加值', '地区生产总值_第三产业', '第三产业'],
    unit: '亿元',
  },
  {
    indicator: 'gdp-per-capita',
    names: ['人均地区生产总值', '人均国内生产总值', '人均生产总值', '人均GDP'],
    unit: '元',
  },
  {
    indicator: 'urban-disposable-income',
    names: [
      '城镇居民人均可支配收入',
      '城镇居民家庭人均可支配收入',
      '城镇居民平均每人全年可支配收入',
    ],
    unit: '元',
  },
  {
    indicator: 'rural-disposable-income',
    names: ['农村居民人均可支配收入', '农村居民家庭人均可支配收入'],
    unit: '元',
  },
  {
    indicator: 'rural-net-income',
    names: ['农村居民人均纯收入', '农村居民家庭人均纯收入', '农村居民平均每人纯收入'],
    unit: '元',
  },
  {
    indicator: 'investment-growth',
    names: [
      '固定资产投资(不含农户)实际到位资金_比上年增长',
      '固定资产投资(不含农户)实际到位资金比上年增长',
    ],
    unit: '%',
  },
  { indicator: 'domestic-tourists', names: ['国内游客', '国内游客人数'], unit: '万人次' },
  { indicator: 'domestic-tourists-urban', names: ['城镇居民国内游客'], unit: '万人次' },
  { indicator: 'domestic-tourists-rural', names: ['农村居民国内游客'], unit: '万人次' },
  {
    indicator: 'domestic-tourism-spending',
    names: ['国内旅游总花费', '国内旅游收入'],
    unit: '亿元',
  },
  { indicator: 'domestic-tourism-spending-urban', names: ['城镇居民国内旅游总花费'], unit: '亿元' },
  { indicator: 'domestic-tourism-spending-rural', names: ['农村居民国内旅游总花费'], unit: '亿元' },
  { indicator: 'domestic-tourism-spending-per-trip', names: ['国内旅游人均花费'], unit: '元' },
  {
    indicator: 'domestic-tourism-spending-per-trip-urban',
    names: ['城镇居民国内旅游人均花费'],
    unit: '元',
  },
  {
    indicator: 'domestic-tourism-spending-per-trip-rural',
    names: ['农村居民国内旅游人均花费'],
    unit: '元',
  },
];

/** The words of units, as data. Each line: dimension, factor to the dimension's base, words (after normalizeText). */
export interface UnitWords {
  dimension: string;
  factor: number;
  words: string;
}

/** A mu is 1/15 hectare, a li half a kilometre, a jin half a kilogram (market units of 1959). */
const squareMetresPerMu = 10_000 / 15;

export const unitWords: UnitWords[] = [
  { dimension: 'ratio', factor: 1, words: '1 比例 比率 比值 小数 倍 ratio fraction' },
  { dimension: 'ratio', factor: 1e-2, words: '% 百分比 百分数 百分之 percent percentage' },
  { dimension: 'ratio', factor: 1e-3, words: '‰ 千分比 千分之 permille' },
  { dimension: 'percentage-point', factor: 1, words: '百分点 个百分点' },

  { dimension: 'length', factor: 1e-3, words: 'mm 毫米' },
  { dimension: 'length', factor: 1e-2, words: 'cm 厘米' },
  { dimension: 'length', factor: 1, words: 'm 米 延米 metre metres meter meters' },
  {
    dimension: 'length',
    factor: 1000,
    words: 'km 公里 千米 kilometre kilometres kilometer kilometers',
  },
  { dimension: 'length', factor: 500, words: '里 华里' },

  { dimension: 'area', factor: 1, words: 'm2 平方米 平米 sqm' },
  { dimension: 'area', factor: 1e4, words: '公顷 ha hm2 hectare hectares' },
  { dimension: 'area', factor: 1e6, words: 'km2 平方公里 平方千米 sqkm' },
  { dimension: 'area', factor: squareMetresPerMu, words: '亩 市亩' },

  { dimension: 'volume', factor: 1e-3, words: 'L 升' },
  { dimension: 'volume', factor: 1, words: 'm3 立方米 立方 方' },

  { dimension: 'mass', factor: 1e-6, words: 'g 克' },
  { dimension: 'mass', factor: 5e-4, words: '斤' },
  { dimension: 'mass', factor: 1e-3, words: 'kg 千克 公斤' },
  { dimension: 'mass', factor: 1, words: 't 吨 tonne tonnes' },
  { dimension: 'coal-equivalent', factor: 1, words: '吨标准煤 吨标煤' },

  { dimension: 'money', factor: 1, words: '元 人民币元 yuan CNY RMB' },
  { dimension: 'money', factor: 0.1, words: '角' },
  { dimension: 'money-usd', factor: 1, words: '美元 USD' },

  { dimension: 'energy', factor: 1, words: '千瓦时 度 kWh' },
  { dimension: 'power', factor: 1, words: '千瓦 kW' },
  { dimension: 'power', factor: 1000, words: '兆瓦 MW' },
  { dimension: 'temperature', factor: 1, words: '°C 摄氏度' },

  { dimension: 'time', factor: 1 / 60, words: '秒 s second seconds' },
  { dimension: 'time', factor: 1, words: '分钟 min minute minutes' },
  { dimension: 'time', factor: 60, words: '小时 h hour hours' },
  { dimension: 'days', factor: 1, words: '天 日 day days' },
  { dimension: 'years', factor: 1, words: '年 岁 周岁 years' },
  { dimension: 'years', factor: 1 / 12, words: '月 个月 months' },

  {
    dimension: 'count',
    factor: 1,
    words:
      '个 座 所 张 人 户 辆 盏 人次 台 处 件 宗 条 项 栋 镇 名 位 家 间 套 只 头 口 次 起 例 份 班 艘 架 株 棵 块 ' +
      '部 幢 孔 眼 支 场 批 期 门 册 本 种 对 组 队 片 段 根 枚 乡 村 个人 床 标台 户次 车次 班次 台次 座次 件次 ' +
      '辆次 人天 个镇 个村 个乡 个项目 常住人口 人口 people persons person inhabitants households number',
  },
];

/** Powers of ten written before a unit: 万人, 十万人, 百亿元. Several multiply. */
export const chinesePowers: Record<string, number> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  亿: 1e8,
};

/** Powers of ten written in English before a unit: thousand people, 100 million yuan. */
export const englishPowers: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
};

/**
 * Counted nouns that, in brackets behind a label, name an alternative rather than a unit: 乡(镇), 村(社区).
 * A unit only when nothing else is said.
 */
export const alternativeNouns = ['镇', '乡', '村', '人口', '常住人口', '1', '日', '期', '方'];

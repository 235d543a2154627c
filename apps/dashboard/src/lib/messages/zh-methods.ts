import type { Thresholds } from '../thresholds.ts';

/** One rule of the assessment in words; they are tried in order and the first that holds decides. */
export interface Rule {
  readonly ratings: readonly string[];
  readonly when: string;
}

/** Wording of the methods. */
export const zhMethods = {
  methods: {
    title: '评估方法',
    lead: '所有页面、接口、报告和命令行用的是同一套计算，写在数据库里，版本随发布版本保存。',
    rules: '评定规则',
    rulesNote: '自上而下，先符合的先定',
    ruleColumns: { order: '序', rating: '结果', when: '条件' },
    rule: (t: Thresholds): readonly Rule[] => [
      { ratings: ['未评估'], when: '没有可用数据，或者最新数据早于该指标允许的时限。' },
      {
        ratings: ['已达标'],
        when: '最新值（不取整）达到目标；期限已过的，看期限当日及以前的最后一期；方案没写期限的加注“未定期限”。',
      },
      {
        ratings: ['逾期未达标', '逾期后达标'],
        when: '期限已过，期限当日及以前的最后一期没有达到目标；以后才达到的记为“逾期后达标”。',
      },
      { ratings: ['未定期限'], when: '方案没有写期限，也没有达标；另按趋势判断。' },
      {
        ratings: ['未评估'],
        when: '没有基期，或者目标等于基期，或者目标方向与指标方向相反；只给出差距。',
      },
      { ratings: ['起步期'], when: `序时不足 ${t.start_up * 100}%，或者数据少于两期。` },
      { ratings: ['倒退'], when: '路程为负，即比基期还差。' },
      {
        ratings: ['超序时', '达序时'],
        when: `差不大于 0；超前 ${-t.ahead} 个百分点以上的为“超序时”。`,
      },
      {
        ratings: ['接近序时'],
        when: `差大于 0、小于 ${t.behind} 个百分点。灯色由县里定，现为${t.near_light === 'yellow' ? '黄' : '绿'}。`,
      },
      { ratings: ['滞后'], when: `差在 ${t.behind} 至 ${t.far_behind} 个百分点之间（含两端）。` },
      { ratings: ['严重滞后'], when: `差大于 ${t.far_behind} 个百分点。` },
    ],
    quantities: '量的定义',
    quantityRows: [
      ['路程 p', '(y − y₀) ÷ (T − y₀)', '从基期到目标已走的份额，可以小于 0 或大于 1。'],
      ['序时 s', '基期至评估日的天数 ÷ 基期至期限的天数', '按天计算，评估日过了期限的按期限计。'],
      ['差', '100 × (s − p)', '落后的百分点数，负数为超前。'],
      [
        '完成率',
        '越高越好：y ÷ T；越低越好：(y₀ − y) ÷ (y₀ − T)',
        '与路程不同，两者并列，不可互换。',
      ],
      ['速度比 R', 'p ÷ s', '另一意见：0.95 以上充分，0.60 以上需加快，0 以上有限，小于 0 转差。'],
    ] as readonly (readonly [string, string, string])[],
    quantityColumns: { name: '名称', formula: '算式', note: '说明' },
    more: '其他规定',
    notes: (t: Thresholds): readonly string[] => [
      `${t.behind} 与 ${t.far_behind} 个百分点、起步期比例和“接近序时”的灯色都是县里的设定，依据写在设定文件里。`,
      '评估日为所选月份的月末；不选时为方案指标最新数据期的期末。电脑时钟不参与评定。',
      `评估日距今超过 ${t.as_of_warning_days} 天时，每页提示数据可能过时。`,
      '基期由县里设定；没有设定的，取方案印发日及以前的最后一期，并标“推定”；再没有的，不评定。',
      '期限只写到年的，按当年 12 月 31 日计；方案没有期限而由县里假定的，凡显示处都标“假定期限”。',
      '同一期既有上报值又能由分子、分母推算或由问题台账计数的，以推算值评定，两者并列；差别超出四舍五入的列为不一致。',
      `预测到期限：没有上限的用最近 ${t.projection_points} 期两两斜率的中位数，百分率用 logit 平均；区间为两两斜率的第 10 至第 90 百分位，少于 ${t.interval_points} 期不给区间；超出自然界限的截断并标“已截断”。`,
      '同比、环比的率以百分点表示，量以百分数表示；基数为零或负数时不计算，显示“—”。',
    ],
    gap: '差距',
    gapNotes: [
      '位次：同一上级、同一层级的地区在同一数据期内按指标方向排列，同值并列；五档按位次等分，同值取其位次的中间，指标不分优劣的不排。',
      '极值比 = 最高值 ÷ 最低值（最低值不大于零时不计算）；极差 = 最高值 − 最低值；变异系数 = 标准差 ÷ 平均值。',
      '标准差为总体标准差 σ = √[Σ(x − x̄)² ÷ n]，除以 n：各镇就是全部，不是抽样；各镇权数相同，不按人口加权。',
      '应报地区为方案所列同一上级、同一层级的全部地区；全部报齐的一期才计算，否则标“未报齐”。',
      '城乡比 = 城镇 ÷ 农村，城乡差额 = 城镇 − 农村；两方面同一数据期都有的才计算。哪项农村指标对应哪项城镇指标写在方案里，口径不同的不连接。',
    ] as readonly string[],
    indicators: '指标定义',
    indicatorsNote: '每个指标的定义、分子分母、单位和核对情况见指标页。',
  },
};

import type { Thresholds } from '../thresholds.ts';

/** One rule of the assessment in words; they are tried in order and the first that holds decides. */
export interface Rule {
  /** The marts' names of the rules it puts in words. */
  readonly codes: readonly string[];
  readonly ratings: readonly string[];
  readonly when: string;
}

/** A part of the method in words and formulas; its id is its address on the page. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly formulas: readonly string[];
  readonly text: readonly string[];
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
      {
        codes: ['no-source', 'no-observation', 'stale'],
        ratings: ['未评估'],
        when: '没有可用数据，或者最新数据早于该指标允许的时限。',
      },
      {
        codes: ['achieved'],
        ratings: ['已达标'],
        when: '最新值（不取整）达到目标；期限已过的，看期限当日及以前的最后一期；方案没写期限的加注“未定期限”。',
      },
      {
        codes: ['overdue', 'met-late'],
        ratings: ['逾期未达标', '逾期后达标'],
        when: '期限已过，期限当日及以前的最后一期没有达到目标；以后才达到的记为“逾期后达标”。',
      },
      {
        codes: ['undated'],
        ratings: ['未定期限'],
        when: '方案没有写期限，也没有达标；另按趋势判断。',
      },
      {
        codes: ['no-baseline', 'baseline-equals-target', 'wrong-direction', 'no-time'],
        ratings: ['未评估'],
        when: '没有基期，或者目标等于基期，或者目标方向与指标方向相反；只给出差距。',
      },
      {
        codes: ['start-up', 'single-observation'],
        ratings: ['起步期'],
        when: `序时不足 ${t.start_up * 100}%，或者数据少于两期。`,
      },
      { codes: ['reversed'], ratings: ['倒退'], when: '完成进度为负，即比基期还差。' },
      {
        codes: ['ahead', 'on-schedule'],
        ratings: ['超序时', '达序时'],
        when: `差不大于 0；超前 ${-t.ahead} 个百分点以上的为“超序时”。`,
      },
      {
        codes: ['near'],
        ratings: ['接近序时'],
        when: `差大于 0、小于 ${t.behind} 个百分点。灯色由县里定，现为${t.near_light === 'yellow' ? '黄' : '绿'}。`,
      },
      {
        codes: ['behind'],
        ratings: ['滞后'],
        when: `差在 ${t.behind} 至 ${t.far_behind} 个百分点之间（含两端）。`,
      },
      { codes: ['far-behind'], ratings: ['严重滞后'], when: `差大于 ${t.far_behind} 个百分点。` },
    ],
    quantities: '计算口径',
    quantityRows: [
      ['完成进度 p', '(y − y₀) ÷ (T − y₀)', '从基期到目标已完成的份额，可以小于 0 或大于 1。'],
      ['序时 s', '基期至评估日的天数 ÷ 基期至期限的天数', '按天计算，评估日过了期限的按期限计。'],
      ['差', '100 × (s − p)', '落后的百分点数，负数为超前。'],
      [
        '完成率',
        '越高越好：y ÷ T；越低越好：(y₀ − y) ÷ (y₀ − T)',
        '与完成进度不同，两者并列，不可互换。',
      ],
      ['速度比 R', 'p ÷ s', '另一意见：0.95 以上充分，0.60 以上需加快，0 以上有限，小于 0 转差。'],
    ] as readonly (readonly [string, string, string])[],
    quantityColumns: { name: '名称', formula: '算式', note: '说明' },
    contents: '本页内容',
    legend: '评定结果的形状与用词',
    legendNote: '颜色之外，每种结果各有形状和词，黑白打印也能分辨',
    styleguide: '图表与版面样本',
    example: {
      title: '算例',
      note: (day: string) => `本发布版本中的一项目标，按 ${day} 评定`,
      none: '本发布版本中还没有可以演算的目标。',
      latest: '最新值',
      baseline: '基期值',
      baselineOn: (day: string, inferred: boolean) => (inferred ? `${day}，推定` : day),
      target: '目标值与期限',
      progress: '完成进度',
      elapsed: '序时',
      days: (gone: number, all: number) => `${gone} 天 ÷ ${all} 天`,
      gap: '差',
      points: (gap: string) => `${gap} 个百分点`,
      second: '另一意见',
      attainment: '完成率',
      attained: (direction: unknown, y: string, y0: string, goal: string) =>
        direction === -1
          ? `(y₀ − y) ÷ (y₀ − T) = (${y0} − ${y}) ÷ (${y0} − ${goal})`
          : `y ÷ T = ${y} ÷ ${goal}`,
      projection: '预测到期限',
      projected: (method: string, points: number, slope: string) =>
        method === 'logit'
          ? `最近 ${points} 期 logit 的平均变化，每天 ${slope}`
          : `最近 ${points} 期两两斜率的中位数，每天 ${slope}`,
      interval: (value: string, low: string | null, high: string | null, clamped: boolean) =>
        `${value}${low === null || high === null ? '，期数不足，不给区间' : `，区间 ${low} 至 ${high}`}${clamped ? '（已截断）' : ''}`,
      result: '结果',
    },
    settings: {
      title: '本地设定',
      note: '可由本地修改的数；改动在下一次发布时生效，并留下记录',
      columns: { name: '设定', value: '现值', use: '用处' },
      rows: (t: Thresholds): readonly (readonly [string, string, string])[] => [
        ['滞后', `${t.behind} 个百分点`, '差达到此数为“滞后”'],
        ['严重滞后', `${t.far_behind} 个百分点`, '差超过此数为“严重滞后”'],
        ['超序时', `${-t.ahead} 个百分点`, '超前达到此数为“超序时”'],
        ['起步期', `${t.start_up * 100}%`, '序时不足此数不评快慢'],
        [
          '“接近序时”的灯色',
          t.near_light === 'yellow' ? '黄' : '绿',
          '差大于 0、不到“滞后”时的颜色',
        ],
        ['过时提示', `${t.as_of_warning_days} 天`, '评估日距今超过此数时提示'],
        ['预测所用期数', `${t.projection_points} 期`, '预测只看最近这些期'],
        ['给出区间的期数', `${t.interval_points} 期`, '少于此数不给预测区间'],
      ],
      maxAge: (frequency: string) => `允许时限（${frequency}）`,
      maxAgeUse: '最新数据期末早于评估日超过此数时为“未评估”',
    },
    articles: (t: Thresholds): readonly Article[] => [
      {
        id: 'as-of',
        title: '评估日',
        formulas: [],
        text: [
          '评估日为所选月份的月末；不选时为方案指标最新数据期的期末。电脑时钟不参与评定，同一版本在任何时候算出的结果都一样。',
          `评估日距今超过 ${t.as_of_warning_days} 天时，每页提示数据可能过时。`,
        ],
      },
      {
        id: 'baseline',
        title: '基期与期限',
        formulas: [],
        text: [
          '基期由本地设定，写明依据、决定单位和日期；没有设定的，取方案印发日及以前的最后一期，并标“推定”；再没有的，不评定，只给差距。',
          '期限只写到年的，按当年 12 月 31 日计；方案没有期限而由本地假定的，凡显示处都标“假定期限”。不替方案编造期限。',
        ],
      },
      {
        id: 'second-opinion',
        title: '另一意见',
        formulas: ['R = p ÷ s'],
        text: [
          'R ≥ 0.95 为进展充分，0.60 ≤ R < 0.95 为有进展、需加快，0 ≤ R < 0.60 为进展有限，R < 0 为转差；已达标的记为已达标。',
          '差和 R 有时结论不同：期限将近时，同样的 R 对应更大的差。两者并列显示，不取平均；不一致时在指标页注明。',
        ],
      },
      {
        id: 'trend',
        title: '没有期限或没有数量时的趋势',
        formulas: ['v = d × [(y ÷ y₀)^(1 ÷ 年数) − 1]'],
        text: [
          'v 为按改善方向计的年均变化率，d 在越高越好时为 1，越低越好时为 −1。v ≥ 1.5% 为明显向好，≥ 0.5% 为有进展，≥ 0 为进展有限，小于 0 为转差。',
          '有自然界限的指标（如百分率不超过 100%）离界限越近，前两档的阈值按比例放宽：已到 99% 的比率不可能再年均增长 1.5%。',
        ],
      },
      {
        id: 'projection',
        title: '预测到期限',
        formulas: [
          '没有上限的：最近各期两两斜率的中位数（Theil–Sen）外推',
          '百分率：logit(y) = ln[y ÷ (100 − y)]，按其平均变化外推后还原',
        ],
        text: [
          `只用最近 ${t.projection_points} 期，至少三期；区间为两两斜率第 10 至第 90 百分位的外推，少于 ${t.interval_points} 期不给区间。`,
          '超出自然界限的截断，并标“已截断”。已达标、过旧或期限已过的不预测。预测只供参考，不参与评定。',
        ],
      },
      {
        id: 'derived',
        title: '推算值与上报值',
        formulas: ['推算值 = 分子 ÷ 分母 × 换算系数'],
        text: [
          '同一期既有上报值又能由分子、分母推算或由问题台账计数的，以推算值评定，上报值照样保留，两者并列。分子、分母须同为正式数据或同为演示数据，地区相同；分母的时期与分子相同，指标另有规定的除外。',
        ],
      },
      {
        id: 'discrepancy',
        title: '上报与推算不一致的判定',
        formulas: [
          '|上报 − 推算| ≤ 0.5 × 末位单位：一致',
          '|上报 − 推算| ≤ 1.5 × 末位单位：提示',
          '更大：错误',
        ],
        text: [
          '末位单位是上报值最后一位小数的一个单位，如 72.9 为 0.1。由问题台账计数的不取整，有差即为错误。',
          '例：222 项中完成 162 项，上报 72.9%；162 ÷ 222 = 72.973%，保留一位小数应为 73.0%。相差 0.073，大于 0.05，不大于 0.15：为提示，可能是为使各项占比之和等于 100% 而调低了末位。若上报 72.8%，则为错误。',
        ],
      },
      {
        id: 'revision',
        title: '修订与版次',
        formulas: [],
        text: [
          '任何数值都不覆盖。后来报送的不同数值是新的一版，写明原因（更正、修订、口径调整），旧版保留；撤回也是一版。',
          '每个数有两个时间：它说的是哪一期，和何时起知道。“按某日已知”的页面只用那一日以前收到的数据和当时的方案，所以旧月报可以原样重算。',
        ],
      },
      {
        id: 'demonstration',
        title: '演示数据',
        formulas: [],
        text: [
          '演示数据由程序生成，用来试用本系统，不是统计。凡含演示数据的页面、图表和评定都带“演示”标记；只要有一个输入是演示数据，结果就带标记。',
          '某项指标在某地区有了正式数据，其演示数据即不再参与任何评定和图表。',
        ],
      },
      {
        id: 'change',
        title: '同比、环比与百分点',
        formulas: ['同比 = (本期 − 上年同期) ÷ 上年同期', '环比 = (本期 − 上一期) ÷ 上一期'],
        text: [
          '量的变化用百分数表示；率本身的变化用百分点表示，两者不可互换：由 40% 到 42% 是提高 2 个百分点，不是增长 2%。',
          '基数为零或负数时不计算，显示“—”。',
        ],
      },
      {
        id: 'rounding',
        title: '取整',
        formulas: [],
        text: [
          '评定用未取整的值。显示时取整会掩盖与目标的差别的，多显示几位：99.97% 不写作 100.0%。',
        ],
      },
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

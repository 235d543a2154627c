import type { ChangeKind } from '@monitor/wording';

/** How many targets stand where. */
export interface Counts {
  readonly plans: number;
  readonly all: number;
  /** Met, or level with the way to be gone. */
  readonly good: number;
  readonly late: number;
  readonly wanting: number;
  readonly open: number;
}

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A counting number below a hundred as headings are numbered: 十二. */
function numeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (numerals[tens] ?? '')}十`;
  return ten + (numerals[ones] ?? '');
}

/** The report's wording in the county's own language; its shape is the contract for every other. */
export const zh = {
  title: (home: string) => `${home}新型城镇化监测月报`,
  brief: {
    noChange: '评定结果没有变化。',
    table: '最紧要的落后目标',
    more: (count: number) => `另有${count}项落后的目标，见第四部分。`,
    columns: { departments: '责任单位' },
  },
  asOf: (day: string, known: string) => `数据截至${day}，按${known}所知编制。`,
  running: (month: string, known: string) => `${month}监测月报\u3000按${known}所知`,
  mark: (mark: string) => mark,
  demonstration: (mark: string) => `${mark}：数据由程序生成，不是官方统计，不得引用。`,
  number: [(n: number) => `${numeral(n)}、`, (n: number) => `（${numeral(n)}）`] as const,
  caption: {
    table: (n: number, text: string) => `表${n}\u3000${text}`,
    chart: (n: number, text: string) => `图${n}\u3000${text}`,
  },
  list: '、',
  semicolon: '；',
  stop: '。',
  colon: '：',
  in: (name: string, text: string) => `${name}（${text}）`,
  with: (name: string, value: string) => name + value,
  headings: {
    overall: '总体情况',
    changes: '与上月相比',
    plans: '各方案进展',
    behind: '落后与有风险的目标',
    towns: '各镇与城乡差距',
    tasks: '任务和里程碑',
    revisions: '数据修订',
    quality: '数据质量',
    included: (title: string) => `专题分析：${title}`,
    annex: '附录',
  },
  included: {
    source: (name: string) => `本部分由笔记本“${name}”按本月运行得出。`,
    missing: (name: string) =>
      `设定中写明编入的笔记本“${name}”不存在，或不是 UTF-8 编码的文本，本期从略。`,
    empty: '没有符合条件的记录。',
    first: (shown: number, total: number) =>
      `共${total}行，只列前${shown}行；全部结果请在监测台的笔记本中运行查看。`,
  },
  overall: {
    headline: ({ plans, all, good, late, wanting, open }: Counts) =>
      `${plans}个行动方案共有${all}项量化目标，其中${good}项已达标或达到、接近序时进度` +
      `${late > 0 ? `，${late}项逾期后才达标` : ''}，${wanting}项落后，${open}项尚不能评定。`,
    wanting: (parts: string) => `落后的目标中，${parts}。`,
    part: (rating: string, count: number) => `${rating}${count}项`,
    open: (parts: string) => `尚不能评定的目标中，${parts}。`,
    tasks: (items: number, done: number, overdue: number, soon: number) =>
      `任务、保障措施和里程碑共${items}项，已办结${done}项，逾期${overdue}项，60天内到期${soon}项。`,
    files: (missing: number) => (missing === 0 ? '' : `应报未报的文件${missing}份。`),
    byPlan: '各方案目标评定结果',
    columns: {
      plan: '方案',
      all: '目标',
      good: '达标或跟上',
      late: '逾期后达标',
      wanting: '落后',
      open: '尚不能评定',
    },
    total: '合计',
    space: '',
  },
  changes: {
    since: (month: string) => `与${month}相比：`,
    none: '评定结果没有变化，也没有新数据。',
    of: (kind: string, count: number, names: string) => `${kind}${count}项：${names}。`,
    kinds: {
      overdue: '到期未达标',
      lost: '达标后回落',
      worse: '评定转差',
      met: '达标',
      better: '评定转好',
      moved: '评定变动',
      revised: '数据修订',
      dueSoon: '临近期限',
      newData: '有新数据',
    } satisfies Record<ChangeKind, string> as Record<ChangeKind, string>,
  },
  plan: {
    intro: (all: number, good: number, wanting: number, open: number) =>
      `本方案有${all}项量化目标：已达标、达到或接近序时${good}项，落后${wanting}项，尚不能评定${open}项。`,
    late: (count: number) => `另有${count}项逾期后才达标。`,
    lead: (department: string) => `牵头单位：${department}。`,
    none: '本方案没有量化目标。',
    table: (plan: string) => `${plan}量化目标`,
    chart: (name: string, area: string) => `${name}（${area}）走势`,
  },
  targets: {
    indicator: '指标',
    target: '目标值',
    value: '最新值',
    period: '数据期',
    gap: '差距',
    attainment: '完成率',
    progress: '进度',
    elapsed: '序时',
    yearOnYear: '同比',
    periodOnPeriod: '环比',
    rating: '评定',
    due: '期限',
    code: '溯源码',
    reason: '评定理由',
    departments: '责任单位',
    pace: '所需速度',
    undated: '未定',
    assumed: '（假定）',
    points: (text: string) => `${text}个百分点`,
    times: (text: string) => `此前的${text}倍`,
    inferred: '（推定）',
    notes:
      '完成率为最新值与目标值之比，越低越好的指标按基期折算；进度为从基期到目标已完成的份额，序时为时间已过的份额，评定比较后两者。指标为比率的，同比、环比为百分点之差，其余为增减百分比。溯源码可在监测台的搜索框或以 monitor explain 命令查询该数的条款、公式、文件和行号。',
  },
  behind: {
    none: '没有落后的目标。',
    unrated: '各项目标均尚不能评定，无从判断是否落后。',
    dueUnmet: '月末到期，尚未达到目标。',
    department: (name: string, count: number) => `${name}（${count}项）`,
    item: (name: string, rating: string, reason: string) => `${name}：${rating}。${reason}`,
    pace: (times: string) => `此后须达到此前速度的${times}倍，方能按期达到。`,
    projected: (value: string, day: string) => `按近期走势，预计${day}为${value}。`,
    atRisk: '按期达到有困难',
    atRiskOf: (name: string, rating: string) => `${name}：目前${rating}，`,
    noneAtRisk: '评定为达到或接近序时且可以推算走势的目标中，没有预计到期不能达到的。',
    own: (title: string) => `部门说明（${title}）：`,
    problem: (text: string) => `问题：${text}`,
    cause: (text: string) => `原因：${text}`,
    next: (text: string) => `下一步：${text}`,
    openLead: '未明确责任单位',
  },
  towns: {
    none: '还没有各镇都已报送的指标，不能比较。',
    intro: (count: number) => `${count}项指标各镇均已报送，最新一期的差距如下。`,
    widest: (name: string, variation: string) =>
      `比率类指标中差异最大的是${name}，变异系数${variation}。`,
    table: '各镇最低、最高与差距',
    columns: {
      name: '指标',
      period: '数据期',
      lowest: '最低',
      lowestAreas: '最低的镇',
      highest: '最高',
      highestAreas: '最高的镇',
      range: '极差',
      variation: '变异系数',
    },
    between: '各镇差距',
    count: (towns: number) => `${towns}个镇`,
    urbanRural: '城乡差距',
    urbanRuralTable: '城乡对照',
    urbanRuralColumns: {
      name: '指标',
      period: '数据期',
      urban: '城镇',
      rural: '农村',
      ratio: '城乡比',
      before: '上年同期城乡比',
    },
    noUrbanRural: '没有同时有城镇和农村数据的指标。',
    methods: '变异系数为标准差与平均数之比，各镇权重相同；有一镇未报的数据期不比较。',
  },
  tasks: {
    overdue: '逾期未办结',
    soon: '60天内到期',
    done: '本月办结',
    problems: '部门反映的问题',
    none: '无。',
    columns: {
      title: '事项',
      departments: '责任单位',
      due: '期限',
      progress: '进度',
      standing: '状态',
      days: '逾期或余下天数',
      problem: '问题',
      cause: '滞后原因',
      next: '下一步措施',
      done: '办结时间',
    },
    overdueDays: (days: number) => `逾期${days}天`,
    left: (days: number) => `余${days}天`,
    lateDone: '逾期办结',
    onTime: '按期办结',
  },
  revisions: {
    none: (day: string) => `${day}以来，各目标的数据没有修订。`,
    intro: (day: string, count: number) => `${day}以来修订${count}处。`,
    table: '修订的数据',
    columns: {
      name: '指标',
      area: '地区',
      period: '数据期',
      previous: '原数',
      value: '现数',
      reason: '理由',
      recorded: '记录时间',
      code: '溯源码',
    },
    noReason: '未说明',
  },
  quality: {
    missing: '应报未报和迟报的文件',
    quarantined: '被隔离的数据',
    discrepancies: '填报与推算不一致',
    unassessed: '未评估的目标及原因',
    none: '无。',
    exportColumns: {
      title: '文件',
      department: '单位',
      period: '数据期',
      due: '应报日期',
      standing: '状态',
      received: '收到',
    },
    quarantineColumns: { file: '文件', department: '单位', cells: '处数', message: '首处原因' },
    atLine: (line: number, message: string) => `第${line}行：${message}`,
    discrepancyColumns: {
      name: '指标',
      area: '地区',
      period: '数据期',
      reported: '填报',
      derived: '推算',
    },
    unassessedColumns: { name: '目标', rating: '评定', reason: '原因' },
  },
  annex: {
    definitions: '指标定义',
    columns: { name: '指标', unit: '单位', definition: '定义', formula: '算式' },
    formula: (numerator: string, denominator: string) => `${numerator}÷${denominator}`,
    methods: '评定方法',
    rules: (ahead: string, behind: string, far: string, start: string) => [
      '进度p＝（最新值－基期值）÷（目标值－基期值），序时s＝自基期已过天数÷基期至期限天数，差＝100×（s－p）个百分点。',
      `超前${ahead}个百分点及以上的为超序时，差不大于0的为达序时，小于${behind}个百分点的为接近序时，${behind}至${far}个百分点（含）的为滞后，超过${far}个百分点的为严重滞后，进度小于0的为倒退。`,
      `最新值已达到目标的为已达标；期限前最近一期未达到的为逾期未达标，其后达到的为逾期后达标；序时小于${start}或不足两期数据的为起步期；方案未写期限的为未定期限；无数据、数据过旧或无基期的为未评估。`,
      '达到与否按未取整的数值判断，“达到36%以上”含36%。方案未定基期的，取方案印发前最近一期，标“推定”。',
    ],
    basis: '编制依据',
    publication: (version: string) => `发布版本：${version}`,
    plan: (hash: string) => `方案数据（SHA-256）：${hash}`,
    loads: (count: number) => `所依据的入库文件：${count}份`,
    known: (instant: string) => `所知时刻：${instant}`,
    method: (method: string) => `评定方法：${method}`,
  },
  frequencies: {
    annual: '年',
    'half-year': '半年',
    quarterly: '季',
    monthly: '月',
    irregular: '不定期',
  } as Readonly<Record<string, string>>,
  standings: {} as Readonly<Record<string, string>>,
};

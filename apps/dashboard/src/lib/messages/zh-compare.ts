/** Wording of the comparison of any series. */
export const zhCompare = {
  compare: {
    title: '对比',
    empty: (most: number) =>
      `任选至多 ${most} 条序列（指标 × 地区）放在一起看，可按原值，也可按指数；网址即所见，可直接转发。`,
    lead: (series: number, from: string, to: string) => `${series} 条序列，${from}至${to}。`,
    nothing: '所选范围内没有数据，请放宽起止月份或另选序列。',
    leadIndex: (base: string, best: string, most: string, worst: string, least: string) =>
      `以${base}为 100，最新一期最高的是${best}（${most}），最低的是${worst}（${least}）。`,
    leadValue: (best: string, most: string, worst: string, least: string) =>
      `最新一期最高的是${best}（${most}），最低的是${worst}（${least}）。`,
    chosen: '已选序列',
    chosenNote: '取消勾选后按“查看”即去掉',
    remove: '去掉',
    add: '添加序列',
    indicator: '指标',
    area: '地区',
    areaHint: '名称、代码、拼音；空着即本县',
    addButton: '添加',
    show: '查看',
    modes: { absolute: '原值', indexed: '指数' } as Readonly<Record<string, string>>,
    mode: '方式',
    base: '基期',
    firstCommon: '首个共同期',
    from: '起',
    to: '止',
    tooMany: (count: number, most: number) =>
      `一次至多对比 ${most} 条序列，网址里有 ${count} 条，请去掉几条。`,
    units: (units: string) => `所选序列的单位不同（${units}），原值不能放在一张图里。`,
    asIndexed: '改看指数',
    noBase: '所选序列没有共同的数据期（且数值大于零），不能算指数；请另选序列或起止月份。',
    noIndex: (names: string) => `${names}：在基期没有大于零的值，不能算指数，图中不画。`,
    mixed: '各序列频率不同：按数据期期末所在的月份对齐，不插补；各格的数据期见鼠标提示。',
    baseLine: (month: string) => `${month} = 100`,
    chartTitle: (count: number, mode: string) => `${count} 条序列对比（${mode}）`,
    values: '数值表',
    valuesNote: (months: number) => `${months} 期`,
    indexNote: '上为指数，下为原值',
    ends: '期末',
    presets: '常用对比',
    allPresets: '全部常用对比',
    kinds: {
      outward: '本县与市、省、全国',
      peers: '本县与同级各县',
      towns: '各镇之间',
      'urban-rural': '城镇与农村',
      targets: '一个方案的各项目标（指数）',
    } as Readonly<Record<string, string>>,
    refusal: {
      unknown: (indicator: string, area: string) =>
        `没有找到报送“${indicator}”的地区“${area}”。有数据的地区：`,
      several: (indicator: string, area: string) =>
        `“${area}”可指报送“${indicator}”的几个地区，请选一个：`,
      present: (indicator: string, area: string) =>
        area === ''
          ? `“${indicator}”已经在对比中，可另选地区：`
          : `“${indicator}”（${area}）已经在对比中，可另选地区：`,
      full: () => '已满十一条，请先去掉一条。',
    },
  },
};

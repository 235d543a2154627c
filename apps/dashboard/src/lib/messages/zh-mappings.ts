/** Wording of what people taught of files' columns: where it is taught, and where it is listed. */
export const zhMappings = {
  mappings: {
    lead: (all: string, used: string) =>
      `共 ${all} 种表由报送人说明过各栏是什么，${used} 种在用；同样栏目的文件以后自动照此读取。`,
    empty: '还没有人说明过一种新表的各栏是什么。',
    how: '程序不认得的表，可在报送时逐栏说明：',
    taught: (by: string | null, at: string, version: number) =>
      `${at} 由${by ?? '报送人'}说明${version > 1 ? `（第 ${version} 版）` : ''}，`,
    on: (load: string) => `见 ${load}`,
    read: (count: number) => `按它读过 ${count} 个文件。`,
    withdrawn: (at: string) => `${at} 已停用：`,
    columns: '各栏的对应关系',
    column: '栏目',
    meaning: '读作',
    passing: '（只写时间或地区的各栏）',
    figures: (indicator: string, unit: string | null) =>
      unit === null ? indicator : `${indicator}（${unit}）`,
    roles: {
      area: '地区',
      period: '数据期',
      unit: '计量单位',
      none: '不取用',
      value: '指标的数值',
    },
    teach: '说明各栏是什么',
    change: '更改各栏的说明',
    teachNote:
      '逐栏说明，文件即按此读取；随这次报送记录，同样栏目的文件以后自动照此读取（栏目里的年月不同不影响）。',
    readAs: (by: string | null, day: string) =>
      `按${by ?? '报送人'} ${day} 说明的对应关系读取；各栏有变的，可在下面更改。`,
    pipeline: '归入数据管道',
    choose: '请选择',
    samples: '前几行',
    indicator: '指标',
    unit: '计量单位',
    notSaid: '未说明',
    search: '输入名称查找',
    option: (unit: string, topic: string) => (topic === '' ? unit : `${topic} · ${unit}`),
    usualUnit: (unit: string) => `目录单位 ${unit}`,
    meaningOf: (column: string) => `“${column}”读作`,
    indicatorOf: (column: string) => `“${column}”的指标`,
    unitOf: (column: string) => `“${column}”的计量单位`,
    readSo: '按此读取',
    keptNote: '只重新检查，提交时才保存。',
    withdraw: '停用',
    withdrawLead: '停用后同样的文件不再照此读取；已经入库的数值不变，需要撤回的请到该次接收记录。',
    reason: '停用原因',
    withdrawIt: '停用这一对应关系',
    noReason: '请写明停用的原因。',
    mayNot: '停用要用本部门的令牌登录。',
    notYours: '这一对应关系属于其他部门的数据管道，只能由该部门或运维人员停用。',
  },
};

import type { FailureRule } from '@monitor/warehouse';

const unknown = {
  plan: (id: string) => `没有编号为“${id}”的行动方案，请从总览进入。`,
  indicator: (id: string) => `没有编号为“${id}”的指标，请从指标目录进入。`,
  area: (id: string) => `没有编号为“${id}”的地区，请从地区目录进入。`,
  value: '这项指标在所选的地区和月份没有数据，请另选。',
  deadlines: '这个方案没有两个不同的期限，没有期限图，请另选方案。',
  coverage: '没有这样的序列有数据；选了条件的，请放宽。',
  progress: (id: string) =>
    `没有编号为“${id}”的任务或里程碑，或者它在所选时间填报的进度不到两期，请另选。`,
  task: (id: string) => `没有编号为“${id}”的任务或里程碑，请从任务台账进入。`,
  department: (id: string) => `没有编号为“${id}”的部门，请从部门页进入。`,
  notebook: (name: string) => `没有名为“${name}”的笔记本，请从笔记本目录进入。`,
  chartFormat: (format: string) => `图没有 ${format} 格式，可用的有：svg、html、md、csv、parquet。`,
  load: (id: string) => `没有编号为“${id}”的接收记录，请从数据页进入。`,
};

/** Wording of what is refused or fails. */
export const zhErrors = {
  errors: {
    title: '这一页打不开',
    back: '回到总览',
    unconditional: '不带条件打开这一页',
    byStatus: (status: number): string => {
      if (status === 404) return '没有这一页，请核对网址，或从总览重新进入。';
      if (status === 405) return '这个网址不接受这样的请求。';
      if (status < 500) return '请求有误，请返回上一页重试。';
      return '服务器出错，已记入日志，请稍后再试；如仍不行，请联系系统管理员。';
    },
    noPublication: '还没有发布数据，请先运行 npx monitor ingest 接收数据文件。',
    noAnswer:
      '发布版本读得到，但查询失败，原因已记入日志；请重启服务，仍不行请运行 npx monitor publish。',
    unknownParameter: (name: string, known: string) =>
      known === ''
        ? `网址参数 ${name} 无法识别，这个网址不带参数，请删去。`
        : `网址参数 ${name} 无法识别，可用的有：${known}。`,
    badParameter: (name: string, value: string, wanted: string) =>
      `网址参数 ${name} 的值“${value}”不对，${wanted}。`,
    wanted: {
      options: (options: string) => `可用的有：${options}`,
      examples: (examples: string) => `应写成 ${examples} 这样`,
      other: '请核对',
    },
    repeatedParameter: (name: string) => `网址参数 ${name} 只能写一次。`,
    missingParameter: (name: string) => `缺少参数 ${name}，请补上。`,
    noForm: '请求正文应为网页表单，请在页面上选择语言或配色。',
    badBody: (where: string) =>
      where === ''
        ? '请求正文应为接口说明中的 JSON，请核对。'
        : `请求正文中 ${where} 一项缺少或不对，请按接口说明核对。`,
    noSession: '会话不存在或已经结束，请重新打开笔记本或重新运行各格。',
    tooManySessions: (most: number) =>
      `同时打开的会话已有 ${most} 个，请关闭不用的笔记本，或稍后再试。`,
    tooManyQueries: (most: number) => `正在运行的查询已有 ${most} 条，请稍后再试。`,
    changedMeanwhile: '文件在别处已被改动，没有保存；请先比较再决定。',
    notebookTaken: '已有这个名称的笔记本，没有保存；请换一个名称。',
    notText: '笔记本不是 UTF-8 编码的文本，无法打开，也没有改动；请在编辑器中另存为 UTF-8。',
    notebookName: '笔记本名称只能用文字、数字、空格和 - _，不超过 80 个字；全文不超过一百万字。',
    noTag: '请写明保存所依据的版本：If-Match 写 ETag，新建写 If-None-Match: *。',
    needsToken: (command: string) =>
      `没有登录，只能阅读：请在“登录”页输入本部门的令牌，或随请求发送 Authorization: Bearer 令牌，或在服务器上运行 ${command}。`,
    badToken: '令牌不对或已被收回，请重新登录，或向运维人员索取新的令牌。',
    emptyRange: (from: string, to: string) => `起始日 ${from} 晚于终止日 ${to}，请对调。`,
    wantedType: (types: string) =>
      `请在请求头里用 Content-Type 写明正文的类型，可用的有：${types}；网页表单的类型不接受。`,
    elsewhere: '不接受从别的网站提交的表单，请在本网站的页面上操作。',
    emptyFile: '请求正文是空的，请以文件内容为正文。',
    tooLarge: (most: string) =>
      `文件或请求正文超过服务器接受的 ${most}，请分成几个，或由运维人员调大 BODY_SIZE_LIMIT。`,
    notAcceptable: (types: string) => `没有 Accept 所要的格式，可用的有：${types}。`,
    unknown,
    /** What the rules of failures say, each with what it is about. */
    failures: {
      plan: unknown.plan,
      indicator: unknown.indicator,
      area: unknown.area,
      value: () => unknown.value,
      syntax: (said) => `查询语句有误，请修改：${said}`,
      'not-select': () => '只允许查询语句（SELECT），不能修改数据或设置。',
      none: () => '没有查询语句，请写一条 SELECT。',
      many: () => '一次只能执行一条查询语句，请分几次查询。',
      'table-function': (name) => `不能使用表函数 ${name}，只能查询发布库中的关系。`,
      sql: (said) => `查询未能执行，请核对语句：${said}`,
      seconds: (most) => `查询超过 ${most} 秒，已中止，请缩小范围。`,
      megabytes: (most) => `查询占用内存超过 ${most} MB，已中止，请缩小范围。`,
      ended: () => '查询进程意外终止，请重试。',
      pipeline: (id) => `没有编号为“${id}”的数据管道，现有的见 /api/v1/pipelines。`,
      form: (known) => `没有指明这种报表，现有的有 ${known}。`,
      period: (example) => `数据期不是这种报表的，请写成 ${example} 这样的形式。`,
      setting: (text) =>
        `set 的值“${text}”无法识别，可用的写法是 unit=单位、unit[列名]=单位、period=2023-06、area=区划代码、column[列名]=指标代码@单位。`,
      department: (name) => `这是${name}的报表，本部门不能代为报送，请交由${name}报送。`,
      reason: (revised) => `此次报送修订 ${revised} 个数值，请写明修订原因；文件没有入库。`,
      'not-over': (end) => `数据期截至 ${end}，还没有结束，不能作零报告或无变化的声明。`,
      'handed-in': () => '本期已报送数据，不能再作零报告或无变化的声明。',
      locked: () => '台账正被另一进程使用，等候 30 秒仍未释放，请稍后再试。',
    } satisfies Record<FailureRule, (detail: string) => string>,
  },
};

/** One command: what it is for, how it is called, and where its code is, loaded only when it is called. */
export interface Command {
  readonly usage: string;
  readonly does: string;
  readonly load: () => Promise<{ run: (argv: readonly string[]) => Promise<number> }>;
}

export const COMMANDS = {
  inspect: {
    usage: 'monitor inspect FILE [--json] [--to csv [--table N]] [--encoding NAME]',
    does: '说明文件是什么样的表；--to csv 输出整理后的 UTF-8 表格',
    load: () => import('./commands/inspect.ts'),
  },
  ingest: {
    usage:
      'monitor ingest [PATH…] [--pipeline ID] [--set unit=…|period=…|area=…|column[列名]=指标代码@单位] [--dry-run] [--again] [--json]；monitor ingest --declare zero|unchanged --pipeline ID [--form ID] --period YYYY-MM',
    does: '收入文件（默认 data/exports）并发布；--set 指定的内容随入库记录保存；--declare 作零报告或本月无变化的声明',
    load: () => import('./commands/ingest.ts'),
  },
  form: {
    usage: 'monitor form PIPELINE [FORM] [--period YYYY-MM] [--out FILE.xlsx]',
    does: '写出一种报表的空白表（XLSX），地区和上期数已填好；填后原样报送',
    load: () => import('./commands/form.ts'),
  },
  withdraw: {
    usage: 'monitor withdraw LOAD|MAPPING --reason TEXT [--json]',
    does: '撤回一次入库，恢复此前的数值',
    load: () => import('./commands/withdraw.ts'),
  },
  purge: {
    usage: 'monitor purge LOAD --reason TEXT [--json]',
    does: '清除误收的文件（如含个人信息）：抹去原文件和内容，只留哈希、行数和原因，不能恢复',
    load: () => import('./commands/purge.ts'),
  },
  rebuild: {
    usage: 'monitor rebuild [--json]',
    does: '用保存的原始文件和当时的决定重建台账',
    load: () => import('./commands/rebuild.ts'),
  },
  publish: {
    usage: 'monitor publish [--json]',
    does: '用台账和当前方案发布新版本',
    load: () => import('./commands/publish.ts'),
  },
  versions: {
    usage: 'monitor versions [--json]',
    does: '列出现有发布版本',
    load: () => import('./commands/versions.ts'),
  },
  rollback: {
    usage: 'monitor rollback VERSION [--json]',
    does: '改用较早的发布版本，直到下一次发布',
    load: () => import('./commands/rollback.ts'),
  },
  status: {
    usage:
      'monitor status [--plan ID] [--indicator ID] [--area CODE] [--period YYYY-MM] [--as-known-at TS] [--json]',
    does: '各项目标的最新值、差距、评价与责任部门',
    load: () => import('./commands/status.ts'),
  },
  explain: {
    usage:
      'monitor explain INDICATOR|溯源码 [--area CODE] [--period YYYY-MM] [--as-known-at TS] [--json]',
    does: '一个数值的条款、定义、公式、来源文件与行号',
    load: () => import('./commands/explain.ts'),
  },
  query: {
    usage: 'monitor query SQL [--format table|csv|json|arrow|parquet]',
    does: '在当前发布版本上执行只读查询',
    load: () => import('./commands/query.ts'),
  },
  notebook: {
    usage: 'monitor notebook run FILE [--out FILE.html] [--language zh|en]',
    does: '运行一个 SQL 笔记本；--out 写成可单独打开的网页',
    load: () => import('./commands/notebook.ts'),
  },
  report: {
    usage:
      'monitor report YYYY-MM [--as-known-at TS] [--format pdf,docx,xlsx,html] [--language zh|en] [--out DIR] [--deliver] [--json]；monitor report [YYYY-MM] --verify',
    does: '编制某月的监测月报；--deliver 送往设定的去处；--verify 重算已编制的月报，列出不同之处',
    load: () => import('./commands/report.ts'),
  },
  serve: {
    usage: 'monitor serve [--port 4173] [--host 127.0.0.1]',
    does: '启动网页与接口服务',
    load: () => import('./commands/serve.ts'),
  },
  token: {
    usage:
      'monitor token new DEPARTMENT [--note TEXT]；monitor token list；monitor token withdraw ID',
    does: '各部门在网上报送和查询所用的令牌：生成、列出、收回',
    load: () => import('./commands/token.ts'),
  },
  backup: {
    usage: 'monitor backup FILE [--json]',
    does: '将台账、原始文件、发布版本、笔记、报告和方案打成一个备份文件；网页可照常使用',
    load: () => import('./commands/backup.ts'),
  },
  restore: {
    usage: 'monitor restore FILE [--json]',
    does: '核对备份并还原到空的数据目录（MONITOR_DATA）',
    load: () => import('./commands/restore.ts'),
  },
  doctor: {
    usage: 'monitor doctor [--json]',
    does: '检查机器、数据目录、台账、发布版本和方案，说明如何处理',
    load: () => import('./commands/doctor.ts'),
  },
} satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

/** The list of commands, one line each. */
export function usage(): string {
  const lines = Object.values(COMMANDS).map(
    (command) => `  ${command.usage}\n      ${command.does}`,
  );
  return `用法：\n${lines.join('\n')}\n\n退出码：0 完成；1 完成但有数据被隔离或检查未通过；2 未能完成。\n`;
}

/** How one command is called and what it does. */
export function helpOf(command: Command): string {
  return `${command.usage}\n${command.does}\n`;
}

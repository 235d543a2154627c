import type { Locale } from '@monitor/charts';
import type { Cell } from './format.ts';
import type { Problem, Rule } from './problem.ts';
import type { Fault } from './protocol.ts';

type Sentence = (detail: string) => string;

/** What a notebook says by itself, each in one sentence. */
export interface Words {
  readonly faults: Readonly<Record<Fault['rule'], Sentence>>;
  readonly problems: Readonly<Record<Rule, Sentence>>;
  at(line: number, sentence: string): string;
  in(cell: string, line: number, sentence: string): string;
  first(shown: number, total: number): string;
  rows(total: number): string;
  asked(version: string): string;
  readonly none: string;
  readonly demonstration: string;
  readonly sql: string;
  readonly untitled: string;
}

const zh: Words = {
  faults: {
    syntax: (detail) => `语句写法有误，请修改：${detail}`,
    'not-select': () =>
      '只能写一条查询（SELECT），不能修改数据或设置；PIVOT 请放在 FROM 的括号里。',
    none: () => '这一格还没有查询，请写一条。',
    many: () => '一格只能写一条查询，请分到几格。',
    'table-function': (name) => `不能使用表函数 ${name}，只能查询发布库和上面各格的结果。`,
    seconds: (limit) =>
      `运行超过 ${limit} 秒，已中止，请缩小范围；会话中的结果已丢失，请重新运行。`,
    megabytes: (limit) =>
      `占用内存超过 ${limit} MB，已中止，请缩小范围；会话中的结果已丢失，请重新运行。`,
    column: (name) => `结果里没有“${name}”一列，请重新运行这一格。`,
    undrawable: (name) => `结果里没有可用的“${name}”一列，请核对图的设置。`,
    points: (most) => `结果超过 ${most} 行，画不下，请先汇总。`,
    series: (most) => `序列超过 ${most} 个，分辨不清，请先筛选。`,
    sql: (detail) => `查询未能执行，请核对：${detail}`,
    rows: (most) => `结果超过 ${most} 行，请缩小范围或先汇总。`,
    sheet: (most) => `结果超过 ${most} 行，不宜存为 Excel，请先筛选，或存为 CSV、Parquet。`,
    file: () => '文件中没有可读的表，请检查文件；Excel 工作簿请另存为 CSV。',
    taken: (name) => `“${name}”已是发布库、附加文件或另一格的名字，请换一个。`,
    input: (name) => `没有名为“${name}”的输入，请加一格输入，或改正 $${name}。`,
    lines: (most) => `文件超过 ${most} 行，请先筛选或拆分再附加。`,
    below: (name) => `“${name}”在下面，只能使用上面各格的结果，请调整顺序。`,
    unrun: (name) =>
      name.startsWith('#')
        ? '这一格没有结果，请先运行它。'
        : `“${name}”没有结果，请先运行它，或核对名称。`,
    ended: () => '会话已经结束，请重新运行各格。',
    cancelled: () => '已取消。',
  },
  problems: {
    'front-matter': (text) => `开头的说明写法有误，请核对：${text}`,
    unclosed: (kind) => `${kind} 一格没有结束，请补上结束的反引号。`,
    attributes: (text) => `开头只能写 name=名称，请改正：${text}`,
    name: (text) =>
      text === ''
        ? '输入格需要名称，请写 name=名称。'
        : `名称“${text}”不能用，只能用文字、数字和下划线，不能以数字开头。`,
    duplicate: (text) => `名称“${text}”已经用过，请换一个。`,
    yaml: (text) => `设置的写法有误，请核对缩进和冒号：${text}`,
    spec: (text) => `设置不完整或有误，请核对：${text}`,
    'unknown-data': (text) => `上面没有名为“${text}”的查询，请核对 data。`,
  },
  at: (line, sentence) => `第 ${line} 行：${sentence}`,
  in: (cell, line, sentence) => `第 ${line} 行“${cell}”：${sentence}`,
  first: (shown, total) => `只列出前 ${shown} 行，共 ${total} 行。`,
  rows: (total) => `共 ${total} 行，点开查看`,
  asked: (version) => `查询的发布版本 ${version}。`,
  none: '没有符合的行。',
  demonstration: '含演示数据：由程序生成，不是官方统计，不得引用。',
  sql: '查询语句',
  untitled: '笔记本',
};

const en: Words = {
  faults: {
    syntax: (detail) => `The statement is not written as SQL wants it; mend it: ${detail}`,
    'not-select': () =>
      'Only one reading statement (SELECT) can be run, no changes and no settings; put PIVOT into brackets behind FROM.',
    none: () => 'The cell holds no statement yet; write one.',
    many: () => 'A cell holds one statement; put the others into cells of their own.',
    'table-function': (name) =>
      `The table function ${name} cannot be used; read the publication and the cells above.`,
    seconds: (limit) =>
      `Stopped after ${limit} seconds; ask for less. The session’s results are gone: run the cells again.`,
    megabytes: (limit) =>
      `Stopped at ${limit} MB of memory; ask for less. The session’s results are gone: run the cells again.`,
    column: (name) => `The result has no column “${name}”; run the cell again.`,
    undrawable: (name) => `The result has no column “${name}” that can be drawn; check the chart.`,
    points: (most) =>
      `The result has more than ${most} rows, too many to draw; aggregate it first.`,
    series: (most) => `There are more than ${most} series to tell apart; choose fewer.`,
    sql: (detail) => `The statement could not be run; check it: ${detail}`,
    rows: (most) => `The result has more than ${most} rows; ask for less or aggregate it.`,
    sheet: (most) =>
      `More than ${most} rows are too many for Excel; filter them, or save as CSV or Parquet.`,
    file: () => 'The file holds no table that can be read; check it, and save a workbook as CSV.',
    taken: (name) =>
      `“${name}” is a relation of the publication, an attached file or another cell; choose another name.`,
    input: (name) => `There is no input “${name}”; add one, or mend $${name}.`,
    lines: (most) => `The file has more than ${most} lines; filter or split it first.`,
    below: (name) => `“${name}” stands below; only the cells above can be read. Change the order.`,
    unrun: (name) =>
      name.startsWith('#')
        ? 'The cell has no result; run it first.'
        : `“${name}” has no result; run it first, or check the name.`,
    ended: () => 'The session has ended; run the cells again.',
    cancelled: () => 'Cancelled.',
  },
  problems: {
    'front-matter': (text) => `The lines at the head are not right; check them: ${text}`,
    unclosed: (kind) => `The ${kind} cell does not end; add its closing mark.`,
    attributes: (text) => `Only name=… may stand there; mend it: ${text}`,
    name: (text) =>
      text === ''
        ? 'An input needs a name; write name=….'
        : `“${text}” cannot be a name: only letters, digits and underscores, no digit first.`,
    duplicate: (text) => `The name “${text}” is taken; choose another.`,
    yaml: (text) => `The settings cannot be read; check indents and colons: ${text}`,
    spec: (text) => `The settings are incomplete or wrong; check them: ${text}`,
    'unknown-data': (text) => `No query above is named “${text}”; check data.`,
  },
  at: (line, sentence) => `Line ${line}: ${sentence}`,
  in: (cell, line, sentence) => `Line ${line}, “${cell}”: ${sentence}`,
  first: (shown, total) => `The first ${shown} of ${total} rows.`,
  rows: (total) => `${total} rows; open to see them`,
  asked: (version) => `Publication asked: ${version}.`,
  none: 'No rows.',
  demonstration:
    'With demonstration data: made by a program, not official statistics. Do not quote.',
  sql: 'Query',
  untitled: 'Notebook',
};

export function wordsIn(locale: Locale): Words {
  return locale === 'en' ? en : zh;
}

/** What is wrong with a notebook as it is written, with its line. */
export function problemText({ rule, line, text }: Problem, locale: Locale): string {
  const words = wordsIn(locale);
  return words.at(line, words.problems[rule](text));
}

/** What a cell was refused for, with its line and name. */
export function cellFaultText(
  { kind, block, ...cell }: Cell,
  fault: Fault,
  locale: Locale,
): string {
  const words = wordsIn(locale);
  const name = 'name' in cell ? cell.name : null;
  // A cell begins with its opening mark, the line before its body.
  const line = kind === 'prose' ? block.line : block.line - 1;
  const sentence = faultText(fault, locale);
  return name === null ? words.at(line, sentence) : words.in(name, line, sentence);
}

export function faultText({ rule, detail }: Fault, locale: Locale): string {
  // DuckDB tells some errors in several lines, and advises settings that nobody can make here.
  const told = detail.replaceAll(/\s*\n\s*/g, ' ').replace(/ Use "SET [^.]*\.$/, '');
  return wordsIn(locale).faults[rule](told);
}

import { formatsIn } from '@monitor/wording';
import { sentencesOfChecks } from './en-stored-checks.ts';
import { sentencesOfReading } from './en-stored-reading.ts';
import { sentencesOfRefusals } from './en-stored-refusals.ts';
import { sentencesOfTeaching } from './en-stored-teaching.ts';

/**
 * What reading and checking a file left in the ledger in Chinese, said in English: the sentence as it is kept, and what
 * stands for it, where `$1` is its first figure or name, and `$1*` a list of such.
 */
const sentences: readonly (readonly [kept: RegExp, said: string])[] = [
  // Why a cell or a row was set aside, or taken with a remark.
  [
    /^数据期截至 (.+)，晚于收到文件的日期 (.+)$/,
    'The period ends on $1, after the file was received on $2',
  ],
  [/^地区“(.+)”不在区划目录内，请核对名称或代码$/, 'No area is called “$1”; check name or code'],
  [
    /^缺少地区，请在文件中写明，或补充说明地区（命令行用 --set area=区划代码）$/,
    'The area is missing: write it in the file, or add it (on the command line --set area=CODE)',
  ],
  [
    /^缺少时间，请在文件中写明，或补充说明数据期（命令行用 --set period=2023-06）$/,
    'The period is missing: write it in the file, or add it (on the command line --set period=2023-06)',
  ],
  [
    /^“(.+)”没有写明计量单位（目录单位为(.+)），请在文件中写明，或补充说明计量单位（命令行用 --set unit=单位）$/,
    '“$1” has no unit (in the plan it is $2): write it in the file, or add it (on the command line --set unit=UNIT)',
  ],
  // As ledgers of before have it.
  [
    /^缺少地区，请在文件中写明，或用 --set area=区划代码 指定$/,
    'The area is missing: write it in the file or give it with --set area=CODE',
  ],
  [
    /^缺少时间，请在文件中写明，或用 --set period=2023-06 指定$/,
    'The period is missing: write it in the file or give it with --set period=2023-06',
  ],
  [
    /^缺少时间，请用 --set period=2023-06 指定$/,
    'The period is missing: give it with --set period=2023-06',
  ],
  [
    /^时间“(.+)”无法识别，请写成 2023年、2023年6月 这样的形式$/,
    '“$1” is no period; write 2023年 or 2023年6月',
  ],
  [
    /^“(.+)”不是数值，请改为数字，缺报请留空$/,
    '“$1” is no number; leave empty what is not reported',
  ],
  [
    /^“(.+)”只给出范围，不是数值，请填具体数值，不便公布的请填 c$/,
    '“$1” is a range and no number: give the figure, or c if it may not be published',
  ],
  [
    /^“(.+)”的标记“(.+)”含义不明，请删去，或在表注中写明，如“.+=估计数”$/,
    'What the mark “$2” in “$1” means is not known: take it off, or explain it in a note',
  ],
  [
    /^“(.+)”标明是预测数，不是实际数，没有收下，请填实际数或留空$/,
    '“$1” is marked as a forecast and was not taken: give the figure observed, or none',
  ],
  [
    /^“(.+)”标明不予公布，没有收下，可以公开的请删去标记“(.+)”$/,
    '“$1” is marked as not to be published and was not taken; if it may be, take off the mark “$2”',
  ],
  [
    /^“(.+)”的标记“(.+)”表示没有数值，与所填的数矛盾，请核对$/,
    'The mark “$2” in “$1” says that there is no figure; check it',
  ],
  [
    /^(\d+) 格写着“(.+?)”(?:（(?:不适用|数值过小|没有数据|不予公布|数值不可靠)）)?，按缺报记。$/,
    'Cells with “$2” instead of a figure: $1; taken as missing.',
  ],
  [
    /^(\d+) 格写着“(.+?)”（(.+)），按缺报记。$/,
    'Cells with “$2” instead of a figure: $1; taken as missing; the note says: $3',
  ],
  [
    /^(\d+) 格数值后有注号“(.+)”，数值已收下；注：(.+)$/,
    'Figures with the footnote mark “$2”: $1, all taken; the note says: $3',
  ],
  [
    /^(\d+) 格数值后有注号“(.+)”，数值已收下；文件里没有相应的注，请核对。$/,
    'Figures with the footnote mark “$2”: $1, all taken; the file has no such note.',
  ],
  [/^进度“(.+)”不是数值，请改为百分数$/, 'The progress “$1” is no number; write a percentage'],
  [/^进度 (.+) 不在 0 至 100 之间$/, 'The progress $1 is not between 0 and 100'],
  [/^“(.+)”不在本表口径内，请核对栏目名称$/, '“$1” is no column of this form; check its name'],
  [
    /^“(.+)”按固定的日期或学年统计，不能填 (.+) 至 (.+) 的数，请核对时间$/,
    '“$1” is counted on a fixed day or by school year, not from $2 to $3; check the period',
  ],
  [
    /^“(.+)”没有写明计量单位，请用 --set unit=单位 指定（目录单位为(.+)）$/,
    '“$1” has no unit: give it with --set unit=UNIT (in the plan it is $2)',
  ],
  [
    /^单位“(.+)”不能换算为“(.+)”的单位(.+)，请核对$/,
    'The unit “$1” cannot be converted to $3, the unit of “$2”',
  ],
  [/^(.+)为 (\S+ \S+)，不能小于 (\S+)$/, '$1 is $2; it cannot be less than $3'],
  [/^(.+)为 (\S+ \S+)，不能大于 (\S+)$/, '$1 is $2; it cannot be more than $3'],
  [/^(.+)为 (\S+ \S+)，应在 (\S+) 至 (\S+) 之间$/, '$1 is $2; it must be from $3 to $4'],
  [
    /^(.+)为 (\S+ \S+)，一般不小于 (\S+)，已收下，请核实$/,
    '$1 is $2, and $3 at least as a rule; taken, to be verified',
  ],
  [
    /^(.+)为 (\S+ \S+)，一般不大于 (\S+)，已收下，请核实$/,
    '$1 is $2, and $3 at most as a rule; taken, to be verified',
  ],
  [
    /^(.+)为 (\S+ \S+)，一般在 (\S+) 至 (\S+) 之间，已收下，请核实$/,
    '$1 is $2, and from $3 to $4 as a rule; taken, to be verified',
  ],
  // As ledgers of before have it.
  [
    /^(.+)为 (.+)，超出可能的范围（(.+) 至 (.+)）$/,
    '$1 is $2, which is impossible (from $3 to $4)',
  ],
  [
    /^(.+)为 (.+)，不在常见范围（(.+) 至 (.+)）内，已收下，请核实$/,
    '$1 is $2, which is unusual (from $3 to $4); taken, to be verified',
  ],
  ...sentencesOfChecks,
  [
    /^同一文件中(.+)同一地区同一数据期有不同数值（(.+) 与 (.+)）$/,
    'The file has two values of $1 for one area and period ($2 and $3)',
  ],
  [
    /^(.+)在本文件中重复出现，数值相同，只记一次$/,
    '$1 stands in the file twice with the same value; recorded once',
  ],
  [
    /^表头只有 (.+) 列，这一行多出第 (.+) 列，请检查是否多了分隔符。$/,
    'The header has $1 columns, this line a column $2 as well; check for a separator too many.',
  ],
  [
    /^这一行不足 (.+) 列，缺第 (\d+) 列(.*)，请检查是否少了分隔符。$/,
    'This line has fewer than $1 columns: column $2 $3 is missing; check for a separator too few.',
  ],
  [
    /^这一行的引号没有成对，请检查引号后重新导出。$/,
    'The quotation marks of this line are not in pairs; mend them and export again.',
  ],
  [
    /^(?:栏目或指标|地区)不在监测目录内，未取用：(.+) 等 (.+) 个。$/,
    'Not monitored and not taken: $1* and others, $2 in all.',
  ],
  [/^(?:栏目或指标|地区)不在监测目录内，未取用：(.+)。$/, 'Not monitored and not taken: $1*.'],
  [/^文件已写明，--set (.+) 没有采用。$/, 'The file says it itself: --set $1 was not used.'],
  [/^--set unit\[(.+)\] 没有对应的栏目，请核对列名。$/, '--set unit[$1] fits no column.'],
  [
    /^此表与 (.+) 同样相符，请用 --pipeline 指定数据管道。$/,
    'The table fits $1* equally well: name the pipeline with --pipeline.',
  ],
  [
    /^此表与任何数据管道的栏目都不相符，请核对表头，或(?:在报送页逐栏说明|先为它新增数据管道)。$/,
    'The table fits no pipeline: check its header, or say what its columns are where it is handed in.',
  ],
  [
    /^此表没有表头，无法识别，请在数据上方加一行，写明各列的名称。$/,
    'The table has no header: add a line above the data that names the columns.',
  ],
  [
    /^文件里没有数据行；本月确无数据或无变化的，请在报送页作零报告或无变化的声明。$/,
    'The file has no line of data; where there is none or nothing changed, declare it where files are handed in.',
  ],
  [
    /^文件里没有数据行；本月确无变化的，请照上月数填报。$/,
    'The file has no line of data; where nothing changed, report last month’s figures again.',
  ],
  [
    /^文件有 (.+) MB，这么大的文件须是整齐的清单（UTF-8 编码的 CSV，一行表头，其下每行一个数值），而此文件(.+)，未予接收，请改正，或拆成不超过 (.+) MB 的几份报送。$/,
    'The file has $1 MB; one so large must be a plain list (a CSV in UTF-8, one header line, one figure to a line). This one: $2. Mend it, or split it into files of at most $3 MB.',
  ],
  [
    /^任务编号“(.*)”不在方案的任务清单内，请核对$/,
    'No task of the plans has the number “$1”; check it',
  ],
  [
    /^任务“(.+)”在同一数据期已经报过一行，请只留一行$/,
    'The task “$1” has two lines for one period; leave one',
  ],
  [
    /^问题编号“(.+)”与第 (.+) 行重复，请只留一行$/,
    'The problem “$1” stands in line $2 already; leave one line',
  ],
  [/^缺少(.+)，请填写$/, '“$1” is missing; fill it in'],
  [/^(.+)“(.+)”不是日期，请写成 2023-06-30 这样的形式$/, '$1: “$2” is no date; write 2023-06-30'],
  [/^(.+)“(.+)”不在方案的问题类别内，请核对$/, '$1: “$2” is no kind of problem in the plan'],
  [/^(.+)“(.+)”应为“存量”或“新增”$/, '$1: “$2” should be 存量 (of the stock) or 新增 (new)'],
  [/^(.+)“(.+)”不在本地的区划目录内，请核对名称或代码$/, '$1: no area here is called “$2”'],
  [/^(.+)“(.+)”不在部门清单内，请核对$/, '$1: no department is called “$2”'],
  [/^(.+)“(.+)”不是台账用语，请用(.+)$/, '$1: “$2” is no word of the ledger; use one of $3*'],
  [
    /^发现日期 (.+) 晚于数据期末 (.+)，请核对$/,
    'Found on $1, after the end of the period on $2; check the dates',
  ],
  [/^销号日期 (.+) 早于发现日期 (.+)，请核对$/, 'Resolved on $1, before it was found on $2'],
  [
    /^销号日期 (.+) 晚于数据期末 (.+)，请核对$/,
    'Resolved on $1, after the end of the period on $2; check the dates',
  ],
  [
    /^状态为“(.+)”而没有销号日期，已按状态记入，请核实$/,
    'The state is “$1” but there is no date of resolution; taken by the state, to be verified',
  ],
  [
    /^状态为“(.+)”而销号日期为 (.+)，已按状态记入，请核实$/,
    'The state is “$1” but the date of resolution $2; taken by the state, to be verified',
  ],
  [
    /^问题“(.+)”在 (.+) 的台账中已化解，本期为“(.+)”，按重新办理记入，请核实$/,
    'Problem “$1” was resolved in the ledger of $2 and is “$3” now; taken as reopened, to be verified',
  ],
  [
    /^新增问题“(.+)”发现于 (.+)，此前的台账没有列入，不计入任何一期的新增数，请补报当期台账$/,
    'Problem “$1” is called new but was found on $2 and stood in no ledger before; it counts as new in no period',
  ],
  ...sentencesOfRefusals,
  // Why a value was revised, where no person said so.
  [/^重新报送，未说明原因$/, 'sent again, no reason given'],
  [/^分子或分母有更新$/, 'its numerator or denominator changed'],
  [/^撤回 (L\d+)：(.+)$/, '$1 withdrawn: $2'],
  ...sentencesOfReading,
  ...sentencesOfTeaching,
];

/** Where values stand that a finding goes by besides the file's own. */
const elsewhere = /^(.+)（((?:[^（）]+见 L\d+ 第 \d+ 行，?)+)）$/;

/** What the ledger keeps in Chinese, in English; null for a person’s own words. */
export function storedInEnglish(text: string): string | null {
  const [, sheet, row, said = text, meant] =
    /^(?:工作表“(.+?)”第 (\d+) 行：)?(.+?)(?:疑应为：(.+))?$/s.exec(text) ?? [];
  const plain = plainInEnglish(said);
  if (plain === null) return null;
  const place = sheet === undefined ? '' : `Sheet “${sheet}”, row ${row ?? ''}: `;
  return place + plain + (meant === undefined ? '' : ` Perhaps meant: ${meant}`);
}

function plainInEnglish(text: string): string | null {
  const [, sentence, places] = elsewhere.exec(text) ?? [];
  if (sentence !== undefined && places !== undefined) {
    const named = places
      .replaceAll(/见 (L\d+) 第 (\d+) 行/g, ': line $2 of $1')
      .replaceAll('，', ', ');
    const said = plainInEnglish(sentence);
    return said && `${said} (${named})`;
  }
  for (const [kept, said] of sentences) {
    const found = kept.exec(text);
    if (found !== null) return inWords(said, found);
  }
  return null;
}

function inWords(said: string, found: readonly string[]): string {
  return said.replaceAll(/\$(\d)(\*?)/g, (_, at: string, isList: string) => {
    const text = found[Number(at)] ?? '';
    return isList === '' ? figure(text) : text.replaceAll('、', ', ');
  });
}

/** What stands for a unit or a bound, where there is no symbol. */
const WORDS: Readonly<Record<string, string>> = {
  百分数: 'percentages',
  小数: 'fractions',
  不限: 'no bound',
};

function figure(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatsIn('en').day(text) : (WORDS[text] ?? text);
}

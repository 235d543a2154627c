import { expect, test } from 'vitest';
import { storedInEnglish } from '#lib/messages/en-stored.ts';

test.each([
  [
    '数据期截至 2023-12-31，晚于收到文件的日期 2023-10-08',
    'The period ends on 31 Dec 2023, after the file was received on 8 Oct 2023',
  ],
  [
    '栏目或指标不在监测目录内，未取用：甲、乙 等 9 个。',
    'Not monitored and not taken: 甲, 乙 and others, 9 in all.',
  ],
  [
    '任务编号“annex-$1”不在方案的任务清单内，请核对',
    'No task of the plans has the number “annex-$1”; check it',
  ],
  [
    '工作表“乙”第 3 行：这一行的引号没有成对，请检查引号后重新导出。疑应为：甲镇 | 1,2 | 3',
    'Sheet “乙”, row 3: The quotation marks of this line are not in pairs; mend them and export again. Perhaps meant: 甲镇 | 1,2 | 3',
  ],
  [
    '2 格写着“x”（不予公布），按缺报记。',
    'Cells with “x” instead of a figure: 2; taken as missing.',
  ],
  ['更正：道路长度误将米填作公里', null],
])(
  'what the ledger keeps in Chinese is said in English, but a person’s own words: %s',
  (kept, said) => {
    expect(storedInEnglish(kept)).toBe(said);
  },
);

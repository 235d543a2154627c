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
  [
    '公共厕所设置密度填报为 4.17 座/平方公里，按公共厕所数量 ÷ 建成区面积计算为 4.032，相差 0.138，请核对三者（建成区面积见 L000012 第 2 行）',
    '公共厕所设置密度 is stated as 4.17 座/平方公里, but 公共厕所数量 ÷ 建成区面积 gives 4.032, a difference of 0.138; check all three (建成区面积: line 2 of L000012)',
  ],
  [
    '道路清扫覆盖率为 0.96 %，不在常见范围（60 至 100）内，疑为小数，应填百分数，已收下，请核实',
    '道路清扫覆盖率 is 0.96 %, which is unusual (from 60 to 100); perhaps given in fractions instead of percentages; taken, to be verified',
  ],
  [
    '道路清扫覆盖率为 0.96 %，一般在 60 至 100 之间，疑为小数，应填百分数，已收下，请核实',
    '道路清扫覆盖率 is 0.96 %, and from 60 to 100 as a rule; perhaps given in fractions instead of percentages; taken, to be verified',
  ],
  [
    '次干道、支路亮灯率为 100.8 %，应在 0 至 100 之间',
    '次干道、支路亮灯率 is 100.8 %; it must be from 0 to 100',
  ],
  ['通自来水户数为 -5520 户，不能小于 0', '通自来水户数 is -5520 户; it cannot be less than 0'],
  [
    '通自来水户数为 -5520 户，超出可能的范围（0 至 不限）',
    '通自来水户数 is -5520 户, which is impossible (from 0 to no bound)',
  ],
  [
    '此文件已作为 L000003 入库，2 个数值后来由 L000004、L000007 更新；确需重新入库请加 --again。',
    'This file was taken in as L000003; 2 of its figures were revised since, by L000004, L000007. If it must be taken in again, an operator adds --again.',
  ],
  [
    '诊疗人次 2023-01-01 至 2023-06-30 为 1.3 万人次，而截至 2023-05-31 的 1 加其后的 0.2 为 1.2，请核对',
    '诊疗人次 from 1 Jan 2023 to 30 Jun 2023 is 1.3 万人次, but 1 up to 31 May 2023 and 0.2 after it make 1.2; check them',
  ],
  [
    '公共厕所数量由上期（2023-03-31）的 50 变为 48 座，减少 4.0%，超过 2%，请说明原因',
    '公共厕所数量 went from 50 on 31 Mar 2023 to 48 座, down by 4.0%, more than 2%; say why',
  ],
  [
    '九年级毕业人数（900 人）超过小学入学人数（600 人）所允许的 780，请核对二者',
    '九年级毕业人数 (900 人) is more than 780, the most that 小学入学人数 (600 人) allows; check both',
  ],
  [
    '存量问题排查累计由上期（2023-03-31）的 10 变为 8 件，减少 20.0%，累计数不应减少，请说明原因',
    '存量问题排查累计 went from 10 on 31 Mar 2023 to 8 件, down by 20.0%; what is counted from the beginning does not fall; say why',
  ],
  [
    '截至 2023-03-31 的 5 个数值与上期（2023-02-28）完全相同，请核实是否误报上期数据',
    'All 5 values of the period that ended on 31 Mar 2023 are those of the one before, which ended on 28 Feb 2023; was it handed in once more?',
  ],
  [
    '诊疗人次为 780000000 人次，上期（2023-05-31）为 79000，疑为栏目单位写作万人次而所填为人次，应统一为人次，已收下，请核实',
    '诊疗人次 is 780000000 人次 and was 79000 on 31 May 2023; perhaps the column says 万人次 and the figure is in 人次: let both be 人次; taken, to be verified',
  ],
  [
    '诊疗人次 2023-01-01 至 2023-03-31 为 71 人次，而其间 3 段（20 + 21 + 20）相加为 61，请核对',
    '诊疗人次 from 1 Jan 2023 to 31 Mar 2023 is 71 人次, but its 3 parts (20 + 21 + 20) make 61; check them',
  ],
  [
    '公共厕所数量为 51.5 座，应为整数，已收下，请核实',
    '公共厕所数量 is 51.5 座, which should be a whole number; taken, to be verified',
  ],
  ['更正：道路长度误将米填作公里', null],
])(
  'what the ledger keeps in Chinese is said in English, but a person’s own words: %s',
  (kept, said) => {
    expect(storedInEnglish(kept)).toBe(said);
  },
);

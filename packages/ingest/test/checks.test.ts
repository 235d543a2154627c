import { describe, expect, test } from 'vitest';
import { unitTraps } from '../src/checks/unit-traps.ts';
import { findings, places } from './checking.ts';

describe('a stated ratio against its components (DOMAIN D7–D9)', () => {
  const HEAD =
    '月份,新增两违(宗),污水泄漏(处),存量问题化解累计(件),存量问题排查累计(件),存量问题化解率(%)';
  test.each<[source: string, n: number, d: number, printed: string, severity: string | null]>([
    ['D7', 550, 579, '95', null],
    ['D7', 385, 405, '95.1', null],
    ['D7', 43, 44, '97.7', null],
    ['D7', 34, 38, '89.5', null],
    ['D7', 36, 51, '70.6', null],
    ['D7', 126, 135, '93.3', null],
    ['D7', 6, 7, '85.7', null],
    ['D7', 19, 21, '90.5', null],
    ['D8', 6, 22, '27', null],
    ['D8', 16, 22, '73', null],
    ['D9', 17, 222, '7.7', null],
    ['D9', 10, 222, '4.5', null],
    ['D9', 24, 222, '10.8', null],
    ['D9', 9, 222, '4.1', null],
    ['D9 lowered so that shares add to 100', 162, 222, '72.9', 'hint'],
    ['beyond one and a half units', 162, 222, '72.8', 'error'],
    ['a fraction for a percentage', 162, 222, '0.73', 'error'],
  ])('%s: %i of %i as %s', (_source, n, d, printed, severity) => {
    const found = findings(HEAD, `2023年6月,0,0,${n},${d},${printed}`);
    expect(places(found)).toEqual(severity === null ? [] : [`${severity} 2 6 row-constraint`]);
    if (printed === '0.73') expect(found[0]?.message).toContain('疑为小数');
  });

  test('measured components are rounded themselves', () => {
    const head =
      '区域,绿地面积(公顷),绿地率(%),公园绿地面积(公顷),城区人口(万人),人均公园绿地面积(平方米/人)';
    // 91.80 ÷ 8.27 is 11.1004; 8.2748 万人, printed as 8.27, give 11.09.
    expect(findings('2022年园林绿化年报', head, '县城建成区,446.4,36.0,91.80,8.27,11.09')).toEqual(
      [],
    );
  });
});

test.each<[what: string, head: string, row: string, expected: readonly string[]]>([
  [
    '绿地率 ≤ 绿化覆盖率',
    '年份,绿地率(%),绿化覆盖率(%),公园绿地服务半径覆盖率(%)',
    '2022年,38.1,37.0,75',
    ['warning 2 2 row-constraint'],
  ],
  [
    '公园绿地 ≤ 绿地',
    '年份,绿地面积(公顷),公园绿地面积(公顷),居住用地面积(公顷)',
    '2022年,90,95,400',
    ['warning 2 3 row-constraint'],
  ],
  [
    '机械化清扫面积 ≤ 清扫保洁面积',
    '月份,应清扫面积(万平方米),清扫保洁面积(万平方米),机械化清扫面积(万平方米)',
    '2023年4月,165,142.9,150.0',
    ['warning 2 4 row-constraint'],
  ],
  [
    '亮灯数 ≤ 检查灯数',
    '月份,主干道检查灯数,主干道亮灯数,照明设施总数',
    '2023年4月,1200,1201,3800',
    ['warning 2 3 row-constraint'],
  ],
  [
    'a mean road width of 18.75 m',
    '年份,建成区面积(平方公里),道路面积率(%),路网密度(公里/平方公里),道路面积(公顷)',
    '2022年,12.4,15,8,186',
    [],
  ],
  [
    'a mean road width of 75 m',
    '年份,建成区面积(平方公里),道路面积率(%),路网密度(公里/平方公里),道路面积(公顷)',
    '2022年,12.4,15,2,186',
    ['warning 2 3 row-constraint'],
  ],
])('%s', (_what, head, row, expected) => {
  expect(places(findings(head, row))).toEqual(expected);
});

test.each<[head: string, row: string, said: string]>([
  [
    '年份,建成区面积(平方公里),道路面积率(%),路网密度(公里/平方公里),道路长度(公里)',
    '2022年,12.4,15,8000,',
    '疑为米/平方公里，应填公里/平方公里',
  ],
  [
    '月份,应清扫面积(公顷),清扫覆盖率(%),机械化清扫率(%)',
    '2023年4月,165,0.96,80',
    '疑为小数，应填百分数',
  ],
  [
    '月份,应清扫面积(公顷),清扫覆盖率(%),机械化清扫率(%)',
    '2023年4月,165,965,80',
    '疑为‰，应填百分数',
  ],
  [
    '年份,建成区面积(平方公里),道路长度(公里),路网密度(公里/平方公里)',
    '2022年,12.4,99200,8.00',
    '道路长度为 99200 公里，疑为米，应填公里',
  ],
  [
    '年份,建成区面积(平方公里),道路长度(公里),路网密度(公里/平方公里)',
    '2022年,1240,99.20,8.00',
    '建成区面积为 1240 平方公里，疑为公顷，应填平方公里',
  ],
])('a slip of unit is named: %s, %s', (head, row, said) => {
  expect(findings(head, row).map(({ message }) => message)).toEqual([
    expect.stringContaining(said),
  ]);
});

const SWEPT = '月份,应清扫面积(万平方米),清扫保洁面积(万平方米),清扫覆盖率(%),机械化清扫率(%)';
const ROADS = '年份,建成区面积(平方公里),道路面积(万平方米),道路面积率(%),路网密度(公里/平方公里)';
const ALL_ROADS = `${ROADS},道路长度(公里)`;
test.each<[what: string, rows: readonly string[], column: number, said: string]>([
  ['a fraction', [SWEPT, '2023年4月,170.40,154.80,0.908,'], 4, '疑为小数，应填百分数'],
  ['a point moved', [SWEPT, '2023年4月,170.40,15.480,90.8,'], 4, '请核对三者'],
  ['a point lost', [SWEPT, '2023年4月,17040,154.80,90.8,'], 4, '请核对三者'],
  ['hectares, or else', [ROADS, '2023年,1260,187.20,14.9,'], 4, '请核对三者'],
  ['a point moved below', [ROADS, '2023年,126.0,187.20,14.9,'], 4, '请核对三者'],
  [
    'hectares, by the year before',
    [ROADS, '2022年,12.40,184.76,14.9,', '2023年,1260,187.20,14.9,'],
    2,
    '建成区面积为 1260 平方公里，疑为公顷，应填平方公里',
  ],
  [
    'hectares, by another ratio',
    [ALL_ROADS, '2023年,1260,187.20,14.9,8.00,100.80'],
    2,
    '建成区面积为 1260 平方公里，疑为公顷，应填平方公里',
  ],
])('of three figures the one at fault is blamed, once: %s', (_what, rows, column, said) => {
  const found = findings(...rows);
  expect(found.map(({ line, columnIndex }) => [line, columnIndex])).toEqual([
    [rows.length, column],
  ]);
  expect(found[0]?.message).toContain(said);
});

test('a period that cannot be read is quoted, not called missing', () => {
  const lines = [
    '区域,主干道检查灯数(盏),主干道亮灯数(盏),照明设施总数(处)',
    '县城建成区,1200,1100,3800',
  ];
  const said = (title: string) => new Set(findings(title, ...lines).map(({ message }) => message));
  expect([...said('2024年13月照明月报,,,')]).toEqual([
    '时间“2024年13月”无法识别，请写成 2023年、2023年6月 这样的形式',
  ]);
  expect([...said('照明月报,,,')].join()).toContain('缺少时间');
});

test('no fractions of what is counted piece by piece, but of what was rounded to 万', () => {
  const head = '季度,公厕数量(座),公厕密度(座/平方公里)';
  expect(places(findings(head, '2023年第一季度,51.5,'))).toEqual(['warning 2 2 deviated-value']);
  const visits = ['指标,计量单位,2023年6月', '诊疗人次,万人次,1.23456', '出院人数,人,2'];
  expect(findings(...visits)).toEqual([]);
});

test.each([
  ['公里', ['米', 0.001]],
  ['平方公里', ['公顷', 0.01]],
  ['%', ['小数', 100]],
  ['座', ['万座', 10_000]],
  ['平方米/人', ['平方米/万人', 0.0001]],
] as const)('what is easily written for %s', (unit, [name, factor]) => {
  expect(unitTraps(unit)).toContainEqual({ name, factor });
});

test('what is easily written below 万人次', () => {
  const trap = { name: '人次', factor: 0.0001, saidIn: '万人次' };
  expect(unitTraps('人次')).toContainEqual(trap);
});

test.each<[what: string, lines: readonly string[], expected: readonly string[]]>([
  [
    'equal',
    [
      '指标,计量单位,2023年1-5月,2023年6月,2023年1-6月',
      '诊疗人次,人次,100,20,120',
      '出院人数,人,10,2,12',
    ],
    [],
  ],
  [
    'not equal',
    [
      '指标,计量单位,2023年1-5月,2023年6月,2023年1-6月',
      '诊疗人次,人次,100,20,130',
      '出院人数,人,10,2,12',
    ],
    ['warning 2 5 sequential-value'],
  ],
  [
    'rounded to 万',
    [
      '指标,计量单位,2023年1-5月,2023年6月,2023年1-6月',
      '诊疗人次,万人次,1.04,0.24,1.29',
      '出院人数,人,10,2,12',
    ],
    [],
  ],
  [
    'months that add up, January and February together too',
    [
      '指标,计量单位,2023年1月,2023年2月,2023年1-2月,2023年3月,2023年1-3月',
      '诊疗人次,人次,20,21,41,20,61',
      '出院人数,人,2,2,4,2,6',
    ],
    [],
  ],
  [
    'months that do not',
    [
      '指标,计量单位,2023年1月,2023年2月,2023年3月,2023年1-3月',
      '诊疗人次,人次,20,21,20,71',
      '出院人数,人,2,2,2,6',
    ],
    ['warning 2 6 sequential-value'],
  ],
  [
    'January and February together, March beside them',
    [
      '指标,计量单位,2023年1-2月,2023年3月,2023年3月累计',
      '诊疗人次,人次,40,20,50',
      '出院人数,人,4,2,6',
    ],
    ['warning 2 5 sequential-value'],
  ],
])('上月止累计 + 本月 = 本月止累计: %s', (_what, lines, expected) => {
  expect(places(findings(...lines))).toEqual(expected);
});

test('columns 本月 and 累计 are of two periods', () => {
  const head = ['月份,诊疗人次(人次),,出院人数(人),', ',本月,累计,本月,本月止累计'];
  const may = '2023年5月,20,100,2,10';
  expect(places(findings(...head, may, '2023年6月,21,121,3,13'))).toEqual([]);
  expect(places(findings(...head, may, '2023年6月,21,122,3,13'))).toEqual([
    'warning 4 3 sequential-value',
  ]);
});

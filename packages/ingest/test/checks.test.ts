import fc from 'fast-check';
import { read } from '@monitor/tabular';
import { describe, expect, test } from 'vitest';
import { catalogueOf, check, type Finding } from '../src/check.ts';
import { unitTraps } from '../src/checks/unit-traps.ts';
import { knownForms } from '../src/known-forms.ts';
import { readSettings } from '../src/settings.ts';

const { pipelines, plan } = await knownForms();
const catalogue = catalogueOf(plan);

/** What a browser says of a file, but for columns that are not monitored. */
function findings(...lines: readonly string[]): readonly Finding[] {
  const bytes = new TextEncoder().encode([...lines, ''].join('\n'));
  const checking = { catalogue, pipelines, pipeline: null, settings: readSettings([]) };
  return check({ ...checking, receivedDay: '2026-01-01' }, read(bytes)).findings.filter(
    ({ severity }) => severity !== 'info',
  );
}

const places = (found: readonly Finding[]) =>
  found.map(({ severity, line, columnIndex, rule }) =>
    [severity, line, columnIndex, rule].join(' '),
  );

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

test.each([
  ['公里', ['米', 0.001]],
  ['平方公里', ['公顷', 0.01]],
  ['%', ['小数', 100]],
  ['座', ['万座', 10_000]],
  ['平方米/人', ['平方米/万人', 0.0001]],
] as const)('what is easily written for %s', (unit, [name, factor]) => {
  expect(unitTraps(unit)).toContainEqual({ name, factor });
});

describe('totals', () => {
  const TOWNS = plan.areas.filter(({ level, parent }) => level === 'town' && parent === '610921');
  const HEAD = '镇,在园幼儿数(人),3-5岁人口数(人),毛入园率,在校适龄儿童少年数(人)';
  const row = (name: string, children: number) => `${name},${children},1000,${children / 10}%,2000`;
  const towns = TOWNS.map(({ name }, at) => row(name.zh, 900 + at));
  const sum = TOWNS.reduce((all, _town, at) => all + 900 + at, 0);
  const count = TOWNS.length;
  const title = '2022年秋季入园情况,,,,';
  const day = '统计时点：2022年9月1日,,,,';

  test.each<[what: string, total: string, expected: readonly string[]]>([
    ['right', `合计,${sum},${1000 * count},94.5%,${2000 * count}`, []],
    [
      'one off',
      `合计,${sum + 1},${1000 * count},94.5%,${2000 * count}`,
      ['warning 14 2 row-constraint'],
    ],
  ])('of the lines above: %s', (_what, total, expected) => {
    expect(places(findings(title, day, HEAD, ...towns, total))).toEqual(expected);
    const note = '注：部分数据因四舍五入的原因，存在总计与分项合计不等的情况';
    expect(places(findings(title, day, HEAD, ...towns, total, note))).toEqual([]);
  });

  test('groups with totals of their own, and one of all', () => {
    const half = towns.length / 2;
    const subtotal = (from: number) =>
      TOWNS.slice(from, from + half).reduce((all, _town, at) => all + 900 + from + at, 0);
    const line = (name: string, children: number) => `${name},${children},,,`;
    const text = (last: number) => [
      ...[title, day, HEAD, ...towns.slice(0, half), line('小计', subtotal(0))],
      ...[...towns.slice(half), line('小计', subtotal(half)), line('总计', last)],
    ];
    expect(places(findings(...text(sum)))).toEqual([]);
    expect(places(findings(...text(sum - 10)))).toEqual(['warning 16 2 row-constraint']);
  });

  test('the home area is the sum of all that lie within it, if all are there', () => {
    const home = (children: number) => `汉阴县,${children},${1000 * count},,`;
    expect(places(findings(title, day, HEAD, home(sum + 5), ...towns))).toEqual([
      'warning 4 2 row-constraint',
    ]);
    const some = findings(title, day, HEAD, home(990), ...towns.slice(1));
    expect(places(some)).toEqual([]);
  });

  test('shuffled, the records are said the same of', () => {
    const records = [
      ...towns.slice(2),
      row('某镇', 5),
      '铁佛寺镇,900,880,95%,2000',
      row('汉阴县', 7),
    ];
    const told = (lines: readonly string[]) =>
      findings(title, day, HEAD, ...lines)
        .map(({ severity, columnIndex, value, rule, message }) =>
          [severity, columnIndex, value, rule, message].join(' '),
        )
        .toSorted();
    const expected = told(records);
    expect(expected.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (lines) => {
        expect(told(lines)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
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

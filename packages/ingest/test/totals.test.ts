import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findings, places, plan } from './checking.ts';

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

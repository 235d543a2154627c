import type { Indicator } from '@monitor/plan';
import { parsePeriod } from '@monitor/tabular';
import { expect, test } from 'vitest';
import { nameForms } from '../src/names.ts';
import { observedPeriod, periodInText } from '../src/periods.ts';
import { readSettings } from '../src/settings.ts';
import { settleUnit } from '../src/units.ts';

test.for([
  ['道路照明/主干道/亮灯数', '主干道/亮灯数', true],
  ['道路照明/主干道/亮灯数', '亮灯数', true],
  ['主干道亮灯率', '亮灯率', false],
] as const)('%s is known as %s: %s', ([name, known, is]) => {
  expect(nameForms(name).includes(known)).toBe(is);
});

test.for([
  ['汉阴县2023年6月环卫作业月报（演示数据）', '2023-06-01', '2023-06-30'],
  ['2023年1—6月城建统计', '2023-01-01', '2023-06-30'],
  ['2021年1月至2021年6月环卫作业汇总', '2021-01-01', '2021-06-30'],
  ['2022-2023学年事业统计', '2022-09-01', '2023-08-31'],
  ['２０２２年城市建设年报', '2022-01-01', '2022-12-31'],
] as const)('a title speaks of a period: %s', ([title, start, end]) => {
  expect(periodInText(title)).toMatchObject({ start, end });
});

test.for(['2020年6月、2023年6月环卫作业情况', '填报时间 2022年7月5日', '环卫作业月报'])(
  'a title that names no period, several, or when it was made says none: %s',
  (title) => {
    expect(periodInText(title)).toBeNull();
  },
);

const onDay = { period: 'day-09-01' } as Indicator;
const bySchoolYear = { period: 'school-year' } as Indicator;
test.for([
  ['2023年', onDay, '2023-09-01', '2023-09-01'],
  ['2023年9月', onDay, '2023-09-01', '2023-09-01'],
  ['2023/24', onDay, '2023-09-01', '2023-09-01'],
  ['2023年3月', onDay, null, null],
  ['2023年1-6月', onDay, null, null],
  ['2023年', bySchoolYear, '2022-09-01', '2023-08-31'],
  ['2022-2023学年', bySchoolYear, '2022-09-01', '2023-08-31'],
  ['2023年12月31日', bySchoolYear, null, null],
] as const)(
  '%s of an indicator counted on a day or by school year',
  ([text, indicator, start, end]) => {
    const period = parsePeriod(text);
    if (period === null) throw new Error(`${text} is no period`);
    const observed = observedPeriod(period, indicator);
    expect([observed?.start ?? null, observed?.end ?? null]).toEqual([start, end]);
  },
);

test.for([
  { sources: [['万人', 'file']], target: '人', factor: 1e4, shift: 4 },
  {
    sources: [
      [null, 'file'],
      ['公顷', 'contract'],
    ],
    target: '平方公里',
    factor: 0.01,
    shift: -2,
  },
  { sources: [['亩', 'file']], target: '平方米', factor: 2000 / 3, shift: null },
  { sources: [['1', 'contract']], target: '%', factor: 100, shift: 2 },
] as const)('a unit is settled by who says it: %o', ({ sources, target, factor, shift }) => {
  const settled = settleUnit(
    sources.map(([unit, by]) => ({ unit, by })),
    target,
  );
  expect(settled).toMatchObject({ factor: expect.closeTo(factor, 9), shift });
});

test('nobody said a unit, or one of another kind: no guess', () => {
  expect(settleUnit([{ unit: null, by: 'file' }], '人')).toEqual({ problem: 'missing' });
  expect(settleUnit([{ unit: '公顷', by: 'file' }], '人')).toEqual({
    problem: 'mismatch',
    unit: '公顷',
  });
});

test('what a person sets', () => {
  expect(readSettings(['unit=亿元', 'unit[存款]=万元', 'period=2023-06'])).toEqual({
    unit: '亿元',
    units: { 存款: '万元' },
    period: '2023-06',
  });
  expect(() => readSettings(['units=1'])).toThrow('--set units=1');
  expect(() => readSettings(['period[x]=1'])).toThrow('无法识别');
});

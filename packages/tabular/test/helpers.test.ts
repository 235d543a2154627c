import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  conversionFactor,
  normalizeText,
  parseCell,
  parsePeriod,
  parseUnit,
  splitUnit,
  type Cell,
} from '../src/index.ts';

describe('normalizeText', () => {
  test.each([
    ['（万人）', '(万人)'],
    ['城 镇　人口', '城镇人口'],
    ['GDP 总量', 'GDP总量'],
    ['Country  Name ', 'Country Name'],
    ['单位：公顷，米', '单位:公顷,米'],
    ['【备注】', '(备注)'],
    ['\ufeff面\u200b积', '面积'],
    ['２０２３年', '2023年'],
    ['平方米²', '平方米2'],
    ['园林绿地、公园', '园林绿地、公园'],
  ])('%j → %j', (text, normal) => {
    expect(normalizeText(text)).toBe(normal);
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
      }),
    );
  });
});

describe('parseCell', () => {
  const number = (
    value: number,
    decimals: number,
    unit: '%' | '‰' | null = null,
    flag: string | null = null,
  ): Cell => ({ kind: 'number', value, decimals, unit, flag });
  const missing = (marker: string): Cell => ({ kind: 'missing', marker });

  test.each<[string, Cell]>([
    ['2183', number(2183, 0)],
    [' 49670.20 ', number(49670.2, 2)],
    ['１２，３４５．６', number(12345.6, 1)],
    ['1,234,567', number(1234567, 0)],
    ['1 234 567', number(1234567, 0)],
    ['（1,234）', number(-1234, 0)],
    ['－3', number(-3, 0)],
    ['−0.5', number(-0.5, 1)],
    ['+5', number(5, 0)],
    ['-0', number(0, 0)],
    ['.5', number(0.5, 1)],
    ['5.', number(5, 0)],
    ['2000.0', number(2000, 1)],
    ['1.2e3', number(1200, 0)],
    ['1.25E-3', number(0.00125, 5)],
    ['99.81%', number(99.81, 2, '%')],
    ['１２．５％', number(12.5, 1, '%')],
    ['7.5‰', number(7.5, 1, '‰')],
    ['', missing('')],
    ['　', missing('')],
    ['—', missing('—')],
    ['――', { kind: 'text', text: '――' }],
    ['…', missing('...')],
    ['／', missing('/')],
    ['无', missing('无')],
    ['N/A', missing('N/A')],
    ['null', missing('null')],
    ['..', missing('..')],
    [': ', missing(':')],
    ['x', missing('x')],
    ['z', missing('z')],
    ['low', missing('low')],
    ['~', missing('~')],
    [': c', missing('c')],
    [':(u)', missing('u')],
    ['[low]', missing('low')],
    ['1,23', { kind: 'text', text: '1,23' }],
    ['12.3 b', number(12.3, 1, null, 'b')],
    ['78115 bep', number(78115, 0, null, 'bep')],
    ['45.6% p', number(45.6, 1, '%', 'p')],
    ['12.3*', number(12.3, 1, null, '*')],
    ['12.3①', number(12.3, 1, null, '①')],
    ['1200²', number(1200, 0, null, '²')],
    ['12 m', { kind: 'text', text: '12 m' }],
    ['12m', { kind: 'text', text: '12m' }],
    ['1234p', number(1234, 0, null, 'p')],
    ['12.3 [e]', number(12.3, 1, null, 'e')],
    ['12.3（预计）', number(12.3, 1, null, '预计')],
    ['98％（初步数）', number(98, 0, '%', '初步数')],
    ['45.6[1]', number(45.6, 1, null, '[1]')],
    ['45.6（1）', { kind: 'text', text: '45.6（1）' }],
    ['c', { kind: 'text', text: 'c' }],
    ['<5', { kind: 'text', text: '<5' }],
    ['约12', { kind: 'text', text: '约12' }],
    ['1e999', { kind: 'text', text: '1e999' }],
    ['2023/6', { kind: 'text', text: '2023/6' }],
    ['(-5)', { kind: 'text', text: '(-5)' }],
    [' 城关镇 ', { kind: 'text', text: '城关镇' }],
  ])('%j', (text, cell) => {
    expect(parseCell(text)).toEqual(cell);
  });

  test('further markers of a contract', () => {
    expect(parseCell('略', ['略'])).toEqual(missing('略'));
    expect(parseCell('略')).toEqual({ kind: 'text', text: '略' });
  });

  test.each([
    ['1,5', number(1.5, 1)],
    ['28,801', number(28.801, 3)],
    ['1.234,56', number(1234.56, 2)],
    ['1.234', number(1234, 0)],
    ['1 234,5 b', number(1234.5, 1, null, 'b')],
    [',5', number(0.5, 1)],
    ['1.5', { kind: 'text', text: '1.5' }],
  ])('%j where a comma stands before the decimals', (text, cell) => {
    expect(parseCell(text, [], ',')).toEqual(cell);
  });

  test('a printed number is read as itself', () => {
    const figures = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6));
    fc.assert(
      fc.property(figures, ([digits, decimals]) => {
        const text = (digits / 10 ** decimals).toFixed(decimals);
        const value = Number(text) === 0 ? 0 : Number(text);
        expect(parseCell(text)).toEqual(number(value, decimals));
      }),
    );
  });
});

describe('parsePeriod', () => {
  test.each([
    ['2024年', '2024-01-01', '2024-12-31', 'year'],
    ['2024', '2024-01-01', '2024-12-31', 'year'],
    ['2000.0', '2000-01-01', '2000-12-31', 'year'],
    ['2008 ', '2008-01-01', '2008-12-31', 'year'],
    ['２０２３年度', '2023-01-01', '2023-12-31', 'year'],
    ['2023年末', '2023-01-01', '2023-12-31', 'year'],
    ['二〇二三年', '2023-01-01', '2023-12-31', 'year'],
    ['2023年6月', '2023-06-01', '2023-06-30', 'month'],
    ['2023年06月份', '2023-06-01', '2023-06-30', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['202306', '2023-06-01', '2023-06-30', 'month'],
    ['2023.10', '2023-10-01', '2023-10-31', 'month'],
    ['二〇二三年十二月', '2023-12-01', '2023-12-31', 'month'],
    ['2011/12', '2011-12-01', '2011-12-31', 'month'],
    ['Jan-25', '2025-01-01', '2025-01-31', 'month'],
    ['Jan 2023', '2023-01-01', '2023-01-31', 'month'],
    ['2023/6/30', '2023-06-30', '2023-06-30', 'day'],
    ['2023年6月30日', '2023-06-30', '2023-06-30', 'day'],
    ['截至2023年6月30日', '2023-06-30', '2023-06-30', 'day'],
    ['20230630', '2023-06-30', '2023-06-30', 'day'],
    ['2023-06-30 00:00:00', '2023-06-30', '2023-06-30', 'day'],
    ['2023年上半年', '2023-01-01', '2023-06-30', 'half'],
    ['2023下半年', '2023-07-01', '2023-12-31', 'half'],
    ['2023年第一季度', '2023-01-01', '2023-03-31', 'quarter'],
    ['2023年4季度', '2023-10-01', '2023-12-31', 'quarter'],
    ['2023Q1', '2023-01-01', '2023-03-31', 'quarter'],
    ['2017.1/4', '2017-01-01', '2017-03-31', 'quarter'],
    ['2023年前三季度', '2023-01-01', '2023-09-30', 'range'],
    ['2023年1-6月', '2023-01-01', '2023-06-30', 'range'],
    ['2023年1—2月', '2023-01-01', '2023-02-28', 'range'],
    ['２０２３年１～６月', '2023-01-01', '2023-06-30', 'range'],
    ['2023年1月至6月', '2023-01-01', '2023-06-30', 'range'],
    ['2023年1-6月累计', '2023-01-01', '2023-06-30', 'range'],
    ['2023年6月份累计', '2023-01-01', '2023-06-30', 'range'],
    ['2023年第三季度止累计', '2023-01-01', '2023-09-30', 'range'],
    ['2023年1月累计', '2023-01-01', '2023-01-31', 'month'],
    ['2023年二季度', '2023-04-01', '2023-06-30', 'quarter'],
    ['2023/24学年', '2023-09-01', '2024-08-31', 'school-year'],
    ['2023/24', '2023-09-01', '2024-08-31', 'school-year'],
    ['2022年11月-2023年1月', '2022-11-01', '2023-01-31', 'range'],
    ['2023年1月1日-6月30日', '2023-01-01', '2023-06-30', 'range'],
    ['2020-2023年', '2020-01-01', '2023-12-31', 'range'],
    ['2022-2023学年', '2022-09-01', '2023-08-31', 'school-year'],
    ['2022—2023学年度', '2022-09-01', '2023-08-31', 'school-year'],
    ['2022/23', '2022-09-01', '2023-08-31', 'school-year'],
    ['201617', '2016-09-01', '2017-08-31', 'school-year'],
  ])('%s', (text, start, end, kind) => {
    expect(parsePeriod(text)).toEqual({ start, end, kind });
  });

  test.each([
    '最近20年',
    '2023-13',
    '2023/2/30',
    '45107',
    '2183',
    '1-6月',
    '年',
    '',
    '2023年6-1月',
  ])('%s is no period', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe('units', () => {
  test.each([
    ['年末常住人口(万人)', '年末常住人口', '万人'],
    ['人口数（人口抽样调查）（人）', '人口数(人口抽样调查)', '人'],
    ['固定资产投资(不含农户)_比上年增长(%)', '固定资产投资(不含农户)_比上年增长', '%'],
    ['面积（单位：公顷）', '面积', '公顷'],
    ['面积/公顷', '面积', '公顷'],
    ['面积 单位：万平方米', '面积', '万平方米'],
    ['道路密度/公里/平方公里', '道路密度', '公里/平方公里'],
    ['病床（张／千人）', '病床', '张/千人'],
    ['Hospital beds (per 1,000 people)', 'Hospital beds', 'per 1,000 people'],
    ['乡(镇)', '乡(镇)', null],
    ['卫生院(所、站)', '卫生院(所、站)', null],
    ['元/人', '元/人', null],
    ['男/女', '男/女', null],
    ['备注(2023年)', '备注(2023年)', null],
    ['指标(1)', '指标(1)', null],
  ])('splitUnit %j', (label, name, unit) => {
    expect(splitUnit(label)).toEqual({ label: name, unit });
  });

  test.each([
    ['公顷', '平方公里', 0.01],
    ['亩', '公顷', 1 / 15],
    ['万人', '人', 1e4],
    ['十万人', '人', 1e5],
    ['百亿元', '亿元', 100],
    ['万公里', 'km', 1e4],
    ['里', '米', 500],
    ['㎡', 'm2', 1],
    ['公里/平方公里', 'km/km²', 1],
    ['张/千人', '张/万人', 10],
    ['每千人', '张/人', 1e-3],
    ['座/平方公里', '个/公顷', 0.01],
    ['%', '比例', 0.01],
    ['‰', '%', 0.1],
    ['小时', '分钟', 60],
    ['100 million yuan', '万元', 1e4],
    ['10000 persons', '万人', 1],
    ['人', '公里', null],
    ['天', '分钟', null],
    ['%', '张/千人', null],
    ['二十', '人', null],
  ])('%s → %s', (from, to, factor) => {
    const found = conversionFactor(from, to);
    if (factor === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(factor, 12);
  });

  test.each(['2023年', '2023', '100', '地区', '', '率', 'area', '镇长'])(
    '%s is no unit',
    (text) => {
      expect(parseUnit(text)).toBeNull();
    },
  );
});

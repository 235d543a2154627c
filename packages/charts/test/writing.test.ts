import { expect, test } from 'vitest';
import { periodText, spanText, timeOf } from '../src/days.ts';
import { numberText, quantityText } from '../src/numbers.ts';
import type { Frequency, Locale } from '../src/index.ts';
import { wrapText, textWidth } from '../src/text-width.ts';
import { timeTicks } from '../src/time-axis.ts';
import { valueAxis } from '../src/value-axis.ts';

test.for<[string, Frequency | undefined, string, string]>([
  ['2023-06-30', 'monthly', '2023年6月', 'Jun 2023'],
  ['2023-06-30', 'quarterly', '2023年第二季度', 'Q2 2023'],
  ['2023-06-30', 'half-year', '2023年上半年', 'H1 2023'],
  ['2023-12-31', 'annual', '2023年', '2023'],
  ['2023-08-31', 'annual', '2023年8月', 'Aug 2023'],
  ['2020-11-01', 'irregular', '2020年11月1日', '1 Nov 2020'],
  ['2023-06-30', undefined, '2023年6月', 'Jun 2023'],
])('period %s %s', ([day, frequency, zh, en]) => {
  expect(periodText(timeOf(day), frequency, 'zh')).toBe(zh);
  expect(periodText(timeOf(day), frequency, 'en')).toBe(en);
});

test.for<[string, string, Locale, string]>([
  ['2022-02-28', '2022-02-28', 'zh', '2022年2月'],
  ['2022-02-28', '2022-04-30', 'zh', '2022年2–4月'],
  ['2022-02-28', '2022-04-30', 'en', 'Feb–Apr 2022'],
  ['2021-11-30', '2022-02-28', 'zh', '2021年11月–2022年2月'],
])('span %s to %s in %s', ([first, last, locale, want]) => {
  expect(spanText(timeOf(first), timeOf(last), 'monthly', locale)).toBe(want);
});

test.for<[number, number, string, string]>([
  [7.425, 1, 'km/km²', '7.4 km/km²'],
  [98, 1, '%', '98.0%'],
  [-1234.5, 0, '', '−1,235'],
  [-0.001, 2, '', '0.00'],
])('%d with %d decimals', ([value, decimals, unit, want]) => {
  expect(quantityText(value, unit, { locale: 'zh', decimals })).toBe(want);
  expect(numberText(value, { locale: 'en', decimals })).toBe(want.replace(/ ?[a-z%].*/, ''));
});

test('text width: a Chinese character is an em, a Latin one about half', () => {
  expect(textWidth('目标值', 12)).toBe(36);
  expect(textWidth('abcd', 10) / 10).toBeCloseTo(2.2, 0);
});

test.for<[string, number, string[]]>([
  ['装灯率', 60, ['装灯率']],
  ['公园绿地服务半径覆盖率', 60, ['公园绿地服', '务半径覆盖', '率']],
  ['次干道、支路亮灯率', 48, ['次干道、', '支路亮灯', '率']],
  ['目标（附件）', 36, ['目标', '（附', '件）']],
  ['share of green space', 80, ['share of', 'green space']],
  ['kindergarten', 30, ['kind', 'ergar', 'ten']],
])('%s in %d px', ([text, width, lines]) => {
  expect(wrapText(text, 12, width)).toEqual(lines);
});

test.for<[string, string, string, Frequency | undefined, number, string[]]>([
  ['months', '2021-01-31', '2021-12-31', 'monthly', 400, ['2021年', '4月', '7月', '10月']],
  ['months, narrow', '2021-01-31', '2023-12-31', 'monthly', 200, ['2021年', '2022年', '2023年']],
  ['no January', '2023-03-31', '2023-06-30', 'monthly', 300, ['2023年3月', '4月', '5月', '6月']],
  ['quarters', '2022-03-31', '2022-12-31', 'quarterly', 300, ['2022年', '2季度', '3季度', '4季度']],
  ['halves', '2022-06-30', '2023-06-30', 'half-year', 300, ['2022年', '下半年', '2023年']],
  [
    'years at the data’s month',
    '2020-08-31',
    '2022-08-31',
    'annual',
    300,
    ['2020年', '2021年', '2022年'],
  ],
  ['years, every fifth', '2010-12-31', '2023-12-31', 'annual', 150, ['2010年', '2015年', '2020年']],
])('time ticks: %s', ([, from, to, frequency, length, want]) => {
  const domain = [timeOf(from), timeOf(to)] as const;
  const axis = { domain, length, frequency, sample: domain[1], locale: 'zh' as const };
  expect(timeTicks(axis).map(({ text }) => text)).toEqual(want);
});

test.for<[string, number[], string, number, string[]]>([
  ['rates stay below 100', [94.2, 100], '%', 1, ['94', '96', '98', '100']],
  ['zero where it is near', [1, 40], '', 0, ['0', '10', '20', '30', '40']],
  ['one value', [50], '', 0, ['48', '49', '50', '51', '52']],
  ['nothing but 0', [0], '', 2, ['0.00', '0.25', '0.50', '0.75', '1.00']],
  ['large', [120000, 480000], '', 0, ['100,000', '200,000', '300,000', '400,000']],
  ['counts are whole', [5, 5, 6], '', 0, ['4', '5', '6']],
])('value axis: %s', ([, values, unit, decimals, want]) => {
  const axis = valueAxis(values, { unit, locale: 'zh', count: 4, decimals });
  expect(axis.ticks.map(axis.text)).toEqual(want);
});

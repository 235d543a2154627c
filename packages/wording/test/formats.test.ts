import { expect, test } from 'vitest';
import { formatsIn } from '../src/index.ts';

const zh = formatsIn('zh');
const en = formatsIn('en');

test.each([
  [zh.number(1234.5, 1), '1,234.5'],
  [zh.number(-0.5, 1), '−0.5'],
  [zh.number(-0.04, 1), '0.0'],
  [zh.share(-0), '0%'],
  [zh.number(null, 1), '—'],
  [zh.percent(99.97, 2), '99.97%'],
  [zh.percent(null, 1), '—'],
  [zh.signed(0.004, 1), '0.0'],
  [zh.signed(-2.25, 1), '−2.3'],
  [zh.share(0.678), '68%'],
  [zh.target('>=', 36), '≥ 36'],
  [zh.quantity(97.3, 1, '%'), '97.3%'],
  [zh.quantity(8.06, 2, '公里/平方公里'), '8.06 公里/平方公里'],
  [en.quantity(8.06, 2, '公里/平方公里'), '8.06 km/km²'],
  [en.quantity(4.08, 2, '座/平方公里'), '4.08 per km²'],
  [en.quantity(12.15, 2, '平方米/人'), '12.15 m²/person'],
  [en.quantity(2.97, 2, '1'), '2.97'],
  [zh.instant('2024-01-12T04:18:00Z'), '2024-01-12 12:18'],
  [zh.instant('2023-12-31T16:30:00.5Z'), '2024-01-01 00:30'],
])('%j is written %j', (written, wanted) => {
  expect(written).toBe(wanted);
});

test.each([
  ['2023-01-01', '2023-12-31', '2023年', '2023'],
  ['2023-06-01', '2023-06-30', '2023年6月', 'Jun 2023'],
  ['2024-02-01', '2024-02-29', '2024年2月', 'Feb 2024'],
  ['2023-04-01', '2023-06-30', '2023年二季度', 'Q2 2023'],
  ['2023-07-01', '2023-12-31', '2023年下半年', 'H2 2023'],
  ['2023-01-01', '2023-05-31', '2023年1–5月', 'Jan–May 2023'],
  ['2022-09-01', '2023-08-31', '2022–2023学年', 'School year 2022–23'],
  ['2023-09-01', '2023-09-01', '2023年9月1日', '1 Sep 2023'],
  ['2023-01-15', '2023-02-14', '2023年1月15日–2023年2月14日', '15 Jan 2023–14 Feb 2023'],
])('%s to %s is %s, %s', (start, end, chinese, english) => {
  expect([zh.period(start, end), en.period(start, end)]).toEqual([chinese, english]);
});

test.each([
  ['附件4 二(三)2', '附件4 二（三）2'],
  ['实际居住半年以上的人口;年度数为年末数。', '实际居住半年以上的人口；年度数为年末数。'],
  ['性别比(女=100)', '性别比（女=100）'],
  ['道路(km), 8:30, a;b', '道路(km), 8:30, a;b'],
])('punctuation beside Chinese is full-width: %s', (text, wanted) => {
  expect(zh.text(text)).toBe(wanted);
  expect(en.text(text)).toBe(text);
});

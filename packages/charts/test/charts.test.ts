import { expect, test } from 'vitest';
import * as charts from '../src/index.ts';
import {
  coverage,
  deadlines,
  elevenSeries,
  exports,
  gap,
  mixed,
  monthEnds,
  monthly,
  ratings,
  tiles,
  towns,
  trend,
} from './samples.ts';
import { parse, texts } from './svg.ts';

const comparison = {
  ...{ id: 'compare', title: '比较', unit: '%', decimals: 1, frequency: 'monthly' as const },
  ...{ series: elevenSeries, highlight: 's3' },
};
const href = ({ period_end }: charts.Point) => `/explain?period=${String(period_end)}&area=1`;

const drawn: Record<string, string> = {
  trend: charts.trendChart({ ...trend, pointHref: href }),
  'trend-narrow-en': charts.trendChart({ ...trend, id: 'narrow', width: 320, locale: 'en' }),
  multiples: charts.smallMultiples(towns),
  comparison: charts.comparisonChart(comparison),
  'comparison-narrow': charts.comparisonChart({ ...comparison, id: 'few', width: 320 }),
  indexed: charts.comparisonChart({ ...comparison, id: 'index', series: mixed, indexed: true }),
  composition: charts.compositionBar(ratings),
  exports: charts.coverageGrid(exports),
  gap: charts.gapChart(gap),
  tiles: charts.tileMap(tiles),
  deadlines: charts.deadlineTimeline(deadlines),
  coverage: charts.coverageGrid(coverage),
  sparkline: charts.sparkline({ points: monthly([1, 2, null, 3, undefined, 2]), target: 2.5 }),
};

test.for(Object.entries(drawn))('%s looks as it did', async ([name, svg]) => {
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`output/${name}.svg`);
});

const wellFormed =
  /^(<[a-zA-Z]+( [a-z:A-Z0-9-]+="[^"<]*")*\/?>|<\/[a-zA-Z]+>|[^<>&]|&(amp|lt|gt|quot);)+$/;

test.for(Object.entries(drawn))('%s is plain, named, self-contained SVG', ([name, svg]) => {
  expect(svg).toMatch(wellFormed);
  expect(svg).not.toMatch(/<style|style=|undefined|NaN|Infinity|url\((?!#)/);
  const root = parse(svg);
  expect(root.querySelector('g[aria-label]')).toBeNull();
  const links = root.querySelectorAll('a[href]').length;
  expect(root.getAttribute('role')).toBe(links > 0 ? 'group' : 'img');
  expect(root.querySelector('title')?.textContent).not.toBe('');
  if (name === 'sparkline') return;
  const ids = Array.from(root.querySelectorAll('[id]'), ({ id }) => id);
  const prefix = ids[0]?.replace(/-title$/, '') ?? '';
  expect(ids.every((id) => id.startsWith(`${prefix}-`))).toBe(true);
  expect(root.getAttribute('aria-labelledby')).toBe(`${prefix}-title ${prefix}-desc`);
  expect(root.querySelector('desc')?.textContent.length).toBeGreaterThan(8);
});

test('every colour is the page’s, with a fallback', () => {
  const paints = Object.values(drawn).flatMap((svg) =>
    Array.from(svg.matchAll(/ (?:fill|stroke)="([^"]+)"/g), ([, paint = '']) => paint),
  );
  const other = paints.filter((paint) => !/^var\(--[a-z-]+, #[0-9a-f]{6}\)$/.test(paint));
  expect(new Set(other)).toEqual(
    new Set(['none', 'transparent', 'url(#ratings-hatch)', 'url(#tiles-none)']),
  );
});

const hostile = '<script>alert("&")</script>\u0000';
const shown = '<script>alert("&")</script>';

test('text is text wherever it stands', () => {
  const words = { title: hostile, description: hostile, unit: hostile };
  const note = { at: '2022-05-01', text: hostile };
  const target = { value: 8, label: hostile, clause: hostile };
  const points = trend.points.map((point) => ({ ...point, status: hostile }));
  const all = [
    charts.trendChart({
      ...trend,
      ...words,
      points,
      target,
      annotations: [note],
      pointHref: () => hostile,
    }),
    charts.smallMultiples({
      ...towns,
      ...words,
      panels: [{ id: hostile, name: hostile, points }],
      target,
    }),
    charts.comparisonChart({
      ...comparison,
      ...words,
      series: [{ id: hostile, name: hostile, points }],
    }),
    charts.compositionBar({
      ...{ id: 'x', title: hostile },
      segments: [{ label: hostile, count: 1, shape: 'disc', light: 'red', href: hostile }],
    }),
    charts.coverageGrid({
      ...coverage,
      ...words,
      rows: [{ label: hostile, href: hostile, cells: [] }],
    }),
    charts.sparkline({ points, title: hostile }),
  ];
  for (const svg of all) {
    expect(svg).toMatch(wellFormed);
    const root = parse(svg);
    expect(root.querySelector('script')).toBeNull();
    expect(root.querySelector('title')?.textContent).toBe(shown);
  }
});

test('missing values are not drawn and nothing is drawn through them', () => {
  const points = monthly([70, null, 72, undefined, 74, 75]);
  const root = parse(
    charts.trendChart({
      id: 'x',
      title: 'x',
      unit: '%',
      decimals: 0,
      frequency: 'monthly',
      points,
    }),
  );
  const periods = Array.from(root.querySelectorAll('[data-period]'), (point) =>
    point.getAttribute('data-period'),
  );
  const [jan, , mar, , may, jun] = monthEnds(6);
  expect(periods).toEqual([jan, mar, may, jun]);
  const lines = root.querySelectorAll('g[stroke-width="2"] path');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.getAttribute('d')).toMatch(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/);
  expect(texts(root)).toContain('2022年2月无数据');
});

test('provisional values are hollow', () => {
  const root = parse(drawn['trend'] ?? '');
  const hollow = Array.from(root.querySelectorAll('[data-period]')).filter((point) =>
    point.querySelector('circle')?.getAttribute('fill')?.startsWith('var(--paper'),
  );
  expect(hollow.map((point) => point.getAttribute('data-period'))).toEqual(['2022-12-31']);
  expect(hollow[0]?.querySelector('title')?.textContent).toBe(
    '2022年12月：7.42 km/km²（初步数，推定）',
  );
});

test('a point leads to where it comes from', () => {
  const link = parse(drawn['trend'] ?? '').querySelector('a[data-period="2022-02-28"]');
  expect(link?.getAttribute('href')).toBe('/explain?period=2022-02-28&area=1');
});

test('the summary says what is seen', () => {
  expect(parse(drawn['trend'] ?? '').querySelector('desc')?.textContent).toBe(
    '2022年1月至2022年12月；最新值 7.42 km/km²（2022年12月）；目标 ≥ 8（附件4 二(四)1.）；' +
      '预计2023年12月 8.10 km/km²（区间 7.90–8.30）；缺 2022年3月、2022年6–7月。',
  );
});

test.for([
  ['trend', charts.trendChart({ ...trend, points: monthly([null, null]) })],
  ['multiples', charts.smallMultiples({ ...towns, panels: [] })],
  ['comparison', charts.comparisonChart({ ...comparison, series: [] })],
  ['composition', charts.compositionBar({ ...ratings, segments: [] })],
  ['coverage', charts.coverageGrid({ ...coverage, rows: [] })],
  ['gap', charts.gapChart({ ...gap, measures: [] })],
  ['tiles', charts.tileMap({ ...tiles, tiles: [] })],
  ['deadlines', charts.deadlineTimeline({ ...deadlines, deadlines: [] })],
])('%s of nothing says so', ([, svg]) => {
  expect(texts(parse(svg ?? ''))).toEqual(['无数据']);
});

test('a sparkline of nothing says so', () => {
  expect(parse(charts.sparkline({ points: [] })).querySelector('title')?.textContent).toBe(
    '无数据',
  );
});

test('more series than can be told apart are refused', () => {
  const series = [...elevenSeries, { id: 'twelfth', name: '第十二县', points: [] }];
  expect(() => charts.comparisonChart({ ...comparison, series })).toThrow(
    'at most 11 series, not 12',
  );
});

test('no two of eleven series are drawn alike without colour', () => {
  const root = parse(drawn['comparison'] ?? '');
  const markers = Array.from(root.querySelectorAll('g[data-series]'), (series) => {
    const marker = series.querySelector('[data-period]:last-child path');
    return `${marker?.getAttribute('d') ?? ''} ${marker?.getAttribute('stroke') === null}`;
  });
  expect(new Set(markers).size).toBe(11);
});

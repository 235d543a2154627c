import { expect, test } from 'vitest';
import * as charts from '../src/index.ts';
import { deadlines, exports, mixed, monthly, tiles, trend } from './samples.ts';
import { labelBoxes, numberOf, parse, texts } from './svg.ts';

function values(root: Element, series: string): (string | null)[] {
  const points = root.querySelectorAll(`[data-series="${series}"] [data-period]`);
  return Array.from(points, (point) => point.getAttribute('data-value'));
}

test('an indexed comparison begins at 100 in the first period all have, and says what it was', () => {
  const root = parse(
    charts.comparisonChart({
      ...{ id: 'x', title: 'x', unit: '', decimals: 0, frequency: 'monthly' },
      ...{ series: mixed, indexed: true },
    }),
  );
  expect(values(root, 'a')).toEqual([
    '95.2（80.0 公里）',
    '100.0（84.0 公里）',
    '104.8（88.0 公里）',
  ]);
  expect(values(root, 'b')).toEqual(['100.0（12.00 平方公里）', '125.0（15.00 平方公里）']);
  expect(texts(root)).toContain('2022年2月 = 100');
});

test('series without a common period have no base', () => {
  const apart = [monthly([1]), monthly([undefined, 2])].map((points, index) => ({
    ...{ id: `s${index}`, name: 'x', points },
  }));
  const svg = charts.comparisonChart({
    ...{ id: 'x', title: 'x', unit: '', decimals: 0, series: apart, indexed: true },
  });
  expect(texts(parse(svg))).toEqual(['各序列没有共同的数据期，无法换算指数']);
});

test('a point says its period and value, a revised one what it was', () => {
  const points = monthly([7, 8]).map((point, index) =>
    index === 1 ? { ...point, provisional: true, revised: '修订，首次为 9' } : point,
  );
  const root = parse(charts.trendChart({ ...trend, points }));
  expect(values(root, 'values')).toEqual(['7.00 km/km²', '8.00 km/km²（初步数，修订，首次为 9）']);
  const last = root.querySelector('[data-period="2022-02-28"]');
  expect(last?.getAttribute('data-at')).toBe('2022年2月');
  expect(last?.querySelectorAll('circle')).toHaveLength(2);
});

test('a brief chart looks the same and has neither links nor words for its points', () => {
  const series = [{ id: 'a', name: '甲', points: monthly([1, 2, 4]) }];
  const spec = { id: 'x', title: 'x', unit: '', decimals: 0, series, pointHref: () => '/explain' };
  const [whole, brief] = [false, true].map((said) =>
    parse(charts.comparisonChart({ ...spec, brief: said })),
  );
  expect(whole?.querySelectorAll('a')).toHaveLength(3);
  expect(brief?.querySelectorAll('a, [data-period], g title')).toHaveLength(0);
  expect(brief?.hasAttribute('data-brief')).toBe(true);
  const lines = (root: Element | undefined) =>
    Array.from(
      root?.querySelectorAll('[data-series] path[fill="none"]') ?? [],
      (path) => path.outerHTML,
    );
  expect(lines(brief)).toEqual(lines(whole));
});

test('long notes are numbered in the chart and listed, short ones stand in it', () => {
  const annotations = [
    { at: '2022-06-30', text: '行政区划调整后建成区范围扩大，此前数值按旧范围计算' },
    { at: '2022-03-31', text: '口径调整', kind: 'break' as const },
  ];
  expect(charts.signNotes(annotations).map(({ sign, listed }) => [sign, listed])).toEqual([
    ['口径调整', false],
    ['①', true],
  ]);
  const shown = texts(parse(charts.trendChart({ ...trend, annotations })));
  expect(shown).toEqual(expect.arrayContaining(['口径调整', '①']));
});

test.for([
  { theme: 'light', paper: '#fffefb', ink: '#1c1b19', accent: '#0d5c75' },
  { theme: 'dark', paper: '#15181a', ink: '#ebe8e1', accent: '#76c4dc' },
])('what is written on tiles can be read: $theme', (colours) => {
  const root = parse(
    charts.tileMap({
      ...tiles,
      tiles: [0, 1, 2, 3, 4].map((value) => ({ name: `甲${value}`, column: value, row: 0, value })),
    }),
  );
  const shades = Array.from(root.querySelectorAll('[fill-opacity]')).slice(0, 5);
  const written = Array.from(root.querySelectorAll('text')).filter(({ textContent }) =>
    textContent.startsWith('甲'),
  );
  const contrasts = shades.map((shade, index) => {
    const opacity = Number(shade.getAttribute('fill-opacity'));
    const text =
      written[index]?.getAttribute('fill')?.includes('--paper') === true
        ? colours.paper
        : colours.ink;
    return contrast(text, mix(colours.accent, colours.paper, opacity));
  });
  expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
});

function channels(colour: string | readonly number[]): readonly number[] {
  if (typeof colour !== 'string') return colour;
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function mix(top: string, below: string, opacity: number): number[] {
  const under = channels(below);
  return channels(top).map((value, index) => value * opacity + (under[index] ?? 0) * (1 - opacity));
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string | readonly number[], b: string | readonly number[]): number {
  const [one = 0, other = 0] = [a, b].map((colour) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

test('no two states of a deadline or of an export are drawn alike without colour', () => {
  const shapes = Array.from(
    parse(charts.deadlineTimeline(deadlines)).querySelectorAll('g[transform]'),
    (shape) => Array.from(shape.children, (part) => part.getAttribute('d')).join(),
  );
  expect(new Set(shapes).size).toBe(4);
  const cells = Array.from(
    parse(charts.coverageGrid(exports)).querySelectorAll('path'),
    (cell) =>
      `${cell.getAttribute('d')?.replace(/^M[^a-z]*/, '') ?? ''} ${cell.getAttribute('fill')?.includes('--paper') ?? ''}`,
  );
  expect(new Set(cells).size).toBeGreaterThanOrEqual(5);
});

test('labels of deadlines leave the line of the day free, and time begins with a year', () => {
  const label = '城市建设管理水平全面提升，长效机制建立并巩固，遗留问题全部销号';
  const due = ['2023-04-30', '2023-06-20', '2023-07-10', '2023-08-31', '2024-03-31'];
  for (const width of [720, 1280]) {
    const root = parse(
      charts.deadlineTimeline({
        ...{ id: 'd', title: '', asOf: '2023-06-30', width },
        deadlines: due.map((day) => ({ label, due: day, state: 'open' as const })),
      }),
    );
    const line = root.querySelector('line[stroke*="--accent"]') ?? root;
    const [today, top] = [numberOf(line, 'x1'), numberOf(line, 'y1')];
    const words = labelBoxes(root).filter(({ y, height }) => y + height > top);
    expect(words.filter(({ text }) => label.includes(text)).length).toBeGreaterThan(5);
    expect(words.filter(({ x, width: wide }) => x < today && today < x + wide)).toEqual([]);
    expect(texts(root).find((text) => /月$/.test(text))).toBe('2023年4月');
  }
});

test.for(['light', 'dark'] as const)(
  'a chart that stands alone needs nothing of a page: %s',
  (theme) => {
    const svg = charts.chartDocument(charts.trendChart(trend), {
      ...{ title: '路网密度（建成区）', source: '资料来源：住建局', notes: ['① 口径调整'], theme },
    });
    expect(svg).not.toMatch(/var\(|paint-order|style=/);
    const root = parse(svg);
    expect(texts(root)).toEqual(
      expect.arrayContaining(['路网密度（建成区）', '资料来源：住建局', '① 口径调整']),
    );
    expect(root.querySelector('rect')?.getAttribute('fill')).toBe(
      theme === 'light' ? '#ffffff' : '#15181a',
    );
    expect(root.getAttribute('font-family')).toContain('Microsoft YaHei');
  },
);

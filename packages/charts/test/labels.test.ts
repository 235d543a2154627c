import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../src/boxes.ts';
import * as charts from '../src/index.ts';
import { lineWidth } from '../src/label.ts';
import { deadlines, exports, gap, monthly, ratings, tiles, towns, trend } from './samples.ts';
import { labelBoxes, numberOf, parse, texts } from './svg.ts';

const comparison = {
  id: 'compare',
  title: '比较',
  unit: '%',
  decimals: 1,
  frequency: 'monthly' as const,
};
const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
const series = fc.array(value, { minLength: 1, maxLength: 36 }).map(monthly);
const width = fc.constantFrom(320, 720);
const word = fc.stringMatching(/^[\u4e00-\u9fff A-Za-z0-9]{1,30}$/);

function expectLabelsApart(svg: string): void {
  const root = parse(svg);
  const boxes = labelBoxes(root);
  const colliding = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => overlaps(a, b))
      .map((b) => `${a.text} × ${b.text}`),
  );
  const [width, height] = ['width', 'height'].map((name) => numberOf(root, name));
  const clipped = boxes.filter(
    (box) =>
      box.x < -0.5 ||
      box.x + box.width > (width ?? 0) + 0.5 ||
      box.y < -2 ||
      box.y + box.height > (height ?? 0) + 2,
  );
  expect({ colliding, clipped }).toEqual({ colliding: [], clipped: [] });
}

test('labels of a trend never collide nor clip', () => {
  const at = fc.constantFrom('2022-01-31', '2022-05-31', '2023-12-31', '2025-12-31');
  const goal = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      series,
      width,
      goal,
      goal,
      at,
      word,
      fc.array(word, { maxLength: 4 }),
      (...given) => {
        const [points, width, goal, end, due, clause, notes] = given;
        const annotations = notes.map((text, index) => ({ at: `2022-0${index + 1}-15`, text }));
        const target = { value: goal, label: `目标 ≥ ${goal}`, clause, due };
        const projection = { at: due, value: end, low: end - 1, high: end + 1 };
        const pace = { from: { at: '2022-01-31', value: end }, to: { at: due, value: goal } };
        const goals = { target, projection, pace, annotations };
        expectLabelsApart(charts.trendChart({ ...trend, points, width, ...goals }));
      },
    ),
    { numRuns: 60 },
  );
});

test('labels of comparisons, panels and bars never collide nor clip', () => {
  const named = fc.array(fc.record({ name: word, points: series }), {
    minLength: 1,
    maxLength: 11,
  });
  const counts = fc.array(fc.tuple(word, fc.integer({ min: 0, max: 60 })), { maxLength: 12 });
  fc.assert(
    fc.property(named, counts, width, (areas, segments, width) => {
      const series = areas.map((area, index) => ({ ...area, id: `s${index}` }));
      const target = { value: 50, label: '目标 ≥ 50' };
      expectLabelsApart(charts.comparisonChart({ ...comparison, series, width, target }));
      expectLabelsApart(charts.smallMultiples({ ...towns, panels: series, width }));
      const bar = segments.map(([label, count]) => ({
        ...{ label: label.slice(0, 8), count },
        ...{ shape: 'disc' as const, light: 'green' as const },
      }));
      expectLabelsApart(charts.compositionBar({ ...ratings, segments: bar, width }));
      const bars = areas.map(({ name, points }) => ({ name, value: points[0]?.value ?? null }));
      expectLabelsApart(charts.barChart({ ...ratings, ...comparison, bars, width, target }));
    }),
    { numRuns: 30 },
  );
});

test('labels of gaps, tiles, deadlines and exports never collide nor clip', () => {
  const day = fc
    .integer({ min: 0, max: 1500 })
    .map((days) => new Date(Date.UTC(2022, 0, 1 + days)).toISOString().slice(0, 10));
  const state = fc.constantFrom('done', 'overdue', 'soon', 'open');
  const due = fc.array(fc.record({ label: word, due: day, state }), { maxLength: 24 });
  const place = fc.record({ name: word, value, status: word });
  const measures = fc.array(fc.record({ name: word, points: series }), { maxLength: 3 });
  const language = fc.constantFrom('zh' as const, 'en' as const);
  fc.assert(
    fc.property(
      fc.record({
        due,
        measures,
        language,
        note: word,
        places: fc.array(place, { maxLength: 10 }),
      }),
      width,
      ({ due, measures, language, note, places }, width) => {
        const look = { width, locale: language };
        expectLabelsApart(charts.deadlineTimeline({ ...deadlines, ...look, deadlines: due }));
        const own = measures.map((one, index) => ({
          ...one,
          id: `m${index}`,
          unit: '%',
          decimals: 1,
        }));
        expectLabelsApart(charts.gapChart({ ...gap, ...look, measures: own, note }));
        const grid = places.map((one, index) => ({ ...one, column: index % 4, row: index >> 2 }));
        expectLabelsApart(charts.tileMap({ ...tiles, ...look, tiles: grid }));
        const rows = places.map(({ name }) => ({
          label: name,
          cells: exports.rows[0]?.cells ?? [],
        }));
        expectLabelsApart(charts.coverageGrid({ ...exports, ...look, rows }));
      },
    ),
    { numRuns: 40 },
  );
});

test('no text is left out, whatever its length', () => {
  const name = '次干道、支路、背街小巷亮灯率与道路照明设施完好率';
  const points = monthly([1, 2]);
  const drawn = [
    charts.comparisonChart({ ...comparison, width: 320, series: [{ id: 'a', name, points }] }),
    charts.comparisonChart({ ...comparison, series: [{ id: 'a', name, points }] }),
    charts.smallMultiples({ ...towns, width: 320, panels: [{ id: 'a', name, points }] }),
    charts.coverageGrid({ ...exports, width: 320, rows: [{ label: name, cells: [] }] }),
    charts.tileMap({ ...tiles, tiles: [{ name, column: 0, row: 0, value: 1 }] }),
    charts.deadlineTimeline({
      ...deadlines,
      width: 320,
      deadlines: [{ label: name, due: '2023-01-31', state: 'open' }],
    }),
  ];
  for (const svg of drawn) expect(texts(parse(svg)).join('')).toContain(name);
});

test('the last value stands beside its point where nothing follows it, however narrow', () => {
  const points = monthly([1193, 1237, 1196, 1229, 1196, 1233, 1205, 1203]);
  for (const width of [328, 720]) {
    const spec = { id: 'lamps', title: '灯数', unit: '盏', decimals: 0, points, width };
    const root = parse(charts.trendChart({ ...spec, frequency: 'monthly' }));
    const last = Array.from(root.querySelectorAll('circle')).at(-1) ?? root;
    const label = labelBoxes(root).find(({ text }) => text === '1,203');
    expect(label?.x).toBeGreaterThan(numberOf(last, 'cx'));
    expect((label?.y ?? 0) + (label?.height ?? 0) / 2).toBeCloseTo(numberOf(last, 'cy'), -1);
  }
});

test('a name on a tile is broken at blanks only', () => {
  const place = { column: 0, row: 0, value: 1 };
  const places = ['Shuanghekou Town', 'A Town', 'B Town', 'C Town', 'D Town'].map(
    (name, column) => ({ ...place, name, column }),
  );
  const root = parse(charts.tileMap({ ...tiles, tiles: places, width: 328, locale: 'en' }));
  expect(texts(root).slice(0, 2)).toEqual(['Shuanghekou', 'Town']);
});

test('a single period stands above its tick', () => {
  const spec = { id: 'one', title: '一期', unit: '%', decimals: 1, points: monthly([62]) };
  const root = parse(charts.trendChart({ ...spec, frequency: 'monthly' }));
  const tick = Array.from(root.querySelectorAll('text')).find(
    ({ textContent }) => textContent === '2022年',
  );
  const [, x] = /translate\(([\d.]+),/.exec(tick?.getAttribute('transform') ?? '') ?? [];
  expect(numberOf(root.querySelector('circle') ?? root, 'cx')).toBeCloseTo(Number(x), 0);
});

test.each([
  ['Projected 91.5', 98.6],
  ['Sample county 5 68.5', 146.5],
])('%s has room in the widest font of an office', (text, measured) => {
  // In Chromium, DejaVu Sans Bold at 12 px; what a margin leaves beside its labels is 2 px.
  const line = { text, size: 12, fill: '', bold: true };
  expect(lineWidth(line) + 2).toBeGreaterThanOrEqual(measured);
});

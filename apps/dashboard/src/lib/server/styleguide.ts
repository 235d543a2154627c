import {
  comparisonChart,
  compositionBar,
  coverageGrid,
  deadlineTimeline,
  gapChart,
  smallMultiples,
  sparkline,
  tileMap,
  trendChart,
  type CoverageCell,
} from '@monitor/charts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { markOf, ratings } from '@monitor/wording';
import { atEachWidth, type Chart } from './charts.ts';
import {
  SAMPLE_DAY,
  sampleCells,
  sampleCourse,
  sampleDeadlines,
  sampleExports,
  sampleMonths,
  sampleNames,
  sampleResponsible,
  sampleTargets,
  sampleTiles,
} from './samples.ts';

const WIDE = 860;
const MEASURE = { unit: '%', decimals: 1, frequency: 'monthly' } as const;

/** Everything the samples page shows, made from invented values. */
export function styleguide(language: Language) {
  return {
    targets: sampleTargets(language),
    responsible: sampleResponsible(language),
    names: sampleNames(language),
    months: sampleMonths(18).map((day) => day.slice(0, 7)),
    trends: trends(language),
    comparison: comparison(language),
    multiples: multiples(language),
    indexed: indexed(language),
    gap: gap(language),
    map: map(language),
    deadlines: deadlines(language),
    coverage: coverage(language, 'coverage', sampleCells()),
    exports: coverage(language, 'exports', sampleExports()),
    composition: composition(language),
    sparklines: sparklines(language),
  };
}

/** Trend charts: all at once, bare, of one value, of none. */
function trends(language: Language): { readonly note: string; readonly chart: Chart }[] {
  const { sections, allNotes } = messagesIn(language).styleguide;
  const words = sampleNames(language);
  const head = { title: sections.trend, locale: language, ...MEASURE };
  const points = sampleCourse(24, 62, 0.9, true);
  const full = {
    ...head,
    points: points.map((point, index) =>
      index < points.length - 2 ? point : { ...point, provisional: true },
    ),
    target: { value: 90, label: words.target, clause: words.reference, due: '2033-12-31' },
    pace: { from: { at: '2030-12-31', value: 61 }, to: { at: '2033-12-31', value: 90 } },
    projection: { at: '2033-12-31', value: 91.5, low: 87, high: 95 },
    annotations: [
      { at: '2031-06-15', text: words.break, kind: 'break' as const },
      { at: '2032-05-20', text: words.note },
    ],
  };
  const draw = (name: string, spec: Omit<Parameters<typeof trendChart>[0], 'id'>): Chart =>
    atEachWidth(`trend-${name}`, WIDE, (id, width) => trendChart({ ...spec, id, width }));
  return [
    { note: allNotes.full, chart: draw('full', full) },
    { note: allNotes.bare, chart: draw('bare', { ...head, points }) },
    { note: allNotes.single, chart: draw('single', { ...head, points: points.slice(0, 1) }) },
    { note: allNotes.empty, chart: draw('empty', { ...head, points: [] }) },
  ];
}

function comparison(language: Language): Chart {
  const { styleguide: words } = messagesIn(language);
  const { county, target } = sampleNames(language);
  const series = Array.from({ length: 11 }, (_, index) => ({
    id: `series-${index}`,
    name: `${county} ${index + 1}`,
    points: sampleCourse(24, 50 + index * 3.2, 0.3 + (index % 4) * 0.2, index === 5),
  }));
  return atEachWidth('comparison', WIDE, (id, width) =>
    comparisonChart({
      ...MEASURE,
      id,
      width,
      title: words.sections.comparison,
      locale: language,
      series,
      highlight: 'series-4',
      target: { value: 90, label: target },
    }),
  );
}

/** Three units on one scale. */
function indexed(language: Language): Chart {
  const { styleguide: words } = messagesIn(language);
  const { indicator, unit } = sampleNames(language);
  const series = ['%', unit, ''].map((own, index) => ({
    id: `indexed-${index}`,
    name: `${indicator[0]} ${index + 1}`,
    points: sampleCourse(24, 20 + index * 40, 0.4 + index * 0.5, index === 1),
    measure: { ...MEASURE, unit: own },
  }));
  return atEachWidth('indexed', WIDE, (id, width) =>
    comparisonChart({
      ...{ ...MEASURE, unit: '', id, width, locale: language },
      ...{ title: words.sections.indexed, series, indexed: true },
    }),
  );
}

function gap(language: Language): Chart {
  const { chart, indicator, styleguide: words, towns } = messagesIn(language);
  const { ratio, range, variation } = towns;
  const course = (id: string, name: string, unit: string, from: number, step: number) => ({
    ...{ ...MEASURE, unit, decimals: unit === '' ? 2 : 1 },
    ...{ id, name, points: sampleCourse(24, from, step, true) },
  });
  const measures = [
    course('ratio', ratio, '', 12, -0.2),
    course('range', range, indicator.points, 40, -0.8),
    course('variation', variation, '%', 8, -0.1),
  ];
  const note = chart.fewer(8, 10);
  return atEachWidth('gap', WIDE, (id, width) =>
    gapChart({ id, width, title: words.sections.gap, locale: language, note, measures }),
  );
}

function map(language: Language): Chart {
  const { styleguide: words } = messagesIn(language);
  const tiles = sampleTiles(language);
  return atEachWidth('map', WIDE, (id, width) =>
    tileMap({ ...MEASURE, id, width, title: words.sections.map, locale: language, tiles }),
  );
}

function deadlines(language: Language): Chart {
  const { styleguide: words } = messagesIn(language);
  const due = { asOf: SAMPLE_DAY, deadlines: sampleDeadlines(language) };
  return atEachWidth('deadlines', WIDE, (id, width) =>
    deadlineTimeline({ ...due, id, width, title: words.sections.deadlines, locale: language }),
  );
}

function multiples(language: Language): Chart {
  const { town, target } = sampleNames(language);
  const panels = Array.from({ length: 10 }, (_, index) => ({
    id: `town-${index + 1}`,
    name: `${town} ${index + 1}`,
    points: index === 7 ? [] : sampleCourse(12, 60 + index * 2, 1.2, index === 3),
  }));
  return atEachWidth('multiples', WIDE, (id, width) =>
    smallMultiples({
      ...MEASURE,
      id,
      width,
      title: messagesIn(language).styleguide.sections.multiples,
      locale: language,
      panels,
      target: { value: 90, label: target },
    }),
  );
}

/** @param all the cells of each row: of series or of exports */
function coverage(
  language: Language,
  name: 'coverage' | 'exports',
  all: readonly (readonly CoverageCell[])[],
): Chart {
  const { indicator } = sampleNames(language);
  const rows = all.map((cells, index) => ({
    label: `${indicator[index % 2] ?? ''} ${index + 1}`,
    cells,
  }));
  return atEachWidth(name, WIDE, (id, width) =>
    coverageGrid({
      id,
      width,
      title: messagesIn(language).styleguide.sections[name],
      locale: language,
      frequency: 'monthly',
      periods: sampleMonths(30),
      rows,
    }),
  );
}

function composition(language: Language): Chart {
  const messages = messagesIn(language);
  const segments = ratings.map((rating, index) => {
    const { key, shape, light } = markOf(rating);
    return { label: messages.ratings[key], count: (index % 5) + 1, shape, light };
  });
  return atEachWidth('composition', WIDE, (id, width) =>
    compositionBar({
      id,
      width,
      title: messages.styleguide.sections.composition,
      locale: language,
      segments,
    }),
  );
}

/** Sparklines: with target, with a gap, flat, of one value. */
function sparklines(language: Language): string[] {
  const head = { ...MEASURE, locale: language, width: 160, height: 32 };
  return [
    sparkline({ ...head, points: sampleCourse(24, 62, 1), target: 90 }),
    sparkline({ ...head, points: sampleCourse(24, 62, 1, true) }),
    sparkline({
      ...head,
      points: sampleMonths(12).map((period_end) => ({ period_end, value: 100 })),
    }),
    sparkline({ ...head, points: sampleCourse(1, 62, 1) }),
  ];
}

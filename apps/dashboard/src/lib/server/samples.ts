// Invented values for the samples page: no place, no indicator and no number here is real.
import type { CellState, Deadline, Point, Tile } from '@monitor/charts';
import type { Language } from '#lib/messages/index.ts';
import { markOf, ratings } from '@monitor/wording';
import type { Responsible, TargetRow } from '#lib/view.ts';
import { smallCourse } from './charts.ts';
import type { SeriesPoint } from './series.ts';

/** The last day the samples know of. */
export const SAMPLE_DAY = '2033-06-30';

/** Invented names; the second of each pair is longer than any real one should be. */
const names = {
  zh: {
    indicator: ['示例指标', '名称特别长、需要换行才放得下的示例指标（含括号与百分号）'],
    title: '示例目标',
    department: ['示例局', '示例生态环境和自然资源综合行政执法局'],
    role: ['牵头', '配合'],
    town: '示例镇',
    county: '示例县',
    unit: '公里/平方公里',
    reference: '附件9 二(一)1',
    wording: '示例指标达到90%以上',
    reason: '示例理由。',
    break: '口径调整',
    note: '设备检修',
    provisional: '初步数',
    target: '目标 ≥ 90',
  },
  en: {
    indicator: [
      'Sample indicator',
      'Sample indicator with a name long enough to need a second line and (brackets)',
    ],
    title: 'Sample target',
    department: [
      'Sample Bureau',
      'Sample Bureau of Ecology, Environment and Comprehensive Law Enforcement',
    ],
    role: ['lead', 'supporting'],
    town: 'Sample town',
    county: 'Sample county',
    unit: '公里/平方公里',
    reference: 'Annex 9 II(1)1',
    wording: '示例指标达到90%以上',
    reason: 'A sample reason.',
    break: 'new definition',
    note: 'maintenance',
    provisional: 'provisional',
    target: 'target ≥ 90',
  },
} as const;

/** The names of one language. */
export function sampleNames(language: Language) {
  return names[language];
}

/** Last days of months from January 2031 on. */
export function sampleMonths(count: number): string[] {
  return Array.from({ length: count }, (_, month) =>
    new Date(Date.UTC(2031, month + 1, 0)).toISOString().slice(0, 10),
  );
}

/** A wavy climb of monthly values; with `gap` the months 9 to 11 are missing. */
export function sampleCourse(count: number, from: number, step: number, gap = false): Point[] {
  return sampleMonths(count).flatMap((period_end, index) => {
    if (gap && index >= 8 && index <= 10) return [];
    const value = Number((from + step * index + Math.sin(index) * 1.4).toFixed(2));
    return [{ period_end, value }];
  });
}

/** Rows of a coverage chart, with every state. */
export function sampleCells(): { period_end: string; state: CellState }[][] {
  const at = (row: number, month: number): CellState => {
    if ((row + month) % 9 === 4) return 'missing';
    if ((row * 5 + month) % 13 === 7) return 'quarantined';
    return month > 27 ? 'provisional' : 'value';
  };
  return Array.from({ length: 6 }, (_, row) =>
    sampleMonths(30)
      .map((period_end, month) => ({ period_end, state: at(row, month) }))
      .filter((_cell, month) => row < 4 || month % (row === 4 ? 3 : 12) === (row === 4 ? 2 : 11)),
  );
}

/** Rows of exports, with every state; what is to come is not due. */
export function sampleExports(): { period_end: string; state: CellState }[][] {
  const at = (row: number, month: number): CellState => {
    if (month > 27) return 'not-due';
    if ((row * 3 + month) % 10 === 6) return 'late';
    if ((row * 7 + month) % 15 === 9) return 'absent';
    return (row + month) % 8 === 5 ? 'zero' : 'in-time';
  };
  return Array.from({ length: 4 }, (_, row) =>
    sampleMonths(30).map((period_end, month) => ({ period_end, state: at(row, month) })),
  );
}

/** Towns on a grid with holes, one of them provisional and one without a value. */
export function sampleTiles(language: Language): Tile[] {
  const { town, provisional } = names[language];
  return Array.from({ length: 10 }, (_, index) => ({
    name: `${town} ${index + 1}`,
    column: (index * 2) % 5,
    row: Math.floor(index / 4),
    value: index === 6 ? null : 61.5 + ((index * 37) % 10) * 3.4,
    ...(index === 2 ? { status: provisional } : {}),
  }));
}

/** Deadlines round the samples' day, with every state and a long name. */
export function sampleDeadlines(language: Language): Deadline[] {
  const { title, indicator } = names[language];
  const of = (due: string, state: Deadline['state'], label: string = title) => ({
    ...{ due, state, label },
  });
  return [
    of('2032-06-30', 'done'),
    of('2032-12-31', 'overdue'),
    of('2032-12-31', 'done', indicator[1]),
    of('2033-07-31', 'soon'),
    of('2033-12-31', 'open'),
    of('2033-12-31', 'open', indicator[1]),
  ];
}

/** Departments, the second with a long name and inferred. */
export function sampleResponsible(language: Language): Responsible[] {
  const { department, role } = names[language];
  return department.map((name, index) => ({
    departmentId: `sample-${index}`,
    department: name,
    role: role[index] ?? '',
    inferred: index === 1,
  }));
}

/** One row of a table of targets for every rating. */
export function sampleTargets(language: Language): TargetRow[] {
  return ratings.map((rating, index) => targetRow(rating, index, language));
}

function targetRow(rating: string, index: number, language: Language): TargetRow {
  const words = names[language];
  const { camp, light } = markOf(rating);
  const path = camp === 'open' ? null : 0.1 + index * 0.08;
  const value = rating === '未评估' ? null : index === 1 ? 89.96 : 72.5 + index * 1.37;
  const places = index === 1 ? 2 : 1;
  return {
    targetId: `sample-${index}`,
    planId: 'sample',
    indicatorId: 'sample',
    areaId: 'sample',
    name: words.indicator[index % 2] ?? '',
    names: [],
    area: words.town,
    title: words.title,
    value,
    unit: index % 3 === 2 ? words.unit : '%',
    decimals: 1,
    shownDecimals: places,
    projectionDecimals: 1,
    attainmentDecimals: places,
    periodStart: value === null ? null : '2033-06-01',
    periodEnd: value === null ? null : SAMPLE_DAY,
    operator: index % 4 === 3 ? '<=' : '>=',
    targetValue: 90,
    distance: value === null ? null : value - 90,
    short: value !== null && value < 90,
    attainment: value === null ? null : (value / 90) * 100,
    progress: path,
    elapsed: path === null ? null : 0.75,
    gap: path === null ? null : 75 - path * 100,
    projection: path === null ? null : 88.4,
    projectedShort: path !== null,
    baselineInferred: index % 2 === 0,
    rating,
    light,
    tags: rating === '已达标' ? ['回落'] : [],
    reason: words.reason,
    due: {
      day: index % 5 === 4 ? null : '2033-12-31',
      precision: index % 2 === 0 ? 'day' : 'year',
      wording: null,
      assumed: index % 5 === 1,
      commitment: index % 5 === 2 ? '力争' : null,
    },
    deadline: index % 5 === 4 ? 'undated' : 'later',
    reference: words.reference,
    responsible: sampleResponsible(language),
    demonstration: true,
    sparkline: smallCourse({
      points: seriesPoints(sampleCourse(18, 60 + index, 1.1, index % 3 === 1)),
      target: 90,
      unit: '%',
      decimals: 1,
      language,
    }),
  };
}

function seriesPoints(points: readonly Point[]): SeriesPoint[] {
  return points.map(({ period_end, value }) => ({
    period_start: `${String(period_end).slice(0, 7)}-01`,
    period_end: String(period_end),
    frequency: 'monthly',
    value: value ?? 0,
    status: 'A',
  }));
}

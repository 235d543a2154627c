import type {
  CompositionSpec,
  CoverageSpec,
  DeadlineSpec,
  GapSpec,
  Point,
  TileMapSpec,
  TrendSpec,
} from '../src/index.ts';

/** Month ends from January 2022 on, `YYYY-MM-DD`. */
export function monthEnds(count: number): string[] {
  return Array.from({ length: count }, (_, month) =>
    new Date(Date.UTC(2022, month + 1, 0)).toISOString().slice(0, 10),
  );
}

/** Values at month ends; undefined leaves the month out, null says it is missing. */
export function monthly(values: readonly (number | null | undefined)[]): Point[] {
  const ends = monthEnds(values.length);
  return values.flatMap((value, index) =>
    value === undefined ? [] : [{ period_end: ends[index] ?? '', value }],
  );
}

const density = monthly([6.2, 6.3, null, 6.5, 6.62, undefined, undefined, 6.9, 7.05, 7.21, 7.3]);

/** Everything a trend chart can show at once. */
export const trend: TrendSpec = {
  id: 'density',
  title: '路网密度',
  unit: 'km/km²',
  decimals: 2,
  frequency: 'monthly',
  points: [
    ...density,
    { period_end: '2022-12-31', value: 7.42, provisional: true, status: '推定' },
  ],
  target: { value: 8, label: '目标 ≥ 8', clause: '附件4 二(四)1.', due: '2023-12-31' },
  pace: { from: { at: '2021-12-31', value: 6.15 }, to: { at: '2023-12-31', value: 8 } },
  projection: { at: '2023-12-31', value: 8.1, low: 7.9, high: 8.3 },
  annotations: [{ at: '2022-04-15', text: '口径调整', kind: 'break' }],
};

export const towns = {
  id: 'towns',
  title: '各镇清扫覆盖率',
  unit: '%',
  decimals: 1,
  frequency: 'monthly' as const,
  target: { value: 90, label: '目标 ≥ 90%' },
  panels: [
    { id: 'a', name: '甲镇', points: monthly([80, 82.5, 85, 91]) },
    { id: 'b', name: '乙镇', points: monthly([70, undefined, 72, 74]) },
    { id: 'c', name: '丙镇', points: [] },
  ],
};

export const elevenSeries = Array.from({ length: 11 }, (_, index) => ({
  id: `s${index}`,
  name: `第${index + 1}县`,
  points: monthly([60 + index, 61 + index / 2, 62, 63 + index / 10]),
}));

export const ratings: CompositionSpec = {
  id: 'ratings',
  title: '评价构成',
  segments: [
    { label: '已达标', count: 9, shape: 'check', light: 'green', href: '?rating=met' },
    { label: '达序时', count: 4, shape: 'disc', light: 'green' },
    { label: '滞后', count: 3, shape: 'triangle', light: 'yellow' },
    { label: '倒退', count: 0, shape: 'down', light: 'red' },
    { label: '未评估', count: 1, shape: 'dash', light: 'grey' },
  ],
};

const [first = '', second = '', third = ''] = monthEnds(3);

export const coverage: CoverageSpec = {
  id: 'coverage',
  title: '数据覆盖',
  frequency: 'monthly',
  periods: monthEnds(3),
  rows: [
    {
      label: '道路清扫覆盖率',
      href: '/indicators/road-sweeping-coverage',
      cells: [
        { period_end: first, state: 'value' },
        { period_end: second, state: 'quarantined' },
        { period_end: third, state: 'provisional' },
      ],
    },
    { label: '入园率', cells: [{ period_end: second, state: 'missing' }] },
  ],
};

export const exports: CoverageSpec = {
  id: 'exports',
  title: '应报文件',
  frequency: 'monthly',
  periods: monthEnds(5),
  rows: [
    {
      label: '环卫作业月报',
      cells: (['in-time', 'zero', 'late', 'absent', 'not-due'] as const).map((state, month) => ({
        period_end: monthEnds(5)[month] ?? '',
        state,
      })),
    },
  ],
};

export const mixed = [
  {
    id: 'a',
    name: '道路长度',
    measure: { unit: '公里', decimals: 1 },
    points: monthly([80, 84, 88]),
  },
  {
    id: 'b',
    name: '面积',
    measure: { unit: '平方公里', decimals: 2 },
    points: monthly([undefined, 12, 15]),
  },
];

export const gap: GapSpec = {
  id: 'gap',
  title: '各镇差距',
  frequency: 'monthly',
  note: '10 个镇中最少只有 8 个有数',
  measures: [
    {
      id: 'ratio',
      name: '极值比',
      unit: '',
      decimals: 2,
      points: monthly([1.3, 1.25, null, 1.2]),
    },
    {
      id: 'difference',
      name: '极差',
      unit: '%',
      decimals: 1,
      points: monthly([100, 12, 11, 9]),
    },
    { id: 'variation', name: '变异系数', unit: '', decimals: 3, points: monthly([null, null]) },
  ],
};

export const tiles: TileMapSpec = {
  id: 'tiles',
  title: '各镇毛入园率',
  unit: '%',
  decimals: 1,
  tiles: [
    { name: '甲镇', column: 1, row: 0, value: 90, href: '/explain?area=1' },
    { name: '乙镇', column: 0, row: 1, value: 95, status: '初步' },
    { name: '丙镇', column: 1, row: 1, value: 100 },
    { name: '丁镇', column: 2, row: 1, value: null },
  ],
};

export const deadlines: DeadlineSpec = {
  id: 'deadlines',
  title: '到期的事项',
  asOf: '2023-06-30',
  deadlines: [
    { label: '县医院升级', due: '2022-12-31', state: 'done' },
    { label: '编制规划', due: '2023-03-31', state: 'overdue' },
    { label: '清扫率 ≥ 80%', due: '2023-09-30', state: 'soon', href: '/indicators/a' },
    { label: '路网密度 ≥ 8', due: '2025-12-31', state: 'open' },
    { label: '绿地率 ≥ 36%', due: '2025-12-31', state: 'open' },
  ],
};

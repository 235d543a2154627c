import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  Monitor,
  repository,
  type ExplainedSource,
  type ExplainedValue,
  type IngestReport,
  type Run,
} from './monitor.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 });

const realData = path.resolve(repository, '../shared/real-data');
const FOLDERS = [
  'nbs-national-indicators',
  'worldbank-wdi',
  'hanyin-census-2020/ankang-only',
  'hanyin-county-panel/hanyin-only',
].map((folder) => path.join(realData, folder));
const FILES = [
  ...globSync(path.join(realData, 'nbs-web-exports/*.csv')),
  ...FOLDERS.flatMap((folder) => globSync(path.join(folder, '**/*.csv'))),
].sort();
const FINANCIAL = 'county_financial_services.610921.csv';

/** Each figure the first officials will ask for, and the cells it comes from, found by hand. */
const KNOWN = [
  {
    name: 'resident population of a province, from a GBK file',
    indicator: 'resident-population',
    area: '610000',
    month: '2024-12',
    unit: '万人',
    value: 3953,
    cells: [['resident-population__分省年度数据.csv', 31, 2]],
  },
  {
    name: 'road density of the country, derived from length and area',
    indicator: 'road-density',
    area: 'CN',
    month: '2014-12',
    unit: '公里/平方公里',
    value: 352_333.33 / 49_772.63,
    cells: [
      ['城市概况/城市市政设施.csv', 38, 6],
      ['城市概况/城市建设.csv', 38, 5],
    ],
  },
  {
    name: 'registered population of the county',
    indicator: 'registered-population',
    area: '610921',
    month: '2023-12',
    unit: '万人',
    value: 30.87,
    cells: [['county_population.610921.csv', 25, 7]],
  },
  {
    name: 'urban-rural income ratio, derived from two columns of one line',
    indicator: 'urban-rural-income-ratio',
    area: '610921',
    month: '2016-12',
    unit: '1',
    value: 26_000 / 8745,
    cells: [
      ['county_income.610921.csv', 8, 7],
      ['county_income.610921.csv', 8, 9],
    ],
  },
  {
    name: 'piped water in the census, a fraction there and a percentage here',
    indicator: 'piped-water-share',
    area: '610921',
    month: '2020-11',
    unit: '%',
    value: 99.34,
    cells: [['housing.6109.csv', 3, 5]],
  },
] as const;

interface Observation {
  readonly indicator: string;
  readonly area: string;
  readonly month: string;
  readonly value: number;
  readonly unit: string;
}

describe.skipIf(!existsSync(realData))('real input, ../shared/real-data', () => {
  let monitor: Monitor;
  let first: IngestReport;
  let settled: Run;
  let observations: readonly Observation[];

  beforeAll(async () => {
    monitor = new Monitor();
    first = await ingestAll();
    const financial = path.join(realData, 'hanyin-county-panel/hanyin-only', FINANCIAL);
    settled = await monitor.run('ingest', financial, '--set', 'unit=亿元', '--json');
    observations = await monitor.rows(`
      select indicator_id as indicator, area_id as area, strftime(period_end, '%Y-%m') as month,
        value, unit
      from observation where area_id in ('610921', '610000', 'CN') order by all`);
  });
  afterAll(() => monitor.remove());

  const ingestAll = () =>
    monitor.json<IngestReport>(
      'ingest',
      ...FILES.filter((file) => file.includes('nbs-web-exports')),
      ...FOLDERS,
    );
  const loadOf = (report: IngestReport, file: string) => {
    const load = report.loads.find((one) => path.basename(one.file) === path.basename(file));
    if (!load) throw new Error(`no load of ${file}`);
    return load;
  };
  const series = (indicator: string, area: string) =>
    observations
      .filter((row) => row.indicator === indicator && row.area === area)
      .map(({ month, value, unit }) => [month, value, unit]);

  test('every line of every file is accounted for', () => {
    expect(first.loads).toHaveLength(FILES.length);
    const counted = FILES.map((file) => {
      const { lines } = loadOf(first, file);
      const sum = lines.accepted + lines.quarantined + lines.noData + lines.outOfScope;
      return { file, total: lines.total, sum };
    });
    expect(counted).toEqual(
      FILES.map((file) => ({ file, total: linesOf(file).length, sum: linesOf(file).length })),
    );
    const others = first.loads.filter(({ file }) => file !== FINANCIAL);
    expect(others.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
  });

  test('figures without a unit are set aside, and taken once a person has said it', async () => {
    const unsettled = loadOf(first, FINANCIAL);
    expect(unsettled).toMatchObject({
      outcome: 'rejected',
      lines: { total: 21, accepted: 0, quarantined: 20, noData: 1 },
      observations: { added: 0 },
    });
    expect(new Set(unsettled.findings.map(({ rule }) => rule))).toEqual(new Set(['unit-missing']));

    expect(settled.code).toBe(0);
    const [load] = (JSON.parse(settled.stdout) as IngestReport).loads;
    expect(load).toMatchObject({ outcome: 'accepted', observations: { added: 40, revised: 0 } });
    expect(series('loans', '610921').at(-1)).toEqual(['2022-12', 85.02, '亿元']);
    const decisions = await monitor.rows(
      `select subject, value from decision
       where load_id = '${load?.loadId ?? ''}' and decided_by = 'person' order by subject`,
    );
    expect(decisions).toEqual([
      { subject: 'unit[居民储蓄存款余额]', value: '亿元' },
      { subject: 'unit[贷款余额]', value: '亿元' },
    ]);
  });

  test.for(KNOWN)('$name', async ({ indicator, area, month, value, unit, cells }) => {
    const found = series(indicator, area).find(([at]) => at === month);
    expect(found).toEqual([month, expect.closeTo(value, 9), unit]);

    const explained = await monitor.json<ExplainedValue>(
      'explain',
      ...[indicator, '--area', area, '--period', month],
    );
    expect(explained.value).toBeCloseTo(value, 9);
    const sources = explained.source
      ? [explained.source]
      : explained.components.map(({ source }) => source);
    expect(sources.map(({ fileName, line, column }) => [fileName, line, column])).toEqual(cells);
    for (const source of sources) expect(cellOf(source)).toBe(source.text);
  });

  test('the registered population of the county, year by year', () => {
    const file = FILES.find((name) => name.endsWith('county_population.610921.csv')) ?? '';
    const printed = linesOf(file)
      .slice(1)
      .map((line) => line.split(','))
      .map((cells) => [`${parseInt(cells[0] ?? '')}-12`, Number(cells[6]), '万人']);
    expect(printed).toHaveLength(24);
    expect(series('registered-population', '610921')).toEqual(printed);
  });

  test('series of different concepts are different indicators', () => {
    const years = (indicator: string) =>
      series(indicator, '610921').map(([month]) => String(month).slice(0, 4));
    expect(years('urban-rural-income-ratio')).toEqual(['2015', '2016']);
    expect(years('urban-rural-income-ratio-net').join()).toBe('2009,2010,2011,2012,2013');
    expect(series('resident-population', '610921')).toEqual([['2020-11', 24.0188, '万人']]);
    expect(series('registered-population', '610921')).toContainEqual(['2020-12', 31.15, '万人']);
  });

  test('a second intake adds and revises nothing', async () => {
    const second = await ingestAll();
    expect(second.loads).toHaveLength(FILES.length);
    for (const load of second.loads) {
      expect(load).toMatchObject({
        outcome: 'unchanged',
        observations: { added: 0, revised: 0 },
      });
    }
    expect(second.publication).toBe((JSON.parse(settled.stdout) as IngestReport).publication);
  });
});

/** A file's physical lines, read without any of the program's own code. */
function linesOf(file: string): string[] {
  const bytes = readFileSync(file);
  const text = /分省年度数据/.test(file)
    ? new TextDecoder('gb18030').decode(bytes)
    : new TextDecoder('utf-8').decode(bytes);
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function cellOf({ fileName, line, column }: ExplainedSource): string | undefined {
  const file = FILES.find((name) => name.endsWith(`/${fileName}`)) ?? '';
  return linesOf(file)[line - 1]?.split(',')[column - 1];
}

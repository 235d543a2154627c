import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  indicator,
  observed,
  publicationOf,
  target,
  type TinyPublication,
} from './publication-fixture.ts';

const demonstration = { demonstration: true };
const at = (day: string) => ({ recorded_at: `${day} 00:00:00` });
const gdp = (day: string, value: number) =>
  observed('gdp', '2014-03-31', value, { ...at(day), unit: 'USD' });

let publication: TinyPublication;
beforeAll(async () => {
  publication = await publicationOf({
    plan_version: [{ plan_version: 2, hash: 'second', recorded_at: '2023-01-01 00:00:00' }],
    'history.indicator': [1, 2].flatMap((plan_version) =>
      [
        indicator('gdp', { unit: 'USD' }),
        indicator('mixed'),
        indicator('back', { projection: 'theil-sen', natural_max: 100, natural_min: 0 }),
        indicator('curve', { projection: 'logit', natural_max: 100, natural_min: 0 }),
        indicator('few', { projection: 'theil-sen' }),
      ].map((row) => ({ ...row, plan_version })),
    ),
    'history.assessment_setting': [1, 2].map((plan_version) => ({
      plan_version,
      behind: 10,
      far_behind: 30,
      ahead: -10,
      start_up: 0.1,
      near_light: 'yellow',
      as_of_warning_days: 45,
      projection_points: 12,
      interval_points: 8,
    })),
    'history.plan': [1, 2].map((plan_version) => ({
      plan_version,
      plan_id: 'plan',
      annex: 1,
      name_zh: '方案',
      name_en: 'Plan',
      short_name_zh: '方案',
      short_name_en: 'Plan',
      issued: '2022-10-28',
    })),
    'history.target': [
      target('mixed', { plan_version: 1, value: 90 }),
      target('mixed', { plan_version: 2, value: 95 }),
      ...['back', 'curve', 'few'].map((id) =>
        target(id, { plan_version: 2, value: 100, due: '2025-12-31' }),
      ),
    ],
    observation_store: [
      gdp('2014-04-30', 17149.6),
      gdp('2014-05-29', 17101.3),
      gdp('2014-06-25', 17016),
      observed('mixed', '2020-12-31', 80, { ...demonstration, ...at('2021-01-05') }),
      observed('mixed', '2021-12-31', 99, { ...demonstration, ...at('2022-01-05') }),
      observed('mixed', '2019-12-31', 70, at('2022-06-01')),
      observed('mixed', '2019-12-31', null, { ...at('2022-09-01'), revision_reason: '撤回' }),
      ...Array.from({ length: 12 }, (_, month) => [
        observed('back', `2022-${String(month + 1).padStart(2, '0')}-01`, 40 + 4 * month),
        observed('curve', `2022-${String(month + 1).padStart(2, '0')}-01`, 40 + 4 * month),
      ]).flat(),
      ...['2022-01-01', '2022-06-01', '2022-12-01'].map((end, i) => observed('few', end, 50 + i)),
    ],
  });
}, 60_000);
afterAll(() => publication.close());

describe('what was known when (2.8)', () => {
  test.each([
    ['V1 before the first release', '2014-04-29', []],
    ['V2 the last day of the first release', '2014-05-28', [17149.6]],
    ['V3 the day of the second', '2014-05-29', [17101.3]],
    ['V4 one row only', '2014-06-01', [17101.3]],
    ['the latest', 'infinity', [17016]],
  ] as const)('%s', async (_, knownAt, expected) => {
    const rows = await publication.rows(
      `select value from observation_at($knownAt) where indicator_id = 'gdp'`,
      { knownAt },
    );
    expect(rows.map(({ value }) => value)).toEqual(expected);
  });

  test('V5, V6: the first release and the steps of its revisions', async () => {
    const rows = await publication.rows(
      `select value, round(value - lag(value) over (order by recorded_at), 6) as step
       from observation_vintage where indicator_id = 'gdp' order by recorded_at`,
    );
    expect(rows.map(({ value }) => value)).toEqual([17149.6, 17101.3, 17016]);
    expect(rows.map(({ step }) => step)).toEqual([null, -48.3, -85.3]);
    expect((17016 / 17149.6 - 1) * 100).toBeCloseTo(-0.779027, 6);
  });
});

describe('demonstration values step back for official ones (rule 11)', () => {
  const known = (knownAt: string) =>
    publication.rows(
      `select value, demonstration from observation_at($knownAt)
       where indicator_id = 'mixed' order by period_end`,
      { knownAt },
    );

  test('all of the series, from the first official value on', async () => {
    expect(await known('2022-05-31')).toEqual([
      { value: 80, demonstration: true },
      { value: 99, demonstration: true },
    ]);
    expect(await known('2022-06-01')).toEqual([{ value: 70, demonstration: false }]);
  });

  test('they return when the last official value is withdrawn', async () => {
    expect((await known('infinity')).map(({ value }) => value)).toEqual([80, 99]);
  });

  test('status inherits the mark', async () => {
    const status = (knownAt: string) =>
      publication.rows(
        `select demonstration from target_status_at('2022-12-31', $knownAt) where target_id = 'mixed'`,
        { knownAt },
      );
    expect(await status('2022-05-31')).toEqual([{ demonstration: true }]);
    expect(await status('2022-07-01')).toEqual([{ demonstration: false }]);
  });
});

test.each([
  ['before the first version: the first', '1999-01-01', 90, 1],
  ['under the first', '2022-12-31 23:59:59', 90, 1],
  ['under the second', '2023-01-01', 95, 4],
])('known-at selects the plan: %s', async (_, knownAt, goal, targets) => {
  const rows = await publication.rows(
    `select target_id, target_value from target_status_at('2023-06-30', $knownAt)`,
    { knownAt },
  );
  expect(rows).toHaveLength(targets);
  expect(rows.find((row) => row['target_id'] === 'mixed')?.['target_value']).toBe(goal);
});

test('projections: to the deadline, clamped, with an interval from eight points on', async () => {
  const rows = await publication.rows(
    `select target_id, projection, projection_low, projection_high, projection_method, tags
     from target_status_at('2023-06-30', 'infinity') where target_id <> 'mixed' order by target_id`,
  );
  const [back, curve, few] = rows;
  expect(back).toMatchObject({
    projection: 100,
    projection_high: 100,
    tags: ['推定基期', '已截断'],
  });
  expect(curve?.['projection']).toBeGreaterThan(98);
  expect(curve?.['projection']).toBeLessThan(100);
  expect(curve?.['projection_low']).toBeLessThanOrEqual(Number(curve?.['projection']));
  expect(curve?.['projection_high']).toBeGreaterThanOrEqual(Number(curve?.['projection']));
  expect(few?.['projection']).toBeCloseTo(58.7, 0);
  expect(few).toMatchObject({
    projection_low: null,
    projection_method: 'theil-sen',
    tags: ['推定基期'],
  });
});

test('a reader who attaches the publication under a name sees the same', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`attach '${publication.file}' as published (read_only)`);
  await connection.run('use published');
  const reader = await connection.runAndReadAll('select count(*) from target_status');
  expect(reader.getRows()).toEqual([[4n]]);
  connection.closeSync();
  instance.closeSync();
});

test('everything in a publication is commented in Chinese and English', async () => {
  const rows = await publication.rows(`
    select schema_name || '.' || table_name || '.' || column_name as name
    from duckdb_columns()
    where database_name = current_database() and not internal
      and not regexp_matches(coalesce(comment, ''), '^[^/]*\\p{Han}.* / .*[A-Za-z]')
    union all
    select schema_name || '.' || table_name from duckdb_tables()
    where database_name = current_database() and coalesce(comment, '') not like '% / %'
    union all
    select schema_name || '.' || view_name from duckdb_views()
    where database_name = current_database() and not internal
      and coalesce(comment, '') not like '% / %'
    union all
    select function_name from duckdb_functions()
    where database_name = current_database() and not internal
      and coalesce(comment, '') not like '% / %'`);
  expect(rows).toEqual([]);
});

test('an empty publication assesses nothing, and says so', async () => {
  const empty = await publicationOf({
    'history.indicator': [indicator('none')],
    'history.target': [target('none', { value: 1 })],
    'history.commitment': [
      {
        commitment_id: 'none',
        plan_id: 'plan',
        indicator_id: 'none',
        area_id: 'H',
        title_zh: '承诺',
        title_en: 'Commitment',
      },
    ],
    indicator_source: [{ indicator_id: 'none', pipeline_id: 'some' }],
  });
  const reason = '截至2022年10月28日没有该指标的观测值。';
  expect(await empty.rows('select rating, reason from target_status')).toEqual([
    { rating: '未评估', reason },
  ]);
  expect(await empty.rows('select trend, reason from commitment_trend')).toEqual([
    { trend: null, reason },
  ]);
  empty.close();
}, 60_000);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indicator, observed, publicationOf, type TinyPublication } from './publication-fixture.ts';

/** Ten towns and their county, as in DOMAIN.md 2.5 O1. */
const TOWNS = [60, 64, 68, 70, 72, 75, 78, 80, 82, 85];
const place = (id: string, level: string, given: object = {}) => ({
  area_id: id,
  code: id,
  name_zh: id,
  name_en: id,
  level,
  parent_id: 'C',
  position: 0,
  ...given,
});
const towns = (id: string, end: string, values: readonly number[], given: object = {}) =>
  values.map((value, index) => observed(id, end, value, { area_id: `T${index}`, ...given }));

let publication: TinyPublication;
beforeAll(async () => {
  publication = await publicationOf({
    'history.area': [
      place('C', 'county', { parent_id: null }),
      ...TOWNS.map((_, index) => place(`T${index}`, 'town')),
      place('C-urban', 'part', { part: 'urban' }),
      place('C-rural', 'part', { part: 'rural' }),
    ],
    'history.indicator': [
      indicator('service', { levels: 'county,town' }),
      indicator('deaths', { levels: 'town,part:urban,part:rural', direction: 'down' }),
      indicator('ties', { levels: 'town' }),
      indicator('heads', { direction: 'none' }),
      indicator('urban-income', { unit: '元' }),
      indicator('rural-income', { unit: '元', urban_id: 'urban-income' }),
      indicator('rural-net-income', { unit: '元', urban_id: 'urban-income' }),
    ],
    observation_store: [
      ...towns('service', '2022-12-31', TOWNS.slice(1)),
      ...towns('service', '2023-12-31', TOWNS),
      // Known later: the lowest town was corrected upwards.
      observed('service', '2023-12-31', 66, { area_id: 'T0', recorded_at: '2024-06-01 00:00:00' }),
      ...towns('deaths', '2022-12-31', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      ...towns('deaths', '2023-12-31', [0, 0, 0, 0, 0, 0, 0, 0, 0, 7]),
      ...towns('ties', '2023-12-31', [1, 1, 2, 2, 2, 2, 2, 2, 2, 3]),
      ...towns('heads', '2023-12-31', TOWNS),
      observed('deaths', '2023-12-31', 4, { area_id: 'C-urban' }),
      observed('deaths', '2023-12-31', 5, { area_id: 'C-rural' }),
      observed('urban-income', '2013-12-31', 21000, { area_id: 'C' }),
      observed('urban-income', '2014-12-31', 23000, { area_id: 'C' }),
      observed('urban-income', '2015-12-31', 26000, { area_id: 'C' }),
      observed('rural-net-income', '2013-12-31', 7000, { area_id: 'C' }),
      observed('rural-income', '2015-12-31', 8125, { area_id: 'C' }),
    ],
  });
}, 60_000);
afterAll(() => publication.close());

const gap = (id: string, end: string, knownAt = '2024-01-01') =>
  publication.rows(
    `select * replace (round(mean, 6) as mean, round(ratio, 6) as ratio,
       round(deviation, 6) as deviation, round(variation, 6) as variation)
     from peer_gap_at('C', [$id], $end, $knownAt) where period_end = $end::date`,
    { id, end, knownAt },
  );

describe('between towns (DOMAIN.md 2.5 O1: population σ 7.657676, mean 73.4)', () => {
  test.each([
    ['all report', 'service', '2023-12-31', { lowest: 60, highest: 85, range: 25, mean: 73.4 }],
    ['extremes', 'service', '2023-12-31', { lowest_area_ids: ['T0'], highest_area_ids: ['T9'] }],
    ['population', 'service', '2023-12-31', { deviation: 7.657676, variation: 0.104328 }],
    ['ratio', 'service', '2023-12-31', { ratio: 1.416667, complete: true }],
    ['one is missing', 'service', '2022-12-31', { complete: false, areas: 9, expected: 10 }],
    ['nothing of some', 'service', '2022-12-31', { ratio: null, range: null, variation: null }],
    ['no ratio to zero', 'deaths', '2023-12-31', { ratio: null, range: 7, variation: 3 }],
    ['ties', 'ties', '2023-12-31', { lowest_area_ids: ['T0', 'T1'], highest: 3 }],
    ['no share of zero', 'deaths', '2022-12-31', { ratio: null, range: 0, variation: null }],
  ] as const)('%s', async (_, id, end, expected) => {
    expect(await gap(id, end)).toMatchObject([expected]);
  });

  test('a correction changes the gap from when it was known', async () => {
    expect(await gap('service', '2023-12-31', '2024-06-01')).toMatchObject([
      { lowest: 64, lowest_area_ids: ['T1'], range: 21 },
    ]);
  });
});

describe('standing among the towns', () => {
  const standing = (id: string, end: string) =>
    publication.rows(
      `select rank, step, areas, median from peer_standing_at('C', [$id], $end, '2024-01-01')
       where period_end = $end::date order by area_id`,
      { id, end },
    );
  const all = (rows: readonly object[], name: string) =>
    rows.map((row) => (row as Record<string, unknown>)[name]);

  test('the best fifth is step 5, the worst step 1', async () => {
    const rows = await standing('service', '2023-12-31');
    expect(all(rows, 'rank')).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(all(rows, 'step')).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(rows[0]).toMatchObject({ areas: 10, median: 73.5 });
  });

  test('less is better where the indicator says so, and equal values stand in the middle', async () => {
    const rows = await standing('deaths', '2023-12-31');
    expect(all(rows, 'rank')).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 10]);
    expect(all(rows, 'step')).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 3, 1]);
    expect(new Set(all(await standing('deaths', '2022-12-31'), 'step'))).toEqual(new Set([3]));
  });

  test('in some periods it is what it is among all', async () => {
    const asked = { ids: ['service', 'deaths'], end: '2023-12-31' };
    const among = (macro: string) =>
      publication.rows(
        `from ${macro} where period_end = $end::date order by indicator_id, area_id`,
        asked,
      );
    const some = await among(`peer_standing_in('C', $ids, [$end::date], $end, '2024-01-01')`);
    expect(some).toHaveLength(20);
    expect(some).toEqual(await among(`peer_standing_at('C', $ids, $end, '2024-01-01')`));
  });

  test('without a direction nothing is best', async () => {
    const rows = await standing('heads', '2023-12-31');
    expect(new Set([...all(rows, 'rank'), ...all(rows, 'step')])).toEqual(new Set([null]));
  });
});

test('urban against rural, by counterparts and by parts, only where both are known', async () => {
  const rows = await publication.rows(
    `select indicator_id, urban_indicator_id, year(period_end)::integer as year, complete, ratio, difference
     from urban_rural_gap_at('2023-12-31', 'infinity')
     where area_id = 'C' order by indicator_id, year`,
  );
  const of = (id: string, urban: string) =>
    rows
      .filter((row) => row['indicator_id'] === id && row['urban_indicator_id'] === urban)
      .map(({ year, complete, ratio, difference }) => [year, complete, ratio, difference]);
  expect(of('deaths', 'deaths')).toEqual([[2023, true, 0.8, -1]]);
  expect(of('rural-income', 'urban-income')).toEqual([
    [2013, false, null, null],
    [2014, false, null, null],
    [2015, true, 3.2, 17875],
  ]);
  expect(of('rural-net-income', 'urban-income').at(0)).toEqual([2013, true, 3, 14000]);
});

test('of no indicators nothing is asked', async () => {
  const rows = await publication.rows(
    `from peer_standing_at('C', $indicators, '2023-12-31', 'infinity')`,
    { indicators: [] },
  );
  expect(rows).toEqual([]);
});

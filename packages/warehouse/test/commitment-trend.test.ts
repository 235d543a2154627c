import { expect, test } from 'vitest';
import { indicator, observed, publicationOf } from './publication-fixture.ts';

const CASES = [
  {
    id: 'up',
    given: { natural_max: 100 },
    series: [
      ['2021-12-31', 91.3],
      ['2023-12-31', 92.3],
    ],
    trend: 'substantial',
    since: '2021-12-31',
  },
  {
    id: 'down',
    given: { direction: 'down' },
    series: [
      ['2021-12-31', 3.1],
      ['2022-12-31', 3],
      ['2023-12-31', 2.9],
    ],
    trend: 'substantial',
    since: '2021-12-31',
  },
  {
    id: 'worse',
    given: { direction: 'down' },
    series: [
      ['2022-12-31', 3],
      ['2023-12-31', 3.1],
    ],
    trend: 'deterioration',
    since: '2022-12-31',
  },
  { id: 'once', given: {}, series: [['2023-12-31', 50]], trend: null, since: '2023-12-31' },
  {
    id: 'old',
    given: { max_age_days: 100 },
    series: [
      ['2021-12-31', 50],
      ['2022-12-31', 60],
    ],
    trend: null,
    since: '2021-12-31',
  },
] as const;

test('commitments without a number are judged by their trend since the plan was issued (2.2)', async () => {
  const publication = await publicationOf({
    'history.indicator': CASES.map(({ id, given }) => indicator(id, given)),
    'history.commitment': CASES.map(({ id }) => ({
      commitment_id: id,
      plan_id: 'plan',
      indicator_id: id,
      area_id: 'H',
      title_zh: id,
      title_en: id,
    })),
    observation_store: CASES.flatMap(({ id, series }) =>
      series.map(([end, value]) => observed(id, end, value)),
    ),
  });
  const rows = await publication.rows(
    `select commitment_id, trend, strftime(baseline_date, '%Y-%m-%d') as since, reason, reason_en
     from commitment_trend_at('2023-12-31', 'infinity')`,
  );
  publication.close();
  expect(rows).toHaveLength(CASES.length);
  for (const { id, trend, since } of CASES) {
    const row = rows.find(({ commitment_id }) => commitment_id === id);
    expect(row).toMatchObject({ trend, since });
    expect(row?.['reason']).toMatch(/。$/);
    expect(row?.['reason_en']).toMatch(/\.$/);
  }
}, 60_000);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  indicator,
  observed,
  publicationOf,
  type Row,
  type TinyPublication,
} from './publication-fixture.ts';

const on = (day: string) => ({ recorded_at: `2024-01-${day} 00:00:00` });
const ratio = (id: string, given: Row = {}) =>
  indicator(id, {
    numerator_id: `${id}-n`,
    denominator_id: `${id}-d`,
    denominator_period: 'same',
    derived_factor: 100,
    ...given,
  });

/** Published notices: numerator, denominator, printed, decimals, finding. */
const NOTICES: [string, number, number, number, number, string | null][] = [
  ...(
    [
      [550, 579, 95, 0],
      [385, 405, 95.1, 1],
      [43, 44, 97.7, 1],
      [34, 38, 89.5, 1],
      [36, 51, 70.6, 1],
      [126, 135, 93.3, 1],
      [6, 7, 85.7, 1],
      [19, 21, 90.5, 1],
    ] as const
  ).map(([n, d, printed, k]) => ['D7', n, d, printed, k, null] as (typeof NOTICES)[number]),
  ['D8', 6, 22, 27, 0, null],
  ['D8', 16, 22, 73, 0, null],
  ['D9', 17, 222, 7.7, 1, null],
  ['D9', 10, 222, 4.5, 1, null],
  ['D9', 24, 222, 10.8, 1, null],
  ['D9', 9, 222, 4.1, 1, null],
  ['D9 lowered so that shares add to 100', 162, 222, 72.9, 1, 'hint'],
  ['beyond one and a half units', 162, 222, 72.8, 1, 'error'],
];

/** Months with values, and how many are missing between first and last. */
const CALENDARS: readonly {
  readonly id: string;
  readonly together: boolean | null;
  readonly months: readonly (readonly [start: string, end: string])[];
  readonly missing: number;
}[] = [
  { id: 'alone', together: null, months: [month('2022-12'), month('2023-02')], missing: 1 },
  { id: 'with-february', together: true, months: [month('2022-12'), month('2023-02')], missing: 0 },
  {
    id: 'as-one',
    together: true,
    months: [month('2022-12'), ['2023-01-01', '2023-02-28'], month('2023-03')],
    missing: 0,
  },
  {
    id: 'january-as-well',
    together: true,
    months: [month('2022-11'), month('2023-01'), month('2023-02'), month('2023-04')],
    missing: 2,
  },
  {
    id: 'one-span-that-is-none',
    together: null,
    months: [month('2022-12'), ['2023-01-01', '2023-02-28'], month('2023-03')],
    missing: 2,
  },
];

function month(named: string): readonly [start: string, end: string] {
  const [year, number] = named.split('-').map(Number);
  const end = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
  return [`${named}-01`, end];
}

let publication: TinyPublication;
beforeAll(async () => {
  publication = await publicationOf({
    'history.indicator': [
      ratio('revised'),
      ratio('late', { denominator_period: 'latest-not-after', derived_factor: 1 }),
      ratio('kinds'),
      ratio('empty'),
      ratio('span'),
      ...CALENDARS.map(({ id, together }) =>
        indicator(id, { frequency: 'monthly', january_with_february: together }),
      ),
      ...NOTICES.map((_, i) => ratio(`notice${i}`)),
    ],
    observation_store: [
      observed('revised-n', '2023-12-31', 30, on('01')),
      observed('revised-d', '2023-12-31', 60, on('02')),
      observed('revised-n', '2023-12-31', 40, { ...on('03'), revision_reason: '更正' }),
      observed('revised-d', '2023-12-31', null, { ...on('04'), revision_reason: '撤回' }),
      observed('revised-n', '2023-12-31', 45, { ...on('05'), revision_reason: '更正' }),
      observed('revised-d', '2023-12-31', 90, { ...on('06'), revision_reason: '重报' }),
      observed('late-n', '2023-06-30', 50, on('01')),
      observed('late-n', '2022-06-30', 7, on('01')),
      observed('late-d', '2022-12-31', 10, on('02')),
      observed('late-d', '2023-12-31', 1000, on('03')),
      observed('late-d', '2023-03-31', 12.5, on('04')),
      observed('late-d', '2023-03-31', null, on('05')),
      observed('kinds-n', '2023-12-31', 1, on('01')),
      observed('kinds-d', '2023-12-31', 2, { ...on('01'), demonstration: true }),
      observed('kinds-n', '2023-12-31', 1, { ...on('01'), demonstration: true }),
      observed('kinds-d', '2023-12-31', 4, on('02')),
      observed('empty-n', '2023-12-31', 1, on('01')),
      observed('empty-d', '2023-12-31', 0, on('01')),
      observed('span-n', '2023-12-31', 12, { ...on('01'), period_start: '2023-01-01' }),
      observed('span-d', '2023-12-31', 1, { ...on('01'), period_start: '2023-12-01' }),
      ...NOTICES.flatMap(([, n, d, printed, k], i) => [
        observed(`notice${i}-n`, '2023-12-31', n),
        observed(`notice${i}-d`, '2023-12-31', d),
        observed(`notice${i}`, '2023-12-31', printed, { resolution: 10 ** -k }),
      ]),
      ...CALENDARS.flatMap(({ id, months }) =>
        months.map(([start, end]) => {
          const frequency = start.slice(0, 7) === end.slice(0, 7) ? 'monthly' : 'year-to-date';
          return observed(id, end, 1, { period_start: start, frequency });
        }),
      ),
    ],
  });
}, 60_000);
afterAll(() => publication.close());

const vintages = (id: string) =>
  publication.rows(
    `select strftime(period_end, '%Y-%m-%d') as period, strftime(recorded_at, '%d') as recorded,
       strftime(superseded_at, '%d') as superseded, value, demonstration, revision_reason
     from observation_vintage
     where indicator_id = $id and origin = 'derived' order by period, demonstration, recorded_at`,
    { id },
  );

describe('derived vintages', () => {
  test('follow every change of an input, and end when one is withdrawn', async () => {
    const rows = await vintages('revised');
    expect(
      rows.map((r) => [r['recorded'], r['superseded'], r['value'], r['revision_reason']]),
    ).toEqual([
      ['02', '03', 50, null],
      ['03', '04', 66.6666666667, '更正'],
      ['04', '06', null, '撤回'],
      ['06', null, 50, '重报'],
    ]);
  });

  test('take the latest denominator not after the numerator, as it was known', async () => {
    const rows = await vintages('late');
    expect(rows.map((r) => [r['period'], r['recorded'], r['value']])).toEqual([
      ['2023-06-30', '02', 5],
      ['2023-06-30', '04', 4],
      ['2023-06-30', '05', 5],
    ]);
  });

  test('keep official and demonstration inputs apart', async () => {
    const rows = await vintages('kinds');
    expect(rows.map((r) => [r['recorded'], r['value'], r['demonstration']])).toEqual([
      ['02', 25, false],
      ['01', 50, true],
    ]);
    expect(
      await publication.rows(`select value from observation where indicator_id = 'kinds'`),
    ).toEqual([{ value: 25 }]);
  });

  test('are absent over a denominator of zero or of another span of days', async () => {
    expect(await vintages('empty')).toEqual([]);
    expect(await vintages('span')).toEqual([]);
  });

  test('name their inputs', async () => {
    const rows = await publication.rows(
      `select strftime(recorded_at, '%d') as recorded, role, input_indicator_id,
         strftime(input_recorded_at, '%d') as input_recorded, input_value
       from observation_input where indicator_id = 'revised' order by recorded_at, role desc`,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['02', 'numerator', 'revised-n', '01', 30],
      ['02', 'denominator', 'revised-d', '02', 60],
      ['03', 'numerator', 'revised-n', '03', 40],
      ['03', 'denominator', 'revised-d', '02', 60],
      ['06', 'numerator', 'revised-n', '05', 45],
      ['06', 'denominator', 'revised-d', '06', 90],
    ]);
  });
});

test('where there is a derived value it is the one assessed; the reported one stays beside it', async () => {
  const rows = await publication.rows(
    `select origin, value from observation where indicator_id = 'notice1' order by origin`,
  );
  expect(rows).toEqual([
    { origin: 'derived', value: 95.0617283951 },
    { origin: 'reported', value: 95.1 },
  ]);
  expect(
    await publication.rows(
      `select origin from assessed_at('infinity') where indicator_id = 'notice1'`,
    ),
  ).toEqual([{ origin: 'derived' }]);
});

test('assessed are the same values, all at once or a few by is_assessed', async () => {
  const [found] = await publication.rows(`
    with one_by_one as (
      from observation
      qualify is_assessed(indicator_id, area_id, period_start, period_end, origin)
    )
    select
      (select count(*) from observation) > (select count(*) from one_by_one) as fewer,
      (select count(*) from (from one_by_one except all from assessed_at('infinity'))) as lost,
      (select count(*) from (from assessed_at('infinity') except all from one_by_one)) as added`);
  expect(found).toEqual({ fewer: true, lost: 0, added: 0 });
});

test.each(
  NOTICES.map(([id, n, d, printed, , severity], i) => ({ id, n, d, printed, severity, i })),
)('$id: $n of $d printed as $printed → $severity', async ({ i, severity }) => {
  const rows = await publication.rows(
    `select severity from discrepancy where indicator_id = 'notice${i}'`,
  );
  expect(rows).toEqual(severity === null ? [] : [{ severity }]);
  const [check] = await publication.rows(
    `select severity from ratio_check_at('infinity') where indicator_id = 'notice${i}'`,
  );
  expect(check).toEqual({ severity: severity ?? 'consistent' });
});

test('marts: the latest value and the coverage of each series', async () => {
  const [latest] = await publication.rows(
    `select value, observations, strftime(first_period_end, '%Y') as since
     from latest_value where indicator_id = 'late-d'`,
  );
  expect(latest).toEqual({ value: 1000, observations: 2, since: '2022' });
  const coverage = await publication.rows(
    `select expected, observations, missing from coverage where indicator_id in ('late', 'empty')
     order by indicator_id`,
  );
  expect(coverage).toEqual([
    { expected: true, observations: 0, missing: null },
    { expected: true, observations: 1, missing: 0 },
  ]);
});

test.each([
  ['2023-06-29', { observations: 0, age_days: null }],
  ['2023-06-30', { observations: 1, age_days: 0 }],
  ['2023-07-30', { observations: 1, age_days: 30 }],
])('coverage on %s has what ends by then, with its age on that day', async (day, expected) => {
  const rows = await publication.rows(
    `select observations, age_days from coverage_at(date '${day}', 'infinity')
     where indicator_id = 'late'`,
  );
  expect(rows).toEqual([expected]);
});

test.each(CALENDARS)('of $id, $missing months are missing', async ({ id, missing }) => {
  const rows = await publication.rows('select missing from coverage where indicator_id = $id', {
    id,
  });
  expect(rows).toEqual([{ missing }]);
});

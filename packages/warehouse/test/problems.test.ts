import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  indicator,
  observed,
  publicationOf,
  type Row,
  type TinyPublication,
} from './publication-fixture.ts';

const on = (day: string) => `2023-0${day} 08:00:00`;
const MONTHS = {
  jan: { period_start: '2023-01-01', period_end: '2023-01-31' },
  feb: { period_start: '2023-02-01', period_end: '2023-02-28' },
  mar: { period_start: '2023-03-01', period_end: '2023-03-31' },
} as const;
type Month = keyof typeof MONTHS;

/** What one load says of one problem in a month. */
function said(load: Row, month: Month, problem: string, phase: string, given: Row = {}): Row {
  return {
    problem_id: problem,
    ...MONTHS[month],
    kind: 'disputes',
    area_id: 'T',
    title: problem,
    found_on: '2022-08-15',
    stock: true,
    department_id: 'bureau',
    state: phase === 'resolved' ? '已销号' : '办理中',
    phase,
    demonstration: false,
    source_line: 3,
    source_column: 9,
    source_column_name: '办理状态',
    ...load,
    ...given,
  };
}

const JAN = { load_id: 'L1', recorded_at: on('2-03') };
const FEB = { load_id: 'L2', recorded_at: on('3-03') };
const FEB_AGAIN = { load_id: 'L3', recorded_at: on('3-09') };
const WITHDRAWN = { load_id: 'L4', recorded_at: on('4-03'), withdrawn_at: on('4-05') };

const RECORDS: Row[] = [
  said(JAN, 'jan', 'A', 'resolved', { resolved_on: '2023-01-20' }),
  said(JAN, 'jan', 'B', 'open', { source_line: 4 }),
  said(JAN, 'jan', 'C', 'open', { source_line: 5, area_id: 'H' }),
  said(JAN, 'jan', 'D', 'cancelled', { source_line: 6 }),
  // C is not in the ledger of February; A is open again.
  said(FEB, 'feb', 'A', 'open', { source_line: 8 }),
  said(FEB, 'feb', 'B', 'open', { source_line: 9 }),
  said(FEB, 'feb', 'N', 'open', {
    source_line: 10,
    stock: false,
    found_on: '2023-02-10',
    kind: 'illegal',
  }),
  said(FEB, 'feb', 'O', 'open', { source_line: 11, stock: false, found_on: '2023-02-11' }),
  said(FEB_AGAIN, 'feb', 'B', 'resolved', { source_line: 4, resolved_on: '2023-02-20' }),
  said(WITHDRAWN, 'mar', 'A', 'resolved', { resolved_on: '2023-03-20' }),
  said({ ...JAN, demonstration: true }, 'jan', 'DEMO', 'open'),
];

const reported = (id: string, month: Month, value: number, day: string) =>
  observed(id, MONTHS[month].period_end, value, {
    ...MONTHS[month],
    recorded_at: on(day),
    unit: '件',
    resolution: 1,
  });

let publication: TinyPublication;
beforeAll(async () => {
  const counted = (id: string, problems: string, kinds: string | null = null) =>
    indicator(id, {
      unit: '件',
      decimals: 0,
      frequency: 'monthly',
      levels: 'county,town',
      counted_problems: problems,
      counted_kinds: kinds,
    });
  publication = await publicationOf({
    'history.problem_kind': [
      { kind: 'disputes', plan_id: 'plan', name_zh: '纠纷', name_en: 'Disputes' },
    ],
    'history.indicator': [
      counted('found', 'stock'),
      counted('resolved', 'stock-resolved'),
      counted('new', 'new', 'illegal'),
      indicator('rate', {
        frequency: 'monthly',
        levels: 'county,town',
        numerator_id: 'resolved',
        denominator_id: 'found',
        denominator_period: 'same',
        derived_factor: 100,
      }),
    ],
    load: [
      {
        load_id: 'L3',
        file_name: 'feb.csv',
        sha256: '0',
        bytes: 1,
        channel: 'file',
        received_at: FEB_AGAIN.recorded_at,
        recorded_at: FEB_AGAIN.recorded_at,
        outcome: 'accepted',
        demonstration: false,
        lines_total: 0,
        lines_accepted: 0,
        lines_quarantined: 0,
        lines_no_data: 0,
        lines_out_of_scope: 0,
        cells_value: 0,
        cells_missing: 0,
        cells_quarantined: 0,
        cells_out_of_scope: 0,
        added: 0,
        revised: 0,
        unchanged: 0,
        revision_reason: '补销号',
      },
    ],
    problem_record: RECORDS,
    observation_store: [
      reported('found', 'jan', 3, '2-01'),
      reported('resolved', 'jan', 1, '2-01'),
      reported('resolved', 'feb', 2, '3-04'),
    ],
  });
}, 60_000);
afterAll(() => publication.close());

const ledger = async (asOf: string, knownAt: string) =>
  (
    await publication.rows(
      `select problem_id || ' ' || phase || ' ' || load_id as line
       from problem_at($asOf, $knownAt) order by problem_id`,
      { asOf, knownAt },
    )
  ).map(({ line }) => line);

describe('the ledger of problems', () => {
  test.for<[string, string, string, string[]]>([
    ['before the first file', '2023-03-31', '2023-02-02', []],
    [
      'as first known for January; the demonstration steps back',
      '2023-03-31',
      '2023-02-04',
      ['A resolved L1', 'B open L1', 'C open L1', 'D cancelled L1'],
    ],
    [
      'a problem that a later file leaves out stays, one may be open again',
      '2023-03-31',
      '2023-03-04',
      ['A open L2', 'B open L2', 'C open L1', 'D cancelled L1', 'N open L2', 'O open L2'],
    ],
    [
      'a later file of the same month revises',
      '2023-02-28',
      'infinity',
      ['A open L2', 'B resolved L3', 'C open L1', 'D cancelled L1', 'N open L2', 'O open L2'],
    ],
    [
      'what is withdrawn later was known then',
      '2023-03-31',
      '2023-04-04',
      ['A resolved L4', 'B resolved L3', 'C open L1', 'D cancelled L1', 'N open L2', 'O open L2'],
    ],
    [
      'as seen at the end of January',
      '2023-01-31',
      'infinity',
      ['A resolved L1', 'B open L1', 'C open L1', 'D cancelled L1'],
    ],
  ])('%s', async ([, asOf, knownAt, expected]) => {
    expect(await ledger(asOf, knownAt)).toEqual(expected);
  });

  test('says which problem was resolved and is open again, and of which plan it is', async () => {
    expect(
      await publication.rows(
        `select problem_id, plan_id, strftime(reopened_in, '%Y-%m-%d') as reopened
         from problem where reopened_in is not null`,
      ),
    ).toEqual([{ problem_id: 'A', plan_id: 'plan', reopened: '2023-02-28' }]);
  });
});

const counts = (id: string, area = 'H') =>
  publication.rows(
    `select strftime(period_end, '%m') as month, strftime(recorded_at, '%m-%d') as since,
       strftime(superseded_at, '%m-%d') as until, value, load_id, source_line, source_text,
       revision_reason
     from observation_vintage
     where indicator_id = $id and area_id = $area and origin = 'derived' and not demonstration
     order by period_end, recorded_at`,
    { id, area },
  );
const values = async (id: string, area = 'H') =>
  (await counts(id, area)).map(({ month, since, until, value }) => [month, since, until, value]);

describe('what is counted from the ledger', () => {
  test('the stock without what was cancelled, with that of the places within', async () => {
    expect(await values('found')).toEqual([
      ['01', '02-03', null, 3],
      ['02', '03-03', null, 3],
      ['03', '04-03', '04-05', 3],
      ['03', '04-05', null, null],
    ]);
    expect(await values('found', 'T')).toEqual([
      ['01', '02-03', null, 2],
      ['02', '03-03', null, 2],
      ['03', '04-03', '04-05', 2],
      ['03', '04-05', null, null],
    ]);
  });

  test('those resolved by the end of the month: fewer when one is open again', async () => {
    expect(await values('resolved')).toEqual([
      ['01', '02-03', null, 1],
      ['02', '03-03', '03-09', 0],
      ['02', '03-09', null, 1],
      ['03', '04-03', '04-05', 2],
      ['03', '04-05', null, null],
    ]);
  });

  test('the new ones of the wanted kinds found within the month; none is a count too', async () => {
    expect(await values('new')).toEqual([
      ['01', '02-03', null, 0],
      ['02', '03-03', null, 1],
      ['03', '04-03', '04-05', 0],
      ['03', '04-05', null, null],
    ]);
  });

  test('names the newest file of the month, its first line, and why it was revised', async () => {
    const rows = await counts('resolved');
    expect(rows[2]).toMatchObject({
      load_id: 'L3',
      source_line: 4,
      source_text: null,
      revision_reason: '补销号',
    });
  });

  test('ratios take the counts, from when there are any', async () => {
    const rows = await publication.rows(
      `select strftime(period_end, '%m') as month, strftime(recorded_at, '%m-%d') as since,
         round(value, 1) as value
       from observation_vintage
       where indicator_id = 'rate' and area_id = 'H' and not demonstration
       order by period_end, recorded_at`,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['01', '02-01', 33.3],
      ['01', '02-03', 33.3],
      ['02', '03-03', 0],
      ['02', '03-09', 33.3],
      ['03', '04-03', 66.7],
      ['03', '04-05', null],
    ]);
  });

  test('a reported count that disagrees is a discrepancy', async () => {
    expect(
      await publication.rows(
        `select indicator_id, strftime(period_end, '%m') as month, reported, derived, severity from discrepancy`,
      ),
    ).toEqual([
      { indicator_id: 'resolved', month: '02', reported: 2, derived: 1, severity: 'error' },
    ]);
  });
});

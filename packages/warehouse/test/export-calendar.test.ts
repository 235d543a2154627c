import { afterAll, beforeAll, expect, test } from 'vitest';
import { observed, publicationOf, type Row, type TinyPublication } from './publication-fixture.ts';

function owed(id: string, frequency: string, dueDays: number, more: Row = {}): Row {
  return {
    expected_export_id: id,
    pipeline_id: 'p',
    contract_id: id,
    department_id: 'd',
    title_zh: id,
    title_en: id,
    frequency,
    due_days: dueDays,
    levels: 'county',
    ...more,
  };
}

/** A file of one contract received at an instant (UTC) with the periods it has figures for. */
function file(
  loadId: string,
  contract: string,
  receivedAt: string,
  ends: string[],
  more: Row = {},
) {
  const zero = Object.fromEntries(
    [
      'bytes lines_total lines_accepted lines_quarantined lines_no_data lines_out_of_scope',
      'cells_value cells_missing cells_quarantined cells_out_of_scope added revised unchanged',
    ]
      .join(' ')
      .split(' ')
      .map((name) => [name, 0]),
  );
  const load: Row = {
    ...zero,
    load_id: loadId,
    file_name: `${loadId}.csv`,
    sha256: loadId,
    pipeline_id: 'p',
    contract_id: contract,
    channel: 'cli',
    received_at: receivedAt,
    recorded_at: receivedAt,
    outcome: 'accepted',
    demonstration: false,
    ...more,
  };
  const values = ends.map((end) =>
    observed(contract, end, 1, { load_id: loadId, recorded_at: receivedAt }),
  );
  return { load, values };
}

const files = [
  // Received on the fifth in the county, still the fourth in Greenwich; history comes with the first file.
  file('M1', 'monthly', '2023-03-04 16:30:00', ['2022-12-31', '2023-01-31', '2023-02-28']),
  file('M2', 'monthly', '2023-04-05 15:59:00', ['2023-03-31']),
  file('M2-again', 'monthly', '2023-04-20 00:00:00', ['2023-03-31']),
  file('M3', 'monthly', '2023-05-05 16:00:00', ['2023-04-30']),
  file('M4', 'monthly', '2023-06-05 00:00:00', ['2023-05-31'], {
    withdrawn_at: '2023-06-20 00:00:00',
  }),
  file('D1', 'declared', '2023-02-03 00:00:00', ['2023-01-31']),
  file('D2', 'declared', '2023-03-20 00:00:00', []),
  file('D3', 'declared', '2023-04-02 00:00:00', []),
  file('D4', 'declared', '2023-04-09 00:00:00', ['2023-03-31']),
  file('D5', 'declared', '2023-05-02 00:00:00', []),
  file('D6', 'declared', '2023-05-03 00:00:00', []),
  file('J1', 'together', '2023-01-04 00:00:00', ['2022-12-31']),
  file('J2', 'together', '2023-03-04 00:00:00', ['2023-02-28']),
  file('S1', 'school', '2021-10-20 00:00:00', ['2021-09-01']),
];

const declared = (load_id: string, kind: string, period_start: string, period_end: string) => ({
  ...{ load_id, kind, period_start, period_end },
});

let publication: TinyPublication;

beforeAll(async () => {
  publication = await publicationOf({
    'history.expected_export': [
      owed('monthly', 'monthly', 5),
      owed('together', 'monthly', 5, { january_with_february: true }),
      owed('school', 'annual', 75),
      owed('declared', 'monthly', 5),
      owed('never', 'quarterly', 10),
    ],
    load: files.map(({ load }) => load),
    declaration: [
      declared('D2', 'zero', '2023-02-01', '2023-02-28'),
      declared('D3', 'zero', '2023-03-01', '2023-03-31'),
      declared('D5', 'zero', '2023-04-01', '2023-04-30'),
      declared('D6', 'unchanged', '2023-04-01', '2023-04-30'),
    ],
    observation_store: files.flatMap(({ values }) => values),
  });
}, 60_000);
afterAll(() => publication.close());

async function calendar(id: string, asOf: string, knownAt = 'infinity'): Promise<unknown[][]> {
  const rows = await publication.rows(
    `select * from export_calendar_at($asOf, $knownAt) where expected_export_id = $id`,
    { asOf, knownAt, id },
  );
  return rows.map((row) => [
    `${String(row['period_start'])}/${String(row['period_end'])}`,
    row['standing'],
    row['received_on'],
    row['days_late'],
    row['files'],
  ]);
}

test('a monthly file is in time, late, missing or not yet due, from the newest period of the first', async () => {
  expect(await calendar('monthly', '2023-06-30')).toEqual([
    ['2023-02-01/2023-02-28', '按时', '2023-03-05', 0, 1],
    ['2023-03-01/2023-03-31', '按时', '2023-04-05', 0, 2],
    ['2023-04-01/2023-04-30', '迟报', '2023-05-06', 1, 1],
    ['2023-05-01/2023-05-31', '缺报', null, 25, 0],
    ['2023-06-01/2023-06-30', '未到期', null, 0, 0],
  ]);
});

test('what was withdrawn later had come, as known before', async () => {
  const known = await calendar('monthly', '2023-06-30', '2023-06-10');
  expect(known[3]).toEqual(['2023-05-01/2023-05-31', '按时', '2023-06-05', 0, 1]);
});

test('what was declared is a standing of its own, never late, until figures come; the newest declaration holds', async () => {
  expect(await calendar('declared', '2023-06-05')).toEqual([
    ['2023-01-01/2023-01-31', '按时', '2023-02-03', 0, 1],
    ['2023-02-01/2023-02-28', '零报告', '2023-03-20', 0, 0],
    ['2023-03-01/2023-03-31', '迟报', '2023-04-09', 4, 1],
    ['2023-04-01/2023-04-30', '无变化', '2023-05-03', 0, 0],
    ['2023-05-01/2023-05-31', '未到期', null, 0, 0],
  ]);
  const [, , march] = await calendar('declared', '2023-06-05', '2023-04-05');
  expect(march?.[1]).toBe('零报告');
});

test('a reference day comes round every year on its day', async () => {
  expect(await calendar('school', '2023-09-30')).toEqual([
    ['2021-09-01/2021-09-01', '按时', '2021-10-20', 0, 1],
    ['2022-09-01/2022-09-01', '缺报', null, 319, 0],
    ['2023-09-01/2023-09-01', '未到期', null, 0, 0],
  ]);
});

test('a file that never came is owed from the first whole period after the plans were issued', async () => {
  expect(await calendar('never', '2023-04-05')).toEqual([
    ['2023-01-01/2023-03-31', '未到期', null, 0, 0],
  ]);
  expect((await calendar('never', '2023-07-31')).map(([, standing]) => standing)).toEqual([
    '缺报',
    '缺报',
  ]);
});

test('where January comes together with February, none is owed for January alone', async () => {
  expect(await calendar('together', '2024-02-29')).toEqual([
    ['2022-12-01/2022-12-31', '按时', '2023-01-04', 0, 1],
    ['2023-01-01/2023-02-28', '按时', '2023-03-04', 0, 1],
    ...[31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((day, at) => {
      const month = `2023-${String(at + 3).padStart(2, '0')}`;
      return [`${month}-01/${month}-${day}`, '缺报', null, expect.any(Number), 0];
    }),
    ['2024-01-01/2024-02-29', '未到期', null, 0, 0],
  ]);
});

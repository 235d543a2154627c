import { expect, test } from 'vitest';
import { saidIn, type ReportedMonth } from '#lib/server/task.ts';

function month(end: string, problem: string | null, nextStep: string | null = null): ReportedMonth {
  return {
    latest: {
      period_start: `${end.slice(0, 7)}-01`,
      period_end: end,
      progress: 50,
      state: null,
      problem,
      cause: null,
      next_step: nextStep,
      officer: null,
      load_id: 'L1',
      source_line: 3,
      file_name: 'f.csv',
      recorded_at: `${end}T00:00:00Z`,
      received_at: `${end}T00:00:00Z`,
      revision_reason: null,
      demonstration: true,
    },
    earlier: [],
  };
}

test('months in which a department wrote the same stand together, months without a word are left out', () => {
  const said = saidIn([
    month('2023-06-30', '缺资金', '专班'),
    month('2023-05-31', '缺资金', '专班'),
    month('2023-04-30', null),
    month('2023-03-31', '缺资金', '专班'),
    month('2023-02-28', '缺资金'),
  ]);
  expect(said.map(({ from, to, next_step }) => [from, to, next_step])).toEqual([
    ['2023-05-01', '2023-06-30', '专班'],
    ['2023-03-01', '2023-03-31', '专班'],
    ['2023-02-01', '2023-02-28', null],
  ]);
});

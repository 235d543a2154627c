import { expect, test } from 'vitest';
import { publicationOf, type Row } from './publication-fixture.ts';

/** A month's progress of a task; `recorded_at` tells its vintages apart. */
function said(taskId: string, end: string, progress: number | null, given: Row = {}): Row {
  return {
    load_id: 'L1',
    task_id: taskId,
    period_start: `${end.slice(0, 7)}-01`,
    period_end: end,
    progress,
    demonstration: false,
    recorded_at: '2023-01-01 00:00:00',
    source_line: 3,
    ...given,
  };
}

const CASES = [
  { id: 'silent', due: null, progress: [], standing: '未报进展' },
  { id: 'running', due: null, progress: [['2023-05-31', 40]], standing: '办理中' },
  { id: 'due-today', due: '2023-06-30', progress: [], standing: '临期' },
  { id: 'due-in-60', due: '2023-08-29', progress: [], standing: '临期' },
  { id: 'due-in-61', due: '2023-08-30', progress: [], standing: '未报进展' },
  { id: 'past', due: '2023-06-29', progress: [['2023-06-30', 99]], standing: '逾期' },
  {
    id: 'done-late',
    due: '2023-05-31',
    progress: [
      ['2023-05-31', 90],
      ['2023-06-30', 100],
    ],
    standing: '已办结',
    doneOn: '2023-06-30',
    late: true,
  },
  {
    id: 'reopened',
    due: null,
    progress: [
      ['2023-04-30', 100],
      ['2023-05-31', 80],
    ],
    standing: '办理中',
  },
  { id: 'future', due: null, progress: [['2023-07-31', 100]], standing: '未报进展' },
] as const;

test('where a task stands follows from its deadline and the newest progress known', async () => {
  const publication = await publicationOf({
    'history.task': CASES.map(({ id, due }) => ({
      task_id: id,
      kind: 'task',
      plan_id: 'plan',
      title_zh: id,
      title_en: id,
      due,
    })),
    'history.milestone': [
      // Past already when the plan was issued (DOMAIN.md 4.3).
      { milestone_id: 'stage', plan_id: 'plan', title_zh: 's', title_en: 's', due: '2022-08-31' },
      {
        milestone_id: 'reached',
        plan_id: 'plan',
        title_zh: 'r',
        title_en: 'r',
        achieved_on: '2023-06-01',
      },
    ],
    task_progress: CASES.flatMap(({ id, progress }) =>
      progress.map(([end, value]) => said(id, end, value)),
    ),
  });
  const ledger = `select * from task_ledger_at('2023-06-30', 'infinity')`;
  const rows = await publication.rows(ledger);
  const atIssue = await publication.rows(
    `select standing from task_ledger_at('2022-10-28', 'infinity') where item_id = 'stage'`,
  );
  publication.close();
  expect(rows).toHaveLength(CASES.length + 2);
  for (const { id, standing, ...more } of CASES) {
    expect(rows.find(({ item_id }) => item_id === id)).toMatchObject({
      standing,
      done_on: 'doneOn' in more ? more.doneOn : null,
      done_late: 'late' in more,
    });
  }
  expect(rows.find(({ item_id }) => item_id === 'stage')).toMatchObject({ standing: '逾期' });
  expect(rows.find(({ item_id }) => item_id === 'reached')).toMatchObject({ standing: '已办结' });
  expect(atIssue).toEqual([{ standing: '逾期' }]);
}, 60_000);

test('progress is read as it was known, and official progress replaces demonstration', async () => {
  const publication = await publicationOf({
    'history.task': ['revised', 'official'].map((id) => ({
      task_id: id,
      kind: 'task',
      plan_id: 'plan',
      title_zh: id,
      title_en: id,
    })),
    task_progress: [
      said('revised', '2023-05-31', 50, { recorded_at: '2023-06-03 00:00:00' }),
      said('revised', '2023-05-31', 45, { recorded_at: '2023-06-20 00:00:00' }),
      said('official', '2023-05-31', 70, { demonstration: true }),
      said('official', '2023-04-30', 30, { recorded_at: '2023-06-10 00:00:00' }),
    ],
  });
  const known = (at: string) =>
    publication.rows(
      `select item_id, progress from task_ledger_at('2023-06-30', '${at}') order by item_id`,
    );
  expect(await known('2023-06-05')).toEqual([
    { item_id: 'official', progress: 70 },
    { item_id: 'revised', progress: 50 },
  ]);
  expect(await known('infinity')).toEqual([
    { item_id: 'official', progress: 30 },
    { item_id: 'revised', progress: 45 },
  ]);
  publication.close();
}, 60_000);

test.each([
  [100, '推进中', true],
  [80, '已完成', true],
  [null, '全部办结', true],
  [99.9, '推进中', false],
  [null, '未完成', false],
  [null, '基本完成', false],
  [null, null, false],
])(
  'progress %s with state %s is finished: %s',
  async (progress, state, finished) => {
    const publication = await publicationOf({});
    const rows = await publication.rows(
      'select task_finished($progress::double, $state::varchar) as finished',
      { progress, state },
    );
    publication.close();
    expect(rows).toEqual([{ finished }]);
  },
  60_000,
);

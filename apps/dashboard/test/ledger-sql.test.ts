import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collectSubmissions, onLedger, readSettings } from '@monitor/ingest';
import { openPublication, planDirectory, type Publication } from '@monitor/warehouse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const here = import.meta.dirname;
const exports = path.join(here, '../../../data/exports/supervision-office');
const sql = (name: string) =>
  readFileSync(path.join(here, `../src/lib/server/sql/${name}.sql`), 'utf8');

/** Invented; 2019 has no rural income, 2022 no urban one. */
const incomes = `CountyCode,SgnYear,UrbPerDisposableInc,RurPerDisposableInc
610921,2018,24000,10000
610921,2019,26000,
610921,2020,28600,11000
610921,2021,30000,12500
610921,2022,,13000
`;

const data = mkdtempSync(path.join(tmpdir(), 'dashboard-'));
let publication: Publication;
beforeAll(async () => {
  const panel = path.join(data, 'panel.csv');
  writeFileSync(panel, incomes);
  const [august, ...later] = ['问题台账_2023年8月', '问题台账_2023年9月', '任务进展_2023年9月'].map(
    (name) => path.join(exports, `${name}.csv`),
  );
  await ingest([panel, august ?? ''], planWithout('legacy-issue-resolution'));
  await ingest(later, planDirectory());
  publication = await openPublication(data);
}, 60_000);
afterAll(() => {
  rmSync(data, { recursive: true });
});

function ingest(files: readonly string[], plan: string) {
  const submissions = collectSubmissions(files, '2023-10-09T00:00:00Z').map((submission) =>
    submission.fileName === 'panel.csv' ? { ...submission, department: 'housing' } : submission,
  );
  const options = { settings: readSettings([]), pipeline: null, again: false, dryRun: false };
  return onLedger('ingest', { submissions, options }, undefined, { data, plan });
}

/** The plan as it would be without one of its targets. */
function planWithout(target: string): string {
  const plan = path.join(data, 'plan');
  cpSync(planDirectory(), plan, { recursive: true });
  const edit = (name: string, part: RegExp, instead: string) => {
    const file = path.join(plan, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(part, instead));
  };
  edit('targets.yaml', new RegExp(`- id: ${target}\\n[^]*?\\n(?=- id:)`), '');
  edit('tasks/annex-2.yaml', new RegExp(`serves: \\[${target}\\]`), 'serves: []');
  return plan;
}

const given = { language: 'zh', as_of: '2023-09-30', plan: null, department: null };
const known_at = 'infinity';

test.each([
  ['zh', '各相关部门'],
  ['en', 'the departments concerned'],
])('whom a task names only in general, in %s', async (language, expected) => {
  const tasks = await publication.rows<{ open_parties: string | null }>(sql('task-ledger'), {
    ...{ language, as_of: given.as_of, known_at, id: null },
  });
  const parties = tasks.flatMap(({ open_parties }) => open_parties ?? []);
  expect(parties).toContain(expected);
  expect(parties.some((party) => /\p{Script=Han}/u.test(party))).toBe(language === 'zh');
});

interface Problem {
  readonly id: string;
  readonly kind_name: string;
  readonly area: string;
  readonly department: string;
  readonly overdue: boolean;
  readonly phase: string;
  readonly state: string;
  readonly due: string | null;
  readonly period_end: string;
}
const problems = (more: Partial<Record<keyof typeof given, string>> = {}) =>
  publication.rows<Problem>(sql('problems'), { ...given, known_at, ...more });

describe('the ledger of problems', () => {
  test('has every problem once, with names, the open ones first', async () => {
    const rows = await problems();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(135);
    expect(rows).toHaveLength(135);
    const phases = rows.map(({ phase }) => phase);
    expect(phases.lastIndexOf('open')).toBeLessThan(phases.indexOf('resolved'));
    const nameless = rows.filter((row) => !row.kind_name || !row.area || !row.department);
    expect(nameless).toEqual([]);
  });

  test('a line at fault leaves the problem as it was in the month before', async () => {
    const before = (await problems()).filter(({ period_end }) => period_end === '2023-08-31');
    expect(before.map(({ phase }) => phase).sort()).toEqual(['open', 'resolved']);
  });

  test('is overdue only after the deadline, and as of the day', async () => {
    const overdue = async (as_of: string) =>
      (await problems({ as_of })).filter((row) => row.overdue).map(({ due }) => due);
    expect(await overdue('2023-08-31')).toEqual([]);
    expect(new Set(await overdue('2023-09-30'))).toEqual(new Set(['2023-08-31']));
  });

  test.for([
    [{ plan: 'legacy-issues' }, true],
    [{ plan: 'new-urbanisation' }, false],
    [{ department: 'tax' }, true],
    [{ department: 'health' }, false],
  ] as const)('of %o: %s', async ([of, any]) => {
    const rows = await problems(of);
    expect(rows.length > 0 && rows.length <= 135).toBe(any);
  });
});

test('targets counted from the ledger are those of the plan known then, with the counts known then', async () => {
  const counted = async (known: string) => {
    const rows = await publication.rows<{ target_id: string; denominator: number | null }>(
      sql('problem-targets'),
      { as_of: given.as_of, known_at: known },
    );
    return rows.map(({ target_id, denominator }) => [target_id, denominator !== null]).sort();
  };
  const before = await publication.row<{ instant: string }>(
    'select recorded_at - interval 1 millisecond as instant from plan_version where plan_version = 2',
  );
  expect(await counted(known_at)).toEqual([
    ['legacy-issue-resolution', true],
    ['new-violations', false],
  ]);
  expect(await counted(before?.instant ?? '')).toEqual([['new-violations', false]]);
});

interface Project {
  readonly id: string;
  readonly reference: string;
  readonly subjects: readonly {
    readonly clause_id: string;
    readonly kind: string;
    readonly id: string;
    readonly progress: number | null;
  }[];
}
const projects = (more: Partial<Record<keyof typeof given, string>> = {}) =>
  publication.rows<Project>(sql('projects'), { ...given, ...more });

describe('named projects', () => {
  test('stand once, with the tasks of all their clauses and their progress', async () => {
    const rows = await projects();
    const street = rows.find(({ id }) => id === 'xitan-culture-street');
    const tasks = street?.subjects.filter(({ kind }) => kind === 'task') ?? [];
    expect(tasks.map(({ id }) => id)).toEqual([
      'annex-3-2-6-14',
      'annex-3-2-6-15',
      'annex-3-2-6-16',
    ]);
    expect(tasks.every(({ progress }) => progress !== null)).toBe(true);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test('are all there: every clause that names one leads to a task or a goal', async () => {
    const lost = await publication.rows(
      'from project_clause anti join project_subject using (project_id, clause_id)',
    );
    expect(lost).toEqual([]);
  });

  test.for([
    [{ plan: 'urban-rural-integration' }, 'three-shens-memorial', 'one-map-system'],
    [{ plan: 'new-urbanisation' }, 'three-shens-memorial', 'one-map-system'],
    [{ department: 'water' }, 'longling-waterworks', 'new-county-library'],
  ] as const)('of %o: %s, not %s', async ([of, there, elsewhere]) => {
    const ids = (await projects(of)).map(({ id }) => id);
    expect(ids).toContain(there);
    expect(ids).not.toContain(elsewhere);
  });
});

test('town against country: from the first to the last year with both, nothing computed with one', async () => {
  const rows = await publication.rows<{
    period_end: string;
    ratio: number | null;
    department_zh: string;
  }>(sql('urban-rural'), {
    ...{ area: '610921', indicator: 'rural-disposable-income', from: null, to: null },
    ...{ as_of: '2023-09-30', known_at },
  });
  expect(rows.map(({ period_end, ratio }) => [period_end.slice(0, 4), ratio])).toEqual([
    ['2018', 2.4],
    ['2019', null],
    ['2020', 2.6],
    ['2021', 2.4],
  ]);
  const whose = new Set(rows.map(({ department_zh }) => department_zh));
  expect([...whose]).toEqual(['县住房和城乡建设局']);
});

test('the progress of a task is that of each month as it was reported last', async () => {
  const [row, ...others] = await publication.rows<{ progress: number; department_zh: string }>(
    sql('chart-progress'),
    { item: 'annex-4-2-4-3', as_of: '2023-09-30', known_at, from: null, to: null },
  );
  expect(others).toEqual([]);
  expect(row?.progress).toBeGreaterThan(0);
  expect(row?.department_zh).toMatch(/督查/);
});

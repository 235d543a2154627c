import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readNotebook, runNotebook, Session, type Shown } from '@monitor/notebook';
import { findPublication } from '@monitor/warehouse';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Monitor, repository } from './monitor.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The notebooks that come with the monitor, and the cells of each with the rows the demonstration yields at least. */
const STARTERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'attainment-and-elapsed.md': { dated: 9, behind: 7, plans: 4, undated: 10 },
  'data-quality.md': {
    departments: 5,
    rules: 6,
    quarantined: 12,
    discrepancies: 4,
    overdue: 1,
    punctuality: 5,
    coverage_by_group: 10,
    targets_without_data: 4,
    incomplete: 10,
    stale: 0,
  },
  'month-on-month.md': {
    counts: 6,
    ratings: 9,
    catching_up: 9,
    new_values: 15,
    corrections: 1,
    files: 10,
    tasks: 5,
  },
  'revisions.md': { instant: 1, ratings: 1, differences: 2, history: 10, departments: 3 },
  'target-status.md': { counts: 5, unmet: 8, departments: 3 },
  // The demonstration has no series to set urban against rural.
  'towns-and-gaps.md': {
    chosen: 1,
    ranking: 10,
    courses: 200,
    gap: 20,
    widening: 5,
    urban_rural: 0,
  },
};
const folder = path.join(repository, 'data/notebooks');
/** Made by `npm run demonstration`, which turbo runs before. */
const takenIn = path.join(repository, 'apps/cli/build/demonstration');

const monitor = new Monitor();
beforeAll(() => cpSync(takenIn, monitor.data, { recursive: true }));
afterAll(() => monitor.remove());

type Table = Extract<Shown, { kind: 'table' }>;

const sessions = new Map<string, Promise<Session>>();
afterAll(async () => {
  for (const session of sessions.values()) (await session).close();
});

/** The session on a publication, opened once: notebooks keep their results under names of their own. */
function sessionOn(publication: string): Promise<Session> {
  const known = sessions.get(publication) ?? opened(publication);
  sessions.set(publication, known);
  return known;
}

async function opened(publication: string): Promise<Session> {
  const session = new Session();
  await session.ask('open', { file: publication });
  return session;
}

/** Runs a starter on a publication. */
async function run(file: string, publication: string) {
  const notebook = readNotebook(readFileSync(path.join(folder, file), 'utf8'));
  const options = { locale: 'zh', most: 1_000, width: 720 } as const;
  const shown = await runNotebook(notebook, () => sessionOn(publication), options);
  const tables = notebook.cells.flatMap((cell): [string, Table][] => {
    const one = shown.get(cell.id);
    return cell.kind === 'sql' && one?.kind === 'table' ? [[cell.name ?? '', one]] : [];
  });
  const faults = [...shown.values()].filter(({ kind }) => kind === 'fault');
  return { tables: new Map(tables), wrong: [...notebook.problems, ...faults] };
}

const runs = new Map<string, ReturnType<typeof run>>();

/** What a starter yields on the demonstration, run once for all tests. */
function demonstrated(file: string): ReturnType<typeof run> {
  const known = runs.get(file) ?? run(file, findPublication(monitor.data).file);
  runs.set(file, known);
  return known;
}

/** Some columns of a cell's result on the demonstration. */
async function columnsOf(file: string, cell: string, ...names: readonly string[]) {
  const { tables } = await demonstrated(file);
  const { columns = [], rows = [] } = tables.get(cell) ?? {};
  return rows.map((row) => names.map((name) => row[columns.indexOf(name)]));
}

interface Target {
  readonly indicatorNameZh: string;
  readonly rating: string;
  readonly gap: number | null;
}

async function targets(...parameters: readonly string[]): Promise<readonly Target[]> {
  return (await monitor.json<{ targets: readonly Target[] }>('status', ...parameters)).targets;
}

test('every notebook that comes along is run here', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(STARTERS));
});

test.each(Object.entries(STARTERS))('%s yields what it promises', async (file, least) => {
  const { tables, wrong } = await demonstrated(file);
  expect(wrong).toEqual([]);
  const totals = [...tables].map(([name, { total }]) => [name, total] as const);
  expect(totals.map(([name]) => name)).toEqual(Object.keys(least));
  expect(totals.filter(([name, total]) => total < (least[name] ?? 0))).toEqual([]);
});

test.each(Object.keys(STARTERS))('%s runs where there is nothing yet', async (file) => {
  // The publication from which all are copied: no plan, no county, no data.
  const warehouse = path.join(monitor.data, 'warehouse');
  const [empty = ''] = readdirSync(warehouse).filter((name) => name.startsWith('empty-'));
  const { wrong } = await run(file, path.join(warehouse, empty));
  expect(wrong).toEqual([]);
});

test('the ratings counted are those of `monitor status`', async () => {
  const all = await targets('--period', '2023-12');
  const counted = Object.entries(Object.groupBy(all, ({ rating }) => rating));
  const wanted = counted.map(([rating, some]) => [rating, some?.length]);
  const sorted = (rows: readonly unknown[][]) => rows.map((row) => row.join()).sort();
  const now = await columnsOf('target-status.md', 'counts', '评定', '目标数');
  expect(sorted(now)).toEqual(sorted(wanted));
  const month = await columnsOf('month-on-month.md', 'counts', '评定', '本月');
  expect(sorted(month.filter(([, targets]) => targets !== 0))).toEqual(sorted(wanted));
});

test('who is behind, and by how much, is what `monitor status` says', async () => {
  const behind = (await targets('--period', '2023-06'))
    .map(({ indicatorNameZh, gap }) => [indicatorNameZh, Math.round((gap ?? 0) * 10) / 10] as const)
    .filter(([, gap]) => gap > 0)
    .sort(([, a], [, b]) => b - a);
  expect(await columnsOf('attainment-and-elapsed.md', 'behind', '指标', '差距')).toEqual(behind);
});

test('ratings known then differ as `monitor status --as-known-at` has it', async () => {
  const [then, now] = await Promise.all([
    targets('--period', '2022-12', '--as-known-at', '2023-01-15'),
    targets('--period', '2022-12'),
  ]);
  const differ = now
    .map(({ indicatorNameZh, rating }, at) => [indicatorNameZh, then[at]?.rating, rating])
    .filter(([, before, after]) => before !== after);
  const columns = ['指标', '当时评定', '现在评定'] as const;
  expect(await columnsOf('revisions.md', 'ratings', ...columns)).toEqual(differ);
});

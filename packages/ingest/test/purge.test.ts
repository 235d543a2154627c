import { fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataPaths } from '@monitor/warehouse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Order } from '../src/ledger-child.ts';
import { Workspace } from './workspace.ts';

const CHILD = fileURLToPath(new URL('../src/ledger-child.ts', import.meta.url));
/** Stands in a cell that is set aside and in the name of a column: it must be nowhere afterwards. */
const SECRET = '绝密内容甲乙丙丁';
/** A figure that stands in no other file. */
const FIGURE = '3961.4375';
const table = (figure: string, secret = '—') =>
  `数据库：分省年度数据\n指标：年末常住人口(万人)\n时间：最近10年\n地区,2023年,2022年,${secret}\n甘肃省,2465,${secret},\n陕西省,${figure},3956,\n数据来源：国家统计局\n`;
const order = { loadId: 'L000002', reason: '误含个人信息', actor: null };

let workspace: Workspace;
beforeEach(async () => {
  workspace = new Workspace();
  const files = [
    ['a.csv', table('3952')],
    ['b.csv', table(FIGURE, SECRET)],
    ['c.csv', `${table(FIGURE, '—')}注：重报。\n`],
    ['d.csv', table('3950')],
  ] as const;
  await workspace.ingest(files.map(([name, content]) => workspace.write(name, content)));
});
afterEach(() => workspace.remove());

const vintages = () =>
  workspace.ledger((db) =>
    db.rows<object>(
      'from observation_vintage order by indicator_id, area_id, period_end, recorded_at',
    ),
  );

/** Events that do not carry the hash of the one before. */
const brokenLinks = () =>
  workspace.ledger((db) =>
    db.rows(`
      select later.seq from event as later join event as earlier on earlier.seq = later.seq - 1
      where later.previous_hash <> earlier.hash`),
  );

test('a purged file is nowhere, its hash, counts and reason stay', async () => {
  expect(workspace.holding(SECRET).length).toBeGreaterThan(2);
  const before = await workspace.ledger((db) =>
    db.row('select sha256, bytes, lines_total, cells_value, added from load where load_id = $id', {
      id: 'L000002',
    }),
  );
  leaveUnfinished();
  const report = await workspace.command('purge', order);
  expect(report).toMatchObject({ loads: ['L000002'], reason: '误含个人信息' });
  expect(workspace.holding(SECRET)).toEqual([]);
  const publication = await workspace.publication();
  expect(
    await publication.row(
      `select sha256, bytes, lines_total, cells_value, added from load
       where load_id = 'L000002' and purged_at is not null and withdrawn_at is not null`,
    ),
  ).toEqual(before);
  expect(await publication.rows("from finding where load_id = 'L000002'")).toEqual([]);
  expect(await brokenLinks()).toEqual([]);
});

test('what other files said is current as after a withdrawal, and a rebuild yields the same', async () => {
  await workspace.command('withdraw', { loadId: 'L000004', reason: '撤回', actor: null });
  await workspace.command('purge', order);
  const [current] = await (
    await workspace.publication()
  ).rows<object>(
    "select value, load_id from observation where area_id = '610000' and period_end = '2023-12-31'",
  );
  expect(current).toEqual({ value: Number(FIGURE), load_id: 'L000003' });
  const before = await vintages();
  expect(await workspace.command('rebuild', {})).toMatchObject({ loads: 3, differing: 0 });
  expect(await vintages()).toEqual(before);
  expect(workspace.holding(SECRET)).toEqual([]);
  expect(await brokenLinks()).toEqual([]);
});

test('purged again it is only told; handed in again it is refused unless somebody insists', async () => {
  const first = await workspace.command('purge', order);
  const again = await workspace.command('purge', { ...order, reason: '再次' });
  expect(again).toMatchObject({ reason: first.reason, purgedAt: first.purgedAt });
  const file = workspace.write('b-again.csv', table(FIGURE, SECRET));
  const [refused] = await workspace.ingest([file]);
  expect(refused).toMatchObject({ loadId: null, outcome: 'rejected' });
  expect(refused?.findings[0]?.message).toContain('误含个人信息');
  expect(workspace.holding(SECRET)).toEqual([]);
  const [taken] = await workspace.ingest([file], { again: true });
  expect(taken).toMatchObject({ loadId: 'L000005', outcome: 'partial' });
  await expect(workspace.command('purge', { ...order, loadId: 'L000009' })).rejects.toThrow('没有');
  // Two loads of the same bytes go together, whichever of them is named.
  const both = await workspace.command('purge', order);
  expect(both.loads).toEqual(['L000002', 'L000005']);
  expect(workspace.holding(SECRET)).toEqual([]);
});

test('killed at any moment, the file is there as before or purged, and the next purge finishes', async () => {
  const held = workspace;
  const whole = await inCopyOf(held, () => timed(() => killedAfter(60_000)));
  for (let round = 1; round <= 4; round += 1) {
    await inCopyOf(held, async () => {
      await killedAfter((whole * (round - Math.random())) / 4);
      const row = await workspace.ledger((db) =>
        db.row<{ purged: number; said: number; events: number }>(`
          select
            (select count(*) from purge) as purged,
            (select count(*) from reported where load_id = 'L000002') as said,
            (select count(*) from event where kind = 'purge') as events`),
      );
      expect([
        { purged: 0, said: 3, events: 0 },
        { purged: 1, said: 0, events: 1 },
      ]).toContainEqual(row);
      await workspace.command('purge', order);
      expect(workspace.holding(SECRET)).toEqual([]);
    });
  }
}, 180_000);

test.for([
  [
    'progress of a task',
    `insert into task_progress
     values ('L000001', 'task', '2023-01-01', '2023-12-31', 50, null, null, null, null, null, false, now()::timestamp, 5)`,
  ],
  [
    'a declaration',
    "insert into declaration values ('L000001', 'nil', '2023-01-01', '2023-12-31')",
  ],
  ['how a load came out', "update load set outcome = 'partial' where load_id = 'L000001'"],
] as const)(
  '%s that replaying does not yield keeps others from being purged, and a rebuild tells it',
  async ([, sql]) => {
    await workspace.ledger((db) => db.run(sql));
    await expect(workspace.command('purge', order)).rejects.toThrow(/未清除.*monitor rebuild/);
    expect(unfinished()).toEqual([]);
    const { differing } = await workspace.command('rebuild', {});
    expect(differing).toBeGreaterThan(0);
    expect(await workspace.command('purge', order)).toMatchObject({ loads: ['L000002'] });
  },
);

/** What those leave who are killed while they take a file in, work in a copy of the ledger, or have no memory left. */
function leaveUnfinished(): void {
  const { warehouse, files } = dataPaths(workspace.directory);
  for (const folder of ['outlook.tmp', 'ledger.duckdb.tmp'])
    mkdirSync(path.join(warehouse, folder));
  for (const file of [
    path.join(files, 'incoming.1.tmp'),
    path.join(warehouse, 'outlook.tmp', 'ledger.duckdb'),
    path.join(warehouse, 'ledger.duckdb.tmp', 'storage'),
    path.join(warehouse, 'rebuilt.tmp'),
  ]) {
    writeFileSync(file, SECRET);
  }
}

const unfinished = () => globSync('**/*.tmp*', { cwd: workspace.directory });

/** Does something with a copy of a workspace. */
async function inCopyOf<T>(held: Workspace, work: () => Promise<T>): Promise<T> {
  workspace = new Workspace();
  try {
    workspace.copy(held.directory);
    return await work();
  } finally {
    workspace.remove();
    workspace = held;
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Purges in a process that is killed after so many milliseconds, unless it ends before. */
async function killedAfter(milliseconds: number): Promise<void> {
  const child = fork(CHILD, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  child.send({ kind: 'purge', places: workspace.places, request: order } satisfies Order);
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await once(child, 'exit');
  clearTimeout(timer);
}

import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { collectSubmissions, onLedger, readSettings } from '../src/index.ts';
import type { Order } from '../src/ledger-child.ts';
import { Workspace } from './workspace.ts';

const CHILD = fileURLToPath(new URL('../src/ledger-child.ts', import.meta.url));
const REGIONS = ['北京市', '天津市', '河北省', '山西省', '陕西省', '甘肃省', '青海省'];

/** A table large enough that a load of it takes a while. */
function table(seed: number): string {
  const years = Array.from({ length: 60 }, (_, index) => 1960 + index);
  const rows = REGIONS.map((region, at) =>
    [region, ...years.map((year) => `${seed * 100 + at}.${year}`)].join(','),
  );
  const header = ['地区', ...years.map((year) => `${year}年`)].join(',');
  return [
    '数据库：分省年度数据',
    '指标：年末常住人口(万人)',
    header,
    ...rows,
    '数据来源：国家统计局',
  ].join('\n');
}

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

function order(file: string) {
  return {
    kind: 'ingest' as const,
    places: workspace.places,
    request: {
      submissions: collectSubmissions([file], new Date().toISOString()),
      options: { settings: readSettings([]), pipeline: null, again: false, dryRun: false },
    },
  } satisfies Order;
}

/** Takes a file in as people do, in a process made for it. */
async function ingest(file: string) {
  const { kind, places, request } = order(file);
  return (await onLedger(kind, request, undefined, places)).loads;
}

/** What the ledger holds: every load whole, and nothing that belongs to no load. */
async function integrity() {
  return workspace.ledger((db) =>
    db.row<{ loads: number; halves: number; orphans: number; links: number }>(`
      select
        (select count(*) from load) as loads,
        (
          select count(*) from load
          where added + revised + unchanged
            <> (select count(*) from reported where reported.load_id = load.load_id)
        ) as halves,
        (select count(*) from reported anti join load using (load_id)) as orphans,
        (
          select count(*) from event as later join event as earlier on earlier.seq = later.seq - 1
          where later.previous_hash <> earlier.hash
        ) as links`),
  );
}

test('killed at ten random moments, a load is wholly there or wholly absent', async () => {
  await workspace.ingest([workspace.write('0.csv', table(0))]);
  const started = performance.now();
  await ingest(workspace.write('whole.csv', table(1)));
  const whole = performance.now() - started;
  for (let round = 2; round < 12; round += 1) {
    const child = fork(CHILD, { stdio: 'ignore' });
    child.send(order(workspace.write(`${round}.csv`, table(round))));
    const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * whole);
    await once(child, 'exit');
    clearTimeout(timer);
    expect(await integrity()).toMatchObject({ halves: 0, orphans: 0, links: 0 });
    const publication = await workspace.publication();
    expect((await publication.rows('select count(*) as n from observation')).length).toBe(1);
  }
  const last = await workspace.ingest([workspace.write('last.csv', table(99))]);
  expect(last[0]?.outcome).toBe('accepted');
}, 180_000);

test.for([8, 100, 600, 2000])(
  'with room for %i blocks on the disk, the load is wholly there or wholly absent',
  async (blocks) => {
    await workspace.ingest([workspace.write('0.csv', table(0))]);
    const file = workspace.write('1.csv', table(1));
    // The shell's limit on file size makes writes fail as a full disk does.
    const limited = `trap "" XFSZ; ulimit -f ${blocks}; exec "$0" "$1"`;
    const child = spawn('sh', ['-c', limited, process.execPath, CHILD], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.send(order(file));
    const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    expect(answer).not.toMatchObject({ type: 'result' });
    await ended(child);
    expect(await integrity()).toMatchObject({ halves: 0, orphans: 0, links: 0 });
    expect(await (await workspace.publication()).row('from plan')).not.toBeNull();
    const [load] = await workspace.ingest([file]);
    expect(load?.outcome).toMatch(/accepted|unchanged/);
    expect(await integrity()).toMatchObject({ loads: 2, halves: 0, orphans: 0, links: 0 });
  },
);

function ended(child: ChildProcess): Promise<unknown> {
  return child.exitCode === null && child.signalCode === null
    ? once(child, 'exit')
    : Promise.resolve();
}

test('a clock set back does not turn time around', async () => {
  await workspace.ingest([workspace.write('0.csv', table(0))]);
  await workspace.ledger((db) => db.run("update load set recorded_at = '2090-01-01'"));
  await workspace.ingest([workspace.write('1.csv', table(1))]);
  const loads = await workspace.ledger((db) =>
    db.rows<{ recorded_at: string }>('select recorded_at from load order by sequence'),
  );
  expect(loads.map(({ recorded_at }) => recorded_at)).toEqual([
    '2090-01-01T00:00:00Z',
    '2090-01-01T00:00:00.000001Z',
  ]);
});

test('two intakes at once: one waits for the other, both are kept', async () => {
  const files = [workspace.write('0.csv', table(0)), workspace.write('1.csv', table(1))];
  const loads = await Promise.all(files.map(ingest));
  expect(loads.flat().map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  expect(await integrity()).toMatchObject({ loads: 2, halves: 0, orphans: 0, links: 0 });
});

test('a failure is one sentence', async () => {
  const places = { ...workspace.places, plan: workspace.directory };
  await expect(onLedger('publish', {}, undefined, places)).rejects.toThrow(/plans/);
});

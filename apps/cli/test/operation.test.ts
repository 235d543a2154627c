import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataPaths, openLedger, openPublication } from '@monitor/warehouse';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { someExports } from './demonstration.ts';
import { Monitor, type IngestReport } from './monitor.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const monitor = new Monitor();
/** Restored into: it uses the plan that was in the backup. */
const elsewhere = new Monitor({ plan: 'data/plan' });
const backup = path.join(monitor.directory, 'backup.tar.gz');
let folder: string;

beforeAll(async () => {
  folder = someExports(monitor, /市政设施年报_202[12]|路灯巡查_2023年3月/);
  await monitor.json('ingest', folder);
  monitor.write('data/notebooks/路网/密度.md', '# 路网密度\n');
});
afterAll(() => {
  monitor.remove();
  elsewhere.remove();
});

const kept = ({ data }: Monitor) =>
  readdirSync(dataPaths(data).files)
    .sort()
    .map((name) => [name, readFileSync(path.join(dataPaths(data).files, name), 'utf8')]);

test('what is backed up while somebody reads is the same where it is restored', async () => {
  const reader = await openPublication(monitor.data);
  const { files } = await monitor.json<{ files: number }>('backup', backup);
  expect((await reader.rows('from observation')).length).toBeGreaterThan(0);
  expect(readdirSync(dataPaths(monitor.data).warehouse).filter((name) => /tmp/.test(name))).toEqual(
    [],
  );

  expect(await elsewhere.json('restore', backup)).toMatchObject({ files });
  expect(kept(elsewhere)).toEqual(kept(monitor));
  expect(readFileSync(path.join(elsewhere.data, 'notebooks/路网/密度.md'), 'utf8')).toBe(
    '# 路网密度\n',
  );
  for (const question of [
    ['status'],
    ['versions'],
    ['explain', 'road-density', '--period', '2022-12'],
  ]) {
    expect(await elsewhere.json(...question)).toEqual(await monitor.json(...question));
  }
  const again = await elsewhere.json<IngestReport>('ingest', folder);
  expect(again.loads.map(({ outcome }) => outcome)).toEqual(again.loads.map(() => 'unchanged'));
  expect(again.publication).toBe(reader.version);
});

test.for([
  ['backup over another file', 'backup', backup, /已经存在/],
  ['backup into a folder that is not there', 'backup', '/nowhere/backup.tar.gz', /ENOENT/],
  ['restore of nothing', 'restore', '/nowhere/backup.tar.gz', /没有备份文件/],
  ['restore over data', 'restore', backup, /空目录/],
] as const)('refused in one sentence: %s', async ([, command, file, reason]) => {
  const { code, stdout, stderr } = await monitor.run(command, file);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(reason);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a failed check is told by the exit code too, though nothing is set aside', async () => {
  const head =
    '月份,新增两违(宗),污水泄漏(处),存量问题化解累计(件),存量问题排查累计(件),存量问题化解率(%)';
  const file = monitor.write('supervision.csv', `${head}\n2023年6月,0,0,162,222,72.8\n`);
  const { code, stdout } = await monitor.run('ingest', file, '--dry-run', '--json');
  const { loads } = JSON.parse(stdout) as IngestReport;
  expect({ code, loads }).toMatchObject({
    code: 1,
    loads: [{ outcome: 'accepted', lines: { quarantined: 0 } }],
  });
});

interface Examination {
  readonly checks: readonly { check: string; state: string; message: string }[];
}

/** From another process: the ledger is held by this one. */
async function examined(patient: Monitor) {
  const { code, stdout } = await patient.start('doctor', '--json');
  const { checks } = JSON.parse(stdout) as Examination;
  return { code, checks: new Map(checks.map((one) => [one.check, one])) };
}

test('doctor: a sound installation, and who is at work on the ledger', async () => {
  const ledger = await openLedger(monitor.data);
  const { code, checks } = await examined(monitor).finally(() => ledger.close());
  expect(code).toBe(0);
  expect(checks.get('ledger')).toMatchObject({
    state: 'warning',
    message: expect.stringContaining(String(process.pid)),
  });
  // The demonstration is old whenever this is run.
  expect(checks.get('publication')).toMatchObject({ state: 'warning' });
  const others = ['architecture', 'node', 'duckdb', 'data-directory', 'clock', 'plan', 'exports'];
  expect(others.map((name) => checks.get(name)?.state)).toEqual(others.map(() => 'ok'));
});

test('doctor: what is at fault, and how to mend it', async () => {
  const patient = new Monitor({ plan: 'absent' });
  await patient.json('restore', backup);
  for (const name of readdirSync(dataPaths(patient.data).published)) {
    if (name.endsWith('.duckdb'))
      writeFileSync(path.join(dataPaths(patient.data).published, name), '坏');
  }
  const { code, checks } = await examined(patient);
  patient.remove();
  expect(code).toBe(1);
  expect(checks.get('publication')).toMatchObject({
    state: 'fault',
    message: expect.stringContaining('monitor publish'),
  });
  expect(checks.get('plan')).toMatchObject({
    state: 'fault',
    message: expect.stringContaining('缺少这个文件'),
  });
});

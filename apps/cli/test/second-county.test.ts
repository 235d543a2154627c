import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { readNotebook, runNotebook, Session } from '@monitor/notebook';
import { loadPlan, type Plan } from '@monitor/plan';
import { findPublication } from '@monitor/warehouse';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Monitor, repository, type ExplainedValue, type IngestReport } from './monitor.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** An invented county of another province: its plan, one pipeline, its exports, and nothing else. */
const county = path.join(import.meta.dirname, 'second-county');
const monitor = new Monitor({ plan: path.join(county, 'plan'), pipelines: 'pipelines' });
let taken: IngestReport;

beforeAll(async () => {
  installPipelines();
  taken = await ingest('乡村年报.csv', '停水月报.csv');
});
afterAll(() => monitor.remove());

/** The county's pipelines stand outside the repository, beside packages installed there. */
function installPipelines(): void {
  cpSync(path.join(county, 'pipelines'), path.join(monitor.directory, 'pipelines'), {
    recursive: true,
  });
  const scope = path.join(monitor.directory, 'node_modules/@monitor');
  mkdirSync(scope, { recursive: true });
  symlinkSync(path.join(repository, 'packages/ingest'), path.join(scope, 'ingest'));
}

function ingest(...names: readonly string[]): Promise<IngestReport> {
  const files = names.map((name) => path.join(county, 'exports', name));
  return monitor.json<IngestReport>('ingest', ...files);
}

interface Status {
  readonly publication: string;
  readonly targets: readonly {
    readonly targetId: string;
    readonly value: number | null;
    readonly rating: string;
    readonly departments: readonly { readonly nameZh: string }[];
  }[];
}

async function status(...parameters: readonly string[]) {
  const { targets } = await monitor.json<Status>('status', ...parameters);
  return targets.map(({ targetId, value, rating, departments }) => [
    targetId,
    value,
    rating,
    departments.map(({ nameZh }) => nameZh).join('、'),
  ]);
}

/** What the whole publication says of tap water, current and past. */
function tapWater(): Promise<{ value: number; vintages: number }[]> {
  return monitor.rows(`
    select value, (select count(*) from observation_vintage) as vintages from observation
    where indicator_id = 'tap-water-share' and area_id = '522999' and period_end = '2023-12-31'`);
}

test('its pipeline takes its exports in', () => {
  expect(taken.loads.map(({ file, outcome, lines }) => [file, outcome, lines])).toEqual([
    [
      '乡村年报.csv',
      'accepted',
      { total: 18, accepted: 15, quarantined: 0, noData: 3, outOfScope: 0 },
    ],
    [
      '停水月报.csv',
      'accepted',
      { total: 4, accepted: 2, quarantined: 0, noData: 2, outOfScope: 0 },
    ],
  ]);
});

test('its targets are assessed by its settings', async () => {
  expect(await status()).toEqual([
    ['tap-water-share', 94, '超序时', '水利局'],
    ['water-outages', 0, '已达标', '水利局、调查队'],
    ['forest-coverage', 57, '达序时', '林业局'],
  ]);
  expect(await status('--plan', 'forest-recovery', '--period', '2022-12')).toEqual([
    ['forest-coverage', 55, '接近序时', '林业局'],
  ]);
});

test('a value is explained down to the lines of its files', async () => {
  const explained = await monitor.json<ExplainedValue>('explain', 'forest-coverage');
  expect(explained).toMatchObject({
    value: 57,
    area: { nameZh: '云岭县' },
    components: [
      { role: 'numerator', source: { fileName: '乡村年报.csv', line: 7, text: '1710000' } },
      { role: 'denominator', source: { fileName: '乡村年报.csv', line: 7, text: '2000' } },
    ],
    targets: [{ planNameZh: '云岭县林草恢复行动方案', wording: expect.stringContaining('60%') }],
  });
});

test('the names on its output are its own', async () => {
  const runs = await Promise.all([
    monitor.run('status'),
    monitor.run('explain', 'tap-water-share'),
    monitor.run('query', 'select name_zh from area union all select name_zh from plan'),
    monitor.run('query', 'select product_zh, product_en from setting'),
  ]);
  const output = runs.map(({ stdout }) => stdout).join('\n');
  const own = loadPlan(path.join(county, 'plan'));
  expect(namesOf(own).filter((name) => !output.includes(name))).toEqual([]);
  const others = namesOf(loadPlan(path.join(repository, 'data/plan')));
  const foreign = others.filter((name) => !namesOf(own).includes(name) && output.includes(name));
  expect(foreign).toEqual([]);
});

test('the notebooks that come along run on it, too', async () => {
  const session = new Session();
  await session.ask('open', { file: findPublication(monitor.data).file });
  const folder = path.join(repository, 'data/notebooks');
  const options = { locale: 'zh', most: 1, width: 720 } as const;
  const faults: unknown[] = [];
  for (const name of readdirSync(folder)) {
    const notebook = readNotebook(readFileSync(path.join(folder, name), 'utf8'));
    const shown = await runNotebook(notebook, () => Promise.resolve(session), options);
    faults.push(...[...shown.values()].filter(({ kind }) => kind === 'fault'));
  }
  session.close();
  expect(faults).toEqual([]);
});

function namesOf({ areas, plans, settings }: Plan): string[] {
  return [...areas, ...plans].map(({ name }) => name.zh).concat(Object.values(settings.product));
}

test('a revision can be rolled back until the next publication, and taken back for good', async () => {
  const before = await tapWater();
  const revision = await ingest('乡村年报更正.csv');
  expect(revision.loads).toMatchObject([{ observations: { added: 0, revised: 1 } }]);
  const [revised] = await tapWater();
  expect(revised?.value).toBe(93);

  await monitor.json('rollback', taken.publication ?? '');
  expect(await tapWater()).toEqual(before);
  const { versions } = await monitor.json<{ versions: object[] }>('versions');
  expect(versions).toMatchObject([
    { version: revision.publication, current: false, pinned: false },
    { version: taken.publication, current: true, pinned: true },
  ]);
  await monitor.json('publish');
  expect(await tapWater()).toEqual([revised]);

  const loadId = revision.loads[0]?.loadId ?? '';
  const withdrawn = await monitor.json('withdraw', loadId, '--reason', '核减有误');
  expect(withdrawn).toMatchObject({ loadId, vintages: 1 });
  expect(await tapWater()).toMatchObject([{ value: 94 }]);
});

test('a rebuild yields the same vintages', async () => {
  const before = await tapWater();
  const rebuilt = await monitor.json('rebuild');
  expect(rebuilt).toMatchObject({ loads: 3, withdrawals: 1, differing: 0 });
  expect(await tapWater()).toEqual(before);
});

import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataPaths } from '@monitor/warehouse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Workspace } from './workspace.ts';

/** A provincial table as the statistics bureau's web site exports it, with one figure to vary. */
const table = (figure: string, extra = '') =>
  `数据库：分省年度数据\n指标：年末常住人口(万人)\n时间：最近10年\n地区,2023年,2022年\n甘肃省,2465,2492\n陕西省,${figure},3956\n${extra}数据来源：国家统计局\n`;
const FIGURE = `select value from observation
  where indicator_id = 'resident-population' and area_id = '610000' and period_end = '2023-12-31'`;
const VINTAGES = `select value, load_id, revision_reason from observation_vintage
  where indicator_id = 'resident-population' and area_id = '610000' and period_end = '2023-12-31'
  order by recorded_at`;

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => {
  workspace.remove();
});

const current = async () =>
  (await (await workspace.publication()).row<{ value: number }>(FIGURE))?.value;

interface Vintage {
  load_id: string;
  revision_reason: string | null;
}

const withdraw = (loadId: string) =>
  workspace.command('withdraw', { loadId, reason: '报送有误', actor: null });

test('a publication of another program is told to be published anew', async () => {
  await workspace.ingest([workspace.write('a.csv', table('3952'))]);
  const publication = await workspace.publication();
  await expect(publication.rows('from a_relation_of_another_program')).rejects.toThrow(
    /由另一版程序发布.*a_relation_of_another_program.*请运行 monitor publish/,
  );
});

test('where only publishing fails, what was taken in is said', async () => {
  await workspace.ingest([workspace.write('a.csv', table('3952'))]);
  const { warehouse } = dataPaths(workspace.directory);
  const [empty = ''] = globSync('empty-*.duckdb', { cwd: warehouse });
  const inTheWay = path.join(warehouse, empty);
  rmSync(inTheWay);
  mkdirSync(inTheWay);
  await expect(workspace.ingest([workspace.write('b.csv', table('3950'))])).rejects.toThrow(
    /^已入库 L000002，未能发布：.*；请运行 monitor publish。$/,
  );
  rmSync(inTheWay, { recursive: true });
  await workspace.command('publish', {});
  expect(await current()).toBe(3950);
});

test('a second intake of the same file changes nothing and says so', async () => {
  const file = workspace.write('a.csv', table('3952'));
  const [first] = await workspace.ingest([file]);
  expect(first).toMatchObject({ outcome: 'accepted', observations: { added: 4, revised: 0 } });
  const [second] = await workspace.ingest([file]);
  expect(second).toMatchObject({
    outcome: 'unchanged',
    loadId: first?.loadId,
    observations: { added: 0, revised: 0, unchanged: 4 },
  });
});

test('A → B → A ends at A with three vintages, each with its reason', async () => {
  const a = workspace.write('a.csv', table('3952'));
  const b = workspace.write('b.csv', table('3950'));
  const [, revision] = await workspace.ingest([a, b]);
  expect(revision?.observations).toEqual({ added: 0, revised: 1, unchanged: 3 });
  const [known] = await workspace.ingest([a]);
  expect(known?.outcome).toBe('unchanged');
  expect(known?.findings).toMatchObject([
    { severity: 'hint', message: expect.stringContaining('1 个数值后来由 L000002 更新') as string },
  ]);
  const [again] = await workspace.ingest([a], { again: true });
  expect(again?.observations).toEqual({ added: 0, revised: 1, unchanged: 3 });
  expect(await current()).toBe(3952);
  const vintages = await (await workspace.publication()).rows<Vintage>(VINTAGES);
  expect(vintages.map(({ load_id }) => load_id)).toEqual(['L000001', 'L000002', 'L000003']);
  expect(vintages.map(({ revision_reason }) => revision_reason === null)).toEqual([
    true,
    false,
    false,
  ]);
});

test('who revises figures from the web says why, or nothing is recorded', async () => {
  const by = (revisionReason: string | null) => ({
    web: { department: null, revisionReason },
  });
  await workspace.ingest([workspace.write('a.csv', table('3952'))], by(null));
  const b = [workspace.write('b.csv', table('3950'))];
  expect(await workspace.ingest(b, { ...by(null), dryRun: true })).toMatchObject([
    { outcome: 'accepted', observations: { revised: 1 } },
  ]);
  const before = await workspace.ledger((db) => db.rows('from load'));
  for (const blank of [null, '', ' 　']) {
    await expect(workspace.ingest(b, by(blank))).rejects.toMatchObject({ rule: 'reason' });
  }
  expect(await workspace.ledger((db) => db.rows('from load'))).toEqual(before);
  expect(workspace.holding('陕西省,3950')).toEqual([]);
  const [revision] = await workspace.ingest(b, by('漏计'));
  expect(revision).toMatchObject({ loadId: 'L000002', observations: { revised: 1 } });
  expect(await workspace.command('rebuild', {})).toMatchObject({ loads: 2, differing: 0 });
});

test('a withdrawn load restores what was before, also under a later load that said the same', async () => {
  await workspace.ingest([
    workspace.write('a.csv', table('3952')),
    workspace.write('b.csv', table('3950')),
    workspace.write('c.csv', table('3950', '注：重报。\n')),
  ]);
  await withdraw('L000002');
  expect(await current()).toBe(3950);
  await withdraw('L000003');
  expect(await current()).toBe(3952);
  await withdraw('L000001');
  expect(await current()).toBeUndefined();
  await expect(withdraw('L000001')).rejects.toThrow('已经撤回过');
});

test('a rebuild yields the same vintages', async () => {
  await workspace.ingest([
    workspace.write('a.csv', table('3952')),
    workspace.write('b.csv', table('x950')),
    workspace.write('c.csv', table('3950')),
  ]);
  await withdraw('L000003');
  const before = await workspace.ledger((db) => db.rows('from observation_vintage order by all'));
  const report = await workspace.command('rebuild', {});
  expect(report).toMatchObject({ loads: 3, withdrawals: 1, differing: 0 });
  const after = await workspace.ledger((db) => db.rows('from observation_vintage order by all'));
  expect(after).toEqual(before);
});

test('a dry run tells all and keeps nothing', async () => {
  const file = workspace.write('a.csv', table('3952'));
  const [rehearsed] = await workspace.ingest([file], { dryRun: true });
  expect(rehearsed?.observations.added).toBe(4);
  const [real] = await workspace.ingest([file]);
  expect(real).toMatchObject({ loadId: 'L000001', outcome: 'accepted' });
});

test('demonstration and official values never mix; official ones displace the demonstration', async () => {
  const marked = workspace.write('demo.csv', table('1000', '注：演示数据。\n'));
  await workspace.ingest([marked]);
  expect(await current()).toBe(1000);
  await workspace.ingest([workspace.write('a.csv', table('3952'))]);
  expect(await current()).toBe(3952);
  const publication = await workspace.publication();
  const mixed = await publication.rows(
    'select area_id from observation group by indicator_id, area_id having count(distinct demonstration) > 1',
  );
  expect(mixed).toEqual([]);
  await withdraw('L000002');
  expect(await current()).toBe(1000);
});

test('a publication gone back to stays until something new is taken in', async () => {
  const a = workspace.write('a.csv', table('3952'));
  await workspace.ingest([a]);
  const { version } = await workspace.publication();
  await workspace.ingest([workspace.write('b.csv', table('3950'))]);
  await workspace.command('rollback', { version, actor: null });
  await workspace.ingest([a]);
  expect(await current()).toBe(3952);
  await workspace.ingest([workspace.write('c.csv', table('3951'))]);
  expect(await current()).toBe(3951);
});

test('what could not be built is not recorded as published', async () => {
  await workspace.ingest([workspace.write('a.csv', table('3952'))]);
  const empty = globSync(path.join(workspace.directory, 'warehouse/empty-*.duckdb'));
  expect(empty).toHaveLength(1);
  for (const file of empty) writeFileSync(file, 'no database');
  const b = workspace.write('b.csv', table('3950'));
  await expect(workspace.ingest([b])).rejects.toThrow();
  expect(await current()).toBe(3952);
  const kinds = await workspace.ledger((db) => db.rows('select kind from event order by seq'));
  expect(kinds.map((event) => Object.values(event).join())).toEqual([
    'load',
    'plan',
    'publication',
    'load',
  ]);
  for (const file of empty) rmSync(file);
  await workspace.ingest([b]);
  expect(await current()).toBe(3950);
});

test('a period that ends after the file was received is set aside', async () => {
  const future = table('3952').replace('2023年', '2090年');
  const [load] = await workspace.ingest([workspace.write('future.csv', future)]);
  expect(load?.outcome).toBe('partial');
  expect(load?.findings.filter(({ rule }) => rule === 'future-period')).toHaveLength(2);
});

test('figures that came too early are taken in when the same file comes again on a later day', async () => {
  const file = workspace.write('early.csv', table('3952').replace('2022年', '2090年'));
  const again = async (day: string) => (await workspace.ingest([file], { receivedAt: day }))[0];
  expect(await again('2089-06-01T00:00:00Z')).toMatchObject({ outcome: 'partial' });
  expect(await again('2089-06-01T08:00:00Z')).toMatchObject({ outcome: 'unchanged' });
  expect(await again('2091-01-05T00:00:00Z')).toMatchObject({
    outcome: 'accepted',
    observations: { added: 2, revised: 0, unchanged: 2 },
  });
});

test('a file that cannot be opened does not keep the others out', async () => {
  workspace.write('folder/a.csv', table('3952'));
  const files = ['gone.csv', 'a.csv'].map((path) => ({
    path,
    submittedAt: '2024-01-01T00:00:00+08:00',
  }));
  const manifest = workspace.write(
    'folder/manifest.json',
    JSON.stringify({ demonstration: false, files }),
  );
  const loads = await workspace.ingest([path.dirname(manifest)]);
  expect(loads.map(({ file, outcome }) => [file, outcome])).toEqual([
    ['a.csv', 'accepted'],
    ['gone.csv', 'rejected'],
  ]);
  expect(await current()).toBe(3952);
});

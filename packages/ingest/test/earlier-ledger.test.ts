import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataPaths } from '@monitor/warehouse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Workspace } from './workspace.ts';

const earlier = path.join(import.meta.dirname, 'earlier-ledger');
const SAID = `select indicator_id, area_id, period_start, period_end, value, unit, status, origin,
    demonstration, recorded_at, superseded_at, revision_reason, load_id, source_line, source_column,
    source_text
  from observation_vintage order by all`;

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
  const { ledger, files } = dataPaths(workspace.directory);
  mkdirSync(path.dirname(ledger), { recursive: true });
  writeFileSync(ledger, gunzipSync(readFileSync(path.join(earlier, 'ledger.duckdb.gz'))));
  cpSync(path.join(earlier, 'files'), files, { recursive: true });
});
afterEach(() => workspace.remove());

test('a ledger of the first release says the same today, and takes in more', async () => {
  const said = JSON.parse(
    readFileSync(path.join(earlier, 'observation_vintage.json'), 'utf8'),
  ) as object[];
  expect(said).toHaveLength(5);
  await workspace.command('publish', {});
  expect(await (await workspace.publication()).rows(SAID)).toEqual(said);

  const table = '数据库：分省年度数据\n指标：年末常住人口(万人)\n地区,2024年\n陕西省,3953\n';
  const [load] = await workspace.ingest([workspace.write('c.csv', table)]);
  expect(load).toMatchObject({
    loadId: 'L000003',
    outcome: 'accepted',
    observations: { added: 1 },
  });
  const publication = await workspace.publication();
  expect(await publication.rows(SAID)).toEqual(expect.arrayContaining(said));
  expect(
    await publication.row('select value from observation where year(period_end) = 2024'),
  ).toEqual({ value: 3953 });
});

test('its plan, kept since, is still to be had, and its acts are still one chain', async () => {
  await workspace.command('publish', {});
  const publication = await workspace.publication();
  const notes = await publication.rows('select annotation_id, author from history.annotation');
  expect(notes).toEqual([{ annotation_id: 'census', author: null }]);
  const broken = await publication.rows(`
    select seq from event as later
    where seq > 1 and previous_hash <> (select hash from event where event.seq = later.seq - 1)`);
  expect(broken).toEqual([]);
  expect(await publication.row('select count(*) as acts from event')).toEqual({ acts: 7 });
});

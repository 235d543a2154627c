import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { secondCounty, serve, type Served } from './server.ts';

const main = path.resolve(import.meta.dirname, '../../../cli/src/main.ts');
const correction = `云岭县乡村年报（2023年再更正）
地方;年度;户数;通水户数;林地(亩);土地(平方公里);成活率(%)
云岭县;2023;42000;39000;1710000;2000;88.5
`;
const name = '乡村年报再更正.csv';

let served: Served;
beforeAll(async () => {
  vi.stubEnv('BODY_SIZE_LIMIT', '64K');
  served = await serve(secondCounty);
}, 60_000);
afterAll(() => served.end());

const ask = (place: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${served.port}/api/v1${place}`, init);

const handIn = (search: Record<string, string>, body: string) =>
  ask(`/loads?${new URLSearchParams(search).toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body,
  });

interface Report {
  loads: { loadId: string; outcome: string; observations: { revised: number } }[];
  publication: string | null;
}

/** What the command line says of the same file. */
async function commandLine(body: string): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), 'monitor-hand-in-test-'));
  const file = path.join(folder, name);
  await writeFile(file, body);
  const env = {
    ...process.env,
    MONITOR_DATA: served.data,
    MONITOR_PLAN: secondCounty.plan,
    MONITOR_PIPELINES: secondCounty.pipelines,
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [main, 'ingest', file, '--dry-run', '--json'],
    { env },
  );
  await rm(folder, { recursive: true });
  return JSON.parse(stdout);
}

test('a file is tried, then taken in and published, and known the next time', async () => {
  const tried = (await (await handIn({ file: name, 'dry-run': '1' }, correction)).json()) as Report;
  expect(tried).toMatchObject({
    loads: [{ loadId: null, outcome: 'accepted' }],
    publication: null,
  });
  expect(tried).toEqual(await commandLine(correction));
  const tag = (await ask('/loads')).headers.get('etag');

  expect((await handIn({ file: name, reason: ' ' }, correction)).status).toBe(422);
  const { loads, publication } = (await (
    await handIn({ file: name, reason: '漏计' }, correction)
  ).json()) as Report;
  expect(loads).toMatchObject([{ outcome: 'accepted', observations: { revised: 1 } }]);
  expect(await (await ask('/healthz')).json()).toMatchObject({ publication });
  expect((await ask('/loads')).headers.get('etag')).not.toBe(tag);
  const load = loads[0]?.loadId ?? '';
  expect(await (await ask(`/loads/${load}/file`)).text()).toBe(correction);
  expect(await (await ask(`/loads/${load}`)).json()).toMatchObject({
    fileName: name,
    channel: 'web',
    revised: 1,
  });

  const again = (await (await handIn({ file: name }, correction)).json()) as Report;
  expect(again).toMatchObject({ loads: [{ loadId: load, outcome: 'unchanged' }], publication });
  // Four processes with the ledger, one after the other.
}, 90_000);

test.each([
  ['no name', {}, correction, 400],
  ['a path for a name', { file: '../a.csv' }, correction, 400],
  ['nothing', { file: name }, '', 400],
  ['a unit that is none', { file: name, set: 'unit=什么' }, correction, 422],
  ['more than the server takes', { file: name }, '1'.repeat(2 ** 17), 413],
])('%s is refused', async (_, search, body, status) => {
  const answer = await handIn(search, body);
  expect(answer.status).toBe(status);
  const { detail } = (await answer.json()) as { detail: string };
  expect(detail).toMatch(status === 413 ? /64 KB/ : /./);
  // What was written to the disk as it came is gone again.
  const left = await readdir(path.join(served.data, 'warehouse'));
  expect(left.filter((one) => one.startsWith('received'))).toEqual([]);
});

test('a file is taken that does not say how long it is', async () => {
  const sent = {
    ...{ method: 'POST', headers: { 'content-type': 'text/csv' }, duplex: 'half' },
    body: new Blob([correction]).stream(),
  } as RequestInit;
  const place = `/loads?${new URLSearchParams({ file: name, 'dry-run': '1' }).toString()}`;
  expect(await (await ask(place, sent)).json()).toMatchObject({ loads: [{ file: name }] });
});

test.each([
  ['sent to a name of the intranet', { host: 'monitor.test' }],
  ['passed on by a proxy', { 'x-forwarded-for': '10.0.0.7' }],
])('what was %s is not taken', async (_, headers) => {
  const sent = request({
    port: served.port,
    host: '127.0.0.1',
    path: '/api/v1/loads?file=a.csv',
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...headers },
  });
  sent.end(correction);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(403);
});

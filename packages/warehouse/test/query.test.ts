import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { forkLast } from '../src/bounded-process.ts';
import { dataPaths } from '../src/paths.ts';
import { publicationFile, writePointer } from '../src/pointer.ts';
import { queryBytes, queryRows } from '../src/query.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'monitor-query-'));
const version = '20230630-000000-00000000';

beforeAll(async () => {
  mkdirSync(dataPaths(directory).published, { recursive: true });
  const instance = await DuckDBInstance.create(publicationFile(directory, version));
  instance.closeSync();
  writePointer(directory, { version, pinned: false });
});
afterAll(() => rmSync(directory, { recursive: true }));

const endless = 'select count(*) from range(1000000) a, range(1000000) b';

test('a query ends with the process that asked it', async () => {
  const child = forkLast(new URL('../src/query-child.ts', import.meta.url));
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  const file = publicationFile(directory, version);
  child.send({ file, sql: endless, form: 'rows', written: null }, () => child.disconnect());
  expect(await ended).toBe('SIGKILL');
});

test('a query that nobody waits for any more is ended', async () => {
  const given = new AbortController();
  const { signal } = given;
  const asked = queryBytes(directory, endless, { form: 'json', signal });
  given.abort();
  await expect(asked).rejects.toMatchObject({ rule: 'ended' });
});

test('a process that cannot be started fails its query and nothing else', async () => {
  vi.spyOn(process, 'execPath', 'get').mockReturnValue(path.join(directory, 'nothing'));
  await expect(queryRows(directory, 'select 1')).rejects.toMatchObject({ code: 'ENOENT' });
  vi.restoreAllMocks();
  expect(await queryRows(directory, 'select 1 as n')).toMatchObject({ rows: [[1]] });
});

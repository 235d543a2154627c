import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { forkLast } from '@monitor/warehouse/sandbox';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Session, SessionFault } from '../src/index.ts';
import type { Others } from '../src/protocol.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'monitor-notebook-'));
const publication = path.join(directory, 'publication.duckdb');
const secret = path.join(directory, 'secret.csv');
const written = path.join(directory, 'written');

beforeAll(async () => {
  writeFileSync(secret, 'a,b\n1,2\n');
  const instance = await DuckDBInstance.create(publication);
  const connection = await instance.connect();
  await connection.run(`create table target as select '${secret}' as file, 1 as value`);
  await connection.run('create table latest_value (demonstration boolean)');
  connection.closeSync();
  instance.closeSync();
});
afterAll(() => rmSync(directory, { recursive: true }));

const state = () => ({
  files: readdirSync(directory).sort(),
  bytes: createHash('sha256').update(readFileSync(publication)).digest('hex'),
});

/** What running a statement ends in: the rule of its refusal, or `done`. */
async function outcome(session: Session, sql: string): Promise<string> {
  const order = { key: 'a', name: 'a', sql, parameters: {}, others: {} };
  try {
    await session.ask('run', order);
    return 'done';
  } catch (error) {
    if (error instanceof SessionFault) return error.fault.rule;
    throw error;
  }
}

/** Statements that only a SELECT could be mistaken for. */
const statements = [
  `attach '${written}.db'`,
  `attach ':memory:' as other`,
  `attach '${publication}' as again (read_write)`,
  'detach publication',
  'use memory',
  `copy target to '${written}.csv'`,
  `copy (select 1) to '${written}.parquet' (format parquet)`,
  `copy target from '${secret}'`,
  'copy from database publication to memory',
  `export database '${written}'`,
  `import database '${written}'`,
  'install httpfs',
  'load httpfs',
  `load '${written}.duckdb_extension'`,
  'update extensions',
  `set memory_limit = '100GB'`,
  'set enable_external_access = true',
  'set lock_configuration = false',
  `set temp_directory = '${directory}'`,
  'set variable x = 1',
  'reset threads',
  'pragma database_list',
  'pragma threads = 8',
  `pragma enable_profiling = 'json'`,
  `call enable_logging(storage = 'file', storage_path = '${written}')`,
  'call pragma_version()',
  'create secret s (type s3)',
  'create table other as select 1',
  'create temp table other as select 1',
  'create view other as select 1',
  `create macro harmless() as table select * from read_csv('${secret}')`,
  'create schema other',
  'create sequence other',
  'create type other as enum (1)',
  'insert into target values (1, 2)',
  'update target set value = 2',
  'delete from target',
  'truncate target',
  'drop table target',
  'alter table target add column other integer',
  `comment on table target is 'other'`,
  'begin transaction',
  'commit',
  'checkpoint',
  'force checkpoint',
  'vacuum',
  'analyze',
  'prepare other as select 1',
  'execute other',
  'explain analyze select 1',
  'select 1; drop table target',
  'select 1; select 2',
  `pivot target on value using count(*)`,
  'not even SQL',
  '',
];

/** Statements that read, but not what they may. */
const reading = [
  `from read_csv('${secret}')`,
  `from read_csv_auto(['${secret}'])`,
  `from read_text('${secret}')`,
  `from read_blob('${secret}')`,
  `from read_json('${secret}')`,
  `from read_parquet('${secret}')`,
  `from parquet_metadata('${secret}')`,
  `from sniff_csv('${secret}')`,
  `from glob('${directory}/*')`,
  `from '${secret}'`,
  `from "${secret}"`,
  `from '${directory}/*.csv'`,
  `describe '${secret}'`,
  `summarize '${secret}'`,
  `from read_csv('http://127.0.0.1/x.csv')`,
  `from 'http://127.0.0.1/x.parquet'`,
  `with a as (from read_csv('${secret}')) from a`,
  `select (select count(*) from read_text('${secret}'))`,
  `from target where exists (from glob('${directory}/*'))`,
  'from target, read_text(target.file)',
  'from target, lateral (from read_blob(target.file))',
  `from query('from read_csv(''${secret}'')')`,
  `from query_table('${secret}')`,
  'from duckdb_secrets()',
  'from duckdb_settings()',
  'from duckdb_logs()',
  'from duckdb_databases()',
  'from duckdb_extensions()',
  'from duckdb_temporary_files()',
  'from pragma_database_size()',
  `from pragma_storage_info('target')`,
  `from sqlite_scan('${secret}', 't')`,
  `from postgres_scan('host=127.0.0.1', 'a', 'b')`,
];

describe('in one session', () => {
  let session: Session;
  beforeAll(async () => {
    session = new Session();
    await session.ask('open', { file: publication });
  });
  afterAll(() => session.close());

  test('whatever is no single reading statement is refused, and nothing changes', async () => {
    const before = state();
    const outcomes: [string, string][] = [];
    for (const sql of statements) outcomes.push([sql, await outcome(session, sql)]);
    const rules = ['not-select', 'many', 'none', 'syntax'];
    expect(outcomes.filter(([, rule]) => !rules.includes(rule))).toEqual([]);
    expect(state()).toEqual(before);
    expect(await outcome(session, 'from target')).toBe('done');
  });

  test('nothing is read but the publication', async () => {
    const before = state();
    const outcomes: [string, string][] = [];
    for (const sql of reading) outcomes.push([sql, await outcome(session, sql)]);
    expect(outcomes.filter(([, rule]) => !['table-function', 'sql'].includes(rule))).toEqual([]);
    expect(state()).toEqual(before);
  });

  test('a cell hides no relation, and reads none that stands below', async () => {
    const run = (name: string, sql: string, others: Others) =>
      session.ask('run', { key: name, name, sql, parameters: {}, others });
    await run('above', 'select 1 as i', {});
    await run('below', 'from above', { above: 'fresh' });
    const fault = (rule: string, detail: string) => ({ fault: { rule, detail } });
    await expect(run('Target', 'select 1', {})).rejects.toMatchObject(fault('taken', 'Target'));
    await expect(run('above', 'from below', { below: 'below' })).rejects.toMatchObject(
      fault('below', 'below'),
    );
    await expect(run('x', 'select "汉阴" form target', {})).rejects.toMatchObject({
      fault: { rule: 'syntax', position: 17 },
    });
    await expect(run('x', 'select missing from target', {})).rejects.toMatchObject({
      fault: { rule: 'sql', position: 7 },
    });
  });
});

const bounds = { seconds: 0.5, megabytes: 700 };

test.each([
  ['endless recursion', 'with recursive n as (select 1 as i union all select i + 1 from n) from n'],
  [
    'endless recursion that keeps nothing',
    'with recursive n as (select 1 as i union all select 1 from n) select count(*) from n',
  ],
  [
    'a product without end',
    'select count(*) from range(1000000) a, range(1000000) b, range(1000) c',
  ],
  ['rows without end', 'from range(1000000000000)'],
  ['repeated text', `select repeat('x', 1000000000) || r as x from range(100) t(r)`],
  [
    'a chain of hashes',
    `select max(md5(md5(md5(md5(md5(r::varchar)))))) from range(10000000000) t(r)`,
  ],
  ['one list of everything', 'select list(r) from range(1000000000) t(r)'],
  ['one text of everything', `select string_agg(r::varchar, ',') from range(1000000000) t(r)`],
  ['everything in order', 'select r from range(1000000000) t(r) order by hash(r) desc'],
  ['nested lists', 'select list_transform(range(100000), i -> range(100000))'],
  [
    'every value its own group',
    'select hash(r) % 900000007, count(*) from range(1000000000) t(r) group by 1',
  ],
])('%s is bounded', { timeout: 30_000 }, async (_, sql) => {
  const session = new Session(bounds);
  await session.ask('open', { file: publication });
  const before = state();
  expect(['seconds', 'megabytes', 'rows', 'sql']).toContain(await outcome(session, sql));
  expect(state()).toEqual(before);
  session.close();
});

test('a literal of 100 MB is answered or bounded', async () => {
  const session = new Session(bounds);
  await session.ask('open', { file: publication });
  const rule = await outcome(session, `select length('${'x'.repeat(100_000_000)}')`);
  expect(['done', 'seconds', 'megabytes']).toContain(rule);
  session.close();
});

test('what is cancelled ends at once, and the session goes on', async () => {
  const session = new Session();
  await session.ask('open', { file: publication });
  const running = outcome(session, 'select count(*) from range(1000000) a, range(1000000) b');
  await session.cancel();
  expect(await running).toBe('cancelled');
  expect(await outcome(session, 'select 1')).toBe('done');
  session.close();
});

test('a session ends with the process that opened it, whatever runs', async () => {
  const child = forkLast(new URL('../src/session-child.ts', import.meta.url));
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  child.send({ id: 1, kind: 'open', request: { file: publication } });
  await new Promise((resolve) => child.once('message', resolve));
  const sql = 'select count(*) from range(1000000) a, range(1000000) b';
  const request = { key: 'a', name: 'a', sql, parameters: {}, others: {} };
  child.send({ id: 2, kind: 'run', request }, () => child.disconnect());
  expect(await ended).toBe('SIGKILL');
});

test('a process that cannot be started ends its session and nothing else', async () => {
  vi.spyOn(process, 'execPath', 'get').mockReturnValue(path.join(directory, 'nothing'));
  const session = new Session();
  vi.restoreAllMocks();
  const opening = session.ask('open', { file: publication });
  await expect(opening).rejects.toMatchObject({ fault: { rule: 'ended' } });
  expect(session.over).toBe(true);
});

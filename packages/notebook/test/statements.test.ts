import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Session, SessionFault } from '../src/index.ts';
import type { Fault, Others, Parameters } from '../src/protocol.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'monitor-statements-'));
let session: Session;

beforeAll(async () => {
  const file = path.join(directory, 'publication.duckdb');
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run('create table latest_value (demonstration boolean)');
  connection.closeSync();
  instance.closeSync();
  session = new Session();
  await session.ask('open', { file });
});
afterAll(() => {
  session.close();
  rmSync(directory, { recursive: true });
});

interface Query {
  name?: string | null;
  others?: Others;
  parameters?: Parameters;
}

async function rowsOf(sql: string, { name = 'x', others = {}, parameters = {} }: Query = {}) {
  const key = name ?? '#1';
  await session.ask('run', { key, name, sql, parameters, others });
  return (await session.ask('table', { key, limit: 10 })).rows;
}

async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const error: unknown = await work.catch((cause: unknown) => cause);
  if (error instanceof SessionFault) return error.fault;
  throw new Error('it was done');
}

test.each([
  'select 1; -- done',
  'select 1;;',
  'select 1 /* ; */',
  'select 1 -- ; it’s',
  "select 1 as ';' ; ",
])('%s is one statement', async (sql) => {
  expect(await rowsOf(sql)).toEqual([[1]]);
});

test('what only looks like an end is none', async () => {
  expect(await rowsOf("select '; --' || ';'")).toEqual([['; --;']]);
});

test.each([
  ['when it is read', "select '汉𠀀', foo", 'foo', 'sql'],
  ['when it is run', "select '汉𠀀', cast(v as date) from (values ('x')) t(v);", 'cast', 'sql'],
  ['when it is written wrongly', "select '汉𠀀' as a b c", 'b c', 'syntax'],
])('an error is told at its place %s', async (_when, sql, place, rule) => {
  const { position, ...fault } = await faultOf(rowsOf(sql));
  expect([fault.rule, sql.slice(position ?? 0)]).toEqual([
    rule,
    expect.stringMatching(`^${place}`) as string,
  ]);
});

test.each<[string, string, Query, Partial<Fault>]>([
  ['without a statement', ' -- nothing yet', {}, { rule: 'none' }],
  ['that ends before its end', 'select 1\0; from a', {}, { rule: 'syntax', position: 8 }],
  ['for a parameter no input gives', 'select $month', {}, { rule: 'input', detail: 'month' }],
  ['that reads one below', 'from a', { others: { a: 'below' } }, { rule: 'below', detail: 'a' }],
  ['that reads one out of date', 'from a', { others: { a: 'stale' } }, { rule: 'unrun' }],
  ['that reads one never run', 'from b', { others: { b: 'fresh' } }, { rule: 'unrun' }],
])('a query %s is refused', async (_what, sql, query, fault) => {
  await rowsOf('select 1', { name: 'a' });
  expect(await faultOf(rowsOf(sql, query))).toMatchObject(fault);
});

test('an error as long as a book is told in a page', async () => {
  const { detail } = await faultOf(rowsOf("select error(repeat('x', 1000000))"));
  expect(detail.length).toBeLessThan(3_000);
});

test.each([3, 0.5, 2 ** 53 + 2, -1e20, 1e308])(
  'the number %d is asked with as it is',
  async (value) => {
    const parameters = { n: { type: 'number', value } } as const;
    expect(await rowsOf('select $n::double', { parameters })).toEqual([[value]]);
  },
);

test('a result whose query is gone from the notebook cannot be read', async () => {
  await rowsOf('select 1', { name: 'gone' });
  const { rule, detail } = await faultOf(rowsOf('from gone', { others: {} }));
  expect([rule, detail]).toEqual(['sql', expect.stringContaining('gone does not exist')]);
});

test('what was never kept is said to be missing, and the session goes on', async () => {
  const spec = { kind: 'bar', data: 'nosuch', name: 'a', value: 'b' } as const;
  const look = { id: 'c', locale: 'zh', width: 600 } as const;
  const fault = await faultOf(session.ask('chart', { key: 'nosuch', spec, look }));
  expect([fault.rule, session.over]).toEqual(['unrun', false]);
});

const attach = (name: string, text: string) =>
  session.ask('attach', { name, bytes: new TextEncoder().encode(text) });

test('a file takes no query’s name, and a query no file’s; every query may read a file', async () => {
  await rowsOf('select 1', { name: 'two' });
  expect(await faultOf(attach('Two', 'a,b\n1,2\n'))).toMatchObject({ rule: 'taken' });
  await attach('own', 'a,b\n1,2\n');
  expect(await faultOf(rowsOf('select 1', { name: 'Own' }))).toMatchObject({ rule: 'taken' });
  expect(await rowsOf('select a from own')).toEqual([[1]]);
  await attach('own', 'a,b\n3,4\n');
  expect(await rowsOf('select a from own')).toEqual([[3]]);
});

test.each([
  ['029', '029', 'VARCHAR'],
  ['1234567890123456789', '1234567890123456789', 'VARCHAR'],
  ['9007199254740993', '9007199254740993', 'VARCHAR'],
  ['0.12345678901234567', '0.12345678901234567', 'VARCHAR'],
  ['1,2', '1,2', 'VARCHAR'],
  ['1E5', '1E5', 'VARCHAR'],
  ['2023-06-30 12:00', '2023-06-30 12:00', 'VARCHAR'],
  ['-1,234,567', -1_234_567, 'BIGINT'],
  ['1.5E+3', 1500, 'DOUBLE'],
  ['0.5', 0.5, 'DOUBLE'],
  ['2023-06-30', '2023-06-30', 'DATE'],
])('%s in a file becomes %j', async (written, value, type) => {
  const { columns } = await attach('codes', `镇,值\n甲,"${written}"\n`);
  expect(columns[1]?.type).toBe(type);
  expect(await rowsOf('select 值 from codes')).toEqual([[value]]);
});

test.each(['', 'a\0b,c\n1,2\n'])('%j is no table', async (text) => {
  expect(await faultOf(attach('none', text))).toMatchObject({ rule: 'file' });
});

test('a line of totals that is left out is told', async () => {
  const { totals, rows } = await attach('sums', '镇,户\n甲,1\n乙,2\n合计,3\n');
  expect([totals, rows]).toEqual([[4], 2]);
});

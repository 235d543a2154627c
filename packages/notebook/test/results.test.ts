import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Session, SessionFault } from '../src/index.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'monitor-results-'));
const publication = path.join(directory, 'publication.duckdb');
const exchange = path.join(directory, 'exchange') + path.sep;
let session: Session;
const whole = { sort: null, filters: [] } as const;

beforeAll(async () => {
  const instance = await DuckDBInstance.create(publication);
  const connection = await instance.connect();
  await connection.run('create table latest_value (demonstration boolean)');
  connection.closeSync();
  instance.closeSync();
  session = new Session();
  mkdirSync(exchange);
  await session.ask('open', { file: publication, exchange });
  await session.ask('run', {
    key: 'towns',
    name: 'towns',
    sql: `select date '2023-01-01' + i::integer as day, (i * 7) % 100000 / 4 as value,
            case when i % 3 = 0 then '=甲镇' when i % 3 = 1 then '乙镇' end as town
          from range(100000) as r(i)`,
    parameters: {},
    others: {},
  });
});
afterAll(() => {
  session.close();
  rmSync(directory, { recursive: true });
});

async function rowsOf(order: object): Promise<{ rows: number; values: unknown[][] }> {
  const { bytes, rows } = await session.ask('rows', {
    ...{ key: 'towns', offset: 0, limit: 2, ...whole },
    ...order,
  });
  const table = tableFromIPC(bytes);
  const values = Array.from({ length: table.numRows }, (_, row) =>
    table.schema.fields.map((_field, at): unknown => table.getChildAt(at)?.get(row)),
  );
  return { rows, values };
}

test.each([
  ['the first rows', {}, 100_000, [0, 1.75]],
  ['the last rows', { offset: 99_998 }, 100_000, [24_996.5, 24_998.25]],
  ['sorted downwards', { sort: { column: 'value', down: true } }, 100_000, [24_999.75, 24_999.5]],
  [
    'filtered by text, number and day, then sorted',
    {
      sort: { column: 'value', down: false },
      filters: [
        { column: 'town', test: 'contains', value: '乙' },
        { column: 'value', test: 'least', value: '100' },
        { column: 'day', test: 'most', value: '2023-04-10' },
      ],
    },
    14,
    [101.5, 106.75],
  ],
] as const)('%s of a result', async (_what, order, rows, values) => {
  const found = await rowsOf(order);
  expect(found.rows).toBe(rows);
  expect(found.values.map((row) => row[1])).toEqual(values);
});

test('a column that is not there is said to be missing', async () => {
  const error: unknown = await rowsOf({ sort: { column: 'price', down: false } }).catch(
    (cause: unknown) => cause,
  );
  expect(error instanceof SessionFault && error.fault).toMatchObject({
    rule: 'column',
    detail: 'price',
  });
});

test('columns may be called as anything is', async () => {
  const sql = 'select i as a, i * 2 as b, i as ends, i as held, i as part from range(10) as r(i)';
  await session.ask('run', { key: 'names', name: null, sql, parameters: {}, others: {} });
  for (const column of ['a', 'b', 'ends', 'held', 'part'])
    expect(await session.ask('column', { key: 'names', column })).toMatchObject({ rows: 10 });
});

test('a column called as rows are numbered hides none', async () => {
  const sql = 'select 9 - i as "RowId", i from range(10) as r(i)';
  await session.ask('run', { key: 'hidden', name: null, sql, parameters: {}, others: {} });
  const { rows, values } = await rowsOf({ key: 'hidden', offset: 7, limit: 5 });
  expect([rows, values.map(([, i]) => Number(i))]).toEqual([10, [7, 8, 9]]);
});

test('what columns hold is counted', async () => {
  expect(await session.ask('column', { key: 'towns', column: 'value' })).toMatchObject({
    ...{ rows: 100_000, nulls: 0, least: 0, most: 24_999.75 },
    histogram: expect.arrayContaining([4167]) as number[],
  });
  expect(await session.ask('column', { key: 'towns', column: 'town' })).toMatchObject({
    nulls: 33_333,
    frequent: [
      { value: '=甲镇', count: 33_334 },
      { value: '乙镇', count: 33_333 },
    ],
  });
});

test('a result is saved as CSV, Parquet, Arrow and Excel', async () => {
  const first = { sort: null, filters: [{ column: 'day', test: 'most', value: '2023-01-02' }] };
  const saved = async (format: 'csv' | 'parquet' | 'arrow' | 'xlsx'): Promise<Buffer> => {
    const file = path.join(exchange, format);
    await session.ask('file', { key: 'towns', format, file, ...first } as never);
    return readFileSync(file);
  };
  expect((await saved('csv')).toString()).toBe(
    "day,value,town\n2023-01-01,0.0,'=甲镇\n2023-01-02,1.75,乙镇\n",
  );
  expect((await saved('parquet')).subarray(0, 4).toString()).toBe('PAR1');
  expect(tableFromIPC(await saved('arrow')).numRows).toBe(2);
  expect((await saved('xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('files asked for at once are each whole', async () => {
  const formats = ['csv', 'parquet', 'arrow'] as const;
  const files = formats.map((format) => path.join(exchange, `at-once.${format}`));
  await Promise.all(
    formats.map((format, at) =>
      session.ask('file', { key: 'towns', format, file: files[at] ?? '', ...whole }),
    ),
  );
  const [csv, parquet, arrow] = files.map((file) => readFileSync(file));
  expect(csv?.toString().split('\n')).toHaveLength(100_002);
  expect(parquet?.subarray(-4).toString()).toBe('PAR1');
  expect(tableFromIPC(arrow).numRows).toBe(100_000);
});

const keep = (key: string, sql: string) =>
  session.ask('run', { key, name: key, sql, parameters: {}, others: {} });

test('no number is rounded on its way', async () => {
  await keep(
    'exact',
    `select 9007199254740993::hugeint as huge, 9007199254740993::bigint as big,
       12345678901234567890.123456789::decimal(38, 9) as dec, 1.5::decimal(3, 1) as held, sum(3) as total`,
  );
  const exact = ['9007199254740993', '9007199254740993', '12345678901234567890.123456789'];
  const { rows } = await session.ask('table', { key: 'exact', limit: 1 });
  expect(rows).toEqual([[...exact, 1.5, 3]]);
  const { bytes } = await session.ask('rows', { key: 'exact', offset: 0, limit: 1, ...whole });
  const arrow = tableFromIPC(bytes).get(0)?.toArray() as unknown[];
  expect(arrow.map(String)).toEqual([...exact, '1.5', '3']);
  const file = path.join(exchange, 'exact.parquet');
  await session.ask('file', { key: 'exact', format: 'parquet', file, ...whole });
  const reading = await (await DuckDBInstance.create()).connect();
  const read = await reading.runAndReadAll(`select huge::varchar, dec::varchar from '${file}'`);
  expect(read.getRows()).toEqual([[exact[0], exact[2]]]);
});

test('a column is sorted by its own name', async () => {
  await keep('signs', 'select i as x, -i as "-x" from range(3) as r(i)');
  const first = async (column: string) => {
    const sort = { column, down: false };
    const asked = { key: 'signs', offset: 0, limit: 1, sort, filters: [] };
    return tableFromIPC((await session.ask('rows', asked)).bytes)
      .get(0)
      ?.toArray()[0] as unknown;
  };
  expect([await first('x'), await first('-x')]).toEqual([0n, 2n]);
});

test('few rows are counted exactly, and the median lies between two', async () => {
  await keep('few', 'select unnest([1, 2, 3, 4]) as n, unnest([1, 1, 2, 2]) as twice');
  const facts = (column: string) => session.ask('column', { key: 'few', column });
  expect(await facts('n')).toMatchObject({ median: 2.5, distinct: 4, exact: true });
  expect(await facts('twice')).toMatchObject({ distinct: 2, exact: true });
});

test.each([
  ['small numbers', [0.001, 0.004], ['0.001', '0.004']],
  ['usual numbers', [12.345, 7], ['12.35', '7.00']],
  ['whole numbers beyond a double', ["'9007199254740993'::bigint"], ['9,007,199,254,740,992']],
])('bars of %s are labelled as they are', async (_what, values, labels) => {
  await keep('bars', `select null as name, unnest([${values.join(', ')}]) as value`);
  const spec = { kind: 'bar', data: 'bars', name: 'name', value: 'value' } as const;
  const look = { id: 'c', locale: 'zh', width: 600 } as const;
  const svg = await session.ask('chart', { key: 'bars', spec, look });
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, word]) => word);
  for (const label of labels) expect(words).toContain(label);
  expect(words).toContain('∅');
});

test('a file of the reader’s own is a table beside the publication', async () => {
  const bytes = new TextEncoder().encode(
    '地区,户数,比例(%),日期\n城关镇,"1,204",35.5,2023-06-30\n涧池镇,980,,2023-07-01\n',
  );
  const kept = await session.ask('attach', { name: '自带', bytes });
  expect(kept).toMatchObject({
    rows: 2,
    columns: [
      { name: '地区', type: 'VARCHAR' },
      { name: '户数', type: 'BIGINT' },
      { name: '比例(%)', type: 'DOUBLE' },
      { name: '日期', type: 'DATE' },
    ],
  });
  expect(await session.ask('column', { key: '自带', column: '户数' })).toMatchObject({
    most: 1204,
  });
  const run = { key: '#1', name: null, parameters: {}, others: {} };
  await session.ask('run', { ...run, sql: 'select sum("户数") as total from 自带' });
  const { rows } = await session.ask('table', { key: '#1', limit: 1 });
  expect(rows).toEqual([[2184]]);
});

test.each([
  ['no table', new Uint8Array(), 'file'],
  ['more lines than the session can hold', new Uint8Array(1_000_001).fill(10), 'lines'],
])('a file with %s is refused, and the session goes on', async (_what, bytes, rule) => {
  const error: unknown = await session
    .ask('attach', { name: 'refused', bytes })
    .catch((cause: unknown) => cause);
  expect(error instanceof SessionFault && error.fault.rule).toBe(rule);
  expect((await rowsOf({})).rows).toBe(100_000);
});

test('instants are instants in Excel, and no cell is longer than it takes', async () => {
  const sql = `select timestamp '2023-06-30 12:00' as at, repeat('长', 40000) as text`;
  await session.ask('run', { key: 'sheet', name: null, sql, parameters: {}, others: {} });
  const file = path.join(exchange, 'sheet.xlsx');
  await session.ask('file', { key: 'sheet', format: 'xlsx', file, ...whole });
  const workbook = readFileSync(file);
  // Days since 1899-12-30.
  expect(inZip(workbook, 'xl/worksheets/sheet1.xml')).toContain('<v>45107.5</v>');
  expect(/长+…/.exec(inZip(workbook, 'xl/sharedStrings.xml'))?.[0]).toHaveLength(32_767);
});

/** A file of an archive: its name stands before it, between the length of what follows the name and that. */
function inZip(archive: Buffer, name: string): string {
  const at = archive.indexOf(name);
  const begin = at + name.length + archive.readUInt16LE(at - 2);
  return inflateRawSync(archive.subarray(begin)).toString();
}

test.each(['[1.5::decimal(3, 1)]', "[timestamp '2023-06-30']"])(
  'a column of %s is counted by its values',
  async (list) => {
    const sql = `select ${list} as list`;
    await session.ask('run', { key: 'list', name: null, sql, parameters: {}, others: {} });
    const facts = await session.ask('column', { key: 'list', column: 'list' });
    expect(facts.frequent).toHaveLength(1);
  },
);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, type Publication } from '@monitor/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tableBytes } from '#lib/server/api/table-file.ts';

let folder = '';
let opened: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'monitor-table-test-'));
  opened = await openDatabase(path.join(folder, 'test.duckdb'));
});
afterAll(async () => {
  opened.close();
  await rm(folder, { recursive: true });
});

async function csvOf(sql: string, form: 'csv' | 'csv-people'): Promise<string> {
  const rows = (statement: string, values = {}) => opened.db.rows<object>(statement, values);
  const publication = { rows } as unknown as Publication;
  const bytes = await tableBytes(publication, { sql, values: {} }, form);
  return Buffer.from(bytes).toString();
}

// The characters that open a formula in spreadsheets: owasp.org/www-community/attacks/CSV_Injection.
test.each([
  ["'=1+2'", '=1+2', "'=1+2"],
  ["'+86'", '+86', "'+86"],
  ["'-'", '-', "'-"],
  ["'-473'", '-473', '-473'],
  ["'-98.6%'", '-98.6%', '-98.6%'],
  ["'-1+2'", '-1+2', "'-1+2"],
  ["'@x'", '@x', "'@x"],
  ["'＝1'", '＝1', "'＝1"],
  ["chr(9) || '=1'", '\t=1', "'\t=1"],
  ["'a=b'", 'a=b', 'a=b'],
  ["'≥36%'", '≥36%', '≥36%'],
  ["'一,二'", '"一,二"', '"一,二"'],
  ['-5.5::double', '-5.5', '-5.5'],
  ['true', 'true', 'true'],
  ['null::varchar', '', ''],
  ["date '2023-06-30'", '2023-06-30', '2023-06-30'],
  ["timestamp '2023-07-01 08:09:10.5'", '2023-07-01T08:09:10.5Z', '2023-07-01T08:09:10.5Z'],
])('the cell of %s is %j for programs and %j for people', async (value, program, people) => {
  const sql = `select 1 as n, ${value} as cell`;
  expect(await csvOf(sql, 'csv')).toBe(`n,cell\n1,${program}\n`);
  expect(await csvOf(sql, 'csv-people')).toBe(`\uFEFFn,cell\n1,${people}\n`);
});

test('a table without rows has its header', async () => {
  expect(await csvOf('select 1 as n, 2 as cell limit 0', 'csv')).toBe('n,cell\n');
});

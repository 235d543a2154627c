import { DuckDBInstance } from '@duckdb/node-api';
import { Database, refuseForeign } from '@monitor/warehouse/sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { referencesIn } from '../src/references.ts';
import { staleCells, type Ran, type Runnable } from '../src/staleness.ts';

let db: Database;
beforeAll(async () => {
  db = new Database(await (await DuckDBInstance.create()).connect());
});
afterAll(() => db.connection.closeSync());

test.each([
  ['select * from "汉阴" a, B where x > $Least', ['汉阴', 'b'], ['least']],
  ['with a as (from b) select * from a join c on true', ['b', 'c'], []],
  ['with b as (select * from b) select * from b', ['b'], []],
  [
    'with recursive n as (select 1 as i union all select i + 1 from n where i < $most) from n',
    [],
    ['most'],
  ],
  ['select (with q as (select 1) select count(*) from q), * from q', ['q'], []],
  ['select * from x where exists (select 1 from y where y.i = x.i)', ['x', 'y'], []],
  ['from (values (1)) v union all from z', ['z'], []],
  ['describe a', ['a'], []],
  ['select \'from a -- from b\', "from c" from d', ['d'], []],
])('%s reads %s and takes %s', async (sql, relations, parameters) => {
  const found = referencesIn(await refuseForeign(db, sql));
  expect({ relations: found.relations.toSorted(), parameters: found.parameters }).toEqual({
    relations: relations.toSorted(),
    parameters,
  });
});

const cell = (
  id: number,
  name: string | null,
  relations: string[],
  parameters: string[] = [],
): Runnable => ({
  ...{ id, name, sql: `cell ${id}` },
  references: { relations, parameters },
});
const ran = (id: number, run: number, more: Partial<Ran> = {}): [number, Ran] => [
  id,
  { sql: `cell ${id}`, parameters: { month: '2023-12' }, read: {}, run, ...more },
];
const cells = [
  cell(0, 'a', ['target'], ['month']),
  cell(1, 'b', ['a']),
  cell(2, null, ['b']),
  cell(3, 'd', []),
];
const all: [number, Ran][] = [
  ran(0, 1),
  ran(1, 2, { read: { a: 1 } }),
  ran(2, 3, { read: { b: 2 } }),
  ran(3, 4),
];

test.each<[string, [number, Ran][], string, number[]]>([
  ['all run in order', all, '2023-12', []],
  ['a parameter changed', all, '2024-01', [0, 1, 2]],
  ['a text changed', [ran(0, 1, { sql: 'other' }), ...all.slice(1)], '2023-12', [0, 1, 2]],
  ['the first run again', [ran(0, 5), ...all.slice(1)], '2023-12', [1, 2]],
  ['one never run', all.slice(0, 3), '2023-12', [3]],
])('stale when %s', (_, runs, month, expected) => {
  expect([
    ...staleCells(cells, new Map(runs), { parameters: { month }, attached: new Map() }),
  ]).toEqual(expected);
});

test('what reads a cell that is gone is stale', () => {
  const beside = { parameters: { month: '2023-12' }, attached: new Map() };
  expect([...staleCells(cells.slice(1), new Map(all), beside)]).toEqual([1, 2]);
});

test('what reads a file is stale when the file is read anew', () => {
  const reader = cell(0, null, ['own']);
  const runs = new Map([ran(0, 2, { read: { own: 1 } })]);
  const after = (run: number) =>
    staleCells([reader], runs, { parameters: {}, attached: new Map([['own', run]]) });
  expect([...after(1)]).toEqual([]);
  expect([...after(3)]).toEqual([0]);
});

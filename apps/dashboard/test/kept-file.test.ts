import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dataPaths } from '@monitor/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptLines, rangeAround } from '#lib/server/kept-file.ts';

const SHORT = 'a'.repeat(64);
const LONG = 'b'.repeat(64);
let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'monitor-kept-'));
  const { files } = dataPaths(directory);
  await mkdir(files, { recursive: true });
  // 城镇 in GB18030, then a line end of each kind.
  const short = Buffer.from([0xb3, 0xc7, 0xd5, 0xf2, 0x0d, 0x0a, 0x61, 0x0d, 0x62, 0x0a]);
  await writeFile(path.join(files, SHORT), short);
  await writeFile(path.join(files, LONG), Array.from({ length: 1000 }, (_, i) => i + 1).join('\n'));
});

afterAll(async () => {
  await rm(directory, { recursive: true });
});

test('a file is read in its own encoding, with line ends of every kind', async () => {
  const lines = await keptLines(directory, SHORT, 'gb18030', { first: 1, last: 3 });
  expect(lines).toEqual(['城镇', 'a', 'b']);
});

test('of a long file some lines are read', async () => {
  const lines = await keptLines(directory, LONG, 'utf-8', { first: 998, last: 1200 });
  expect(lines).toEqual(['998', '999', '1000']);
});

test.each([
  [1, 400, { first: 1, last: 400 }],
  [1, 1000, { first: 1, last: 200 }],
  [500, 1000, { first: 400, last: 599 }],
  [1000, 1000, { first: 801, last: 1000 }],
])('line %i of %i stands among others', (line, total, range) => {
  expect(rangeAround(line, total)).toEqual(range);
});

test.each([['c'.repeat(64)], ['../secret'], ['']])('there is no file %j', async (name) => {
  expect(await keptLines(directory, name, 'utf-8', { first: 1, last: 1 })).toBeNull();
});

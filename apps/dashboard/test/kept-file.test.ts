import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dataPaths } from '@monitor/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileWindow } from '#lib/server/kept-file.ts';

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

test('a short file is shown whole, in its own encoding', async () => {
  const window = await fileWindow(directory, SHORT, 'gb18030', 2);
  expect(window).toEqual({ first: 1, last: 3, total: 3, lines: ['城镇', 'a', 'b'] });
});

test('a long file is shown around the line asked for', async () => {
  const window = await fileWindow(directory, LONG, 'utf-8', 500);
  expect(window).toMatchObject({ first: 400, last: 600, total: 1000 });
  expect(window?.lines[100]).toBe('500');
});

test.each([['c'.repeat(64)], ['../secret'], ['']])('there is no file %j', async (name) => {
  expect(await fileWindow(directory, name, 'utf-8', 1)).toBeNull();
});

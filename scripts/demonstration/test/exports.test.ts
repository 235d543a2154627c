import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPlan } from '@monitor/plan';
import { expect, test } from 'vitest';
import { countyOf } from '../src/county.ts';
import { encode } from '../src/encode.ts';
import { demonstrationExports, manifestOf } from '../src/exports.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const folder = path.join(repository, 'data/exports');
const files = demonstrationExports(countyOf(loadPlan(path.join(repository, 'data/plan'))));

test('the committed exports are what the generator writes', () => {
  const different = files.filter(
    (file) => !readFileSync(path.join(folder, file.path)).equals(file.bytes),
  );
  expect(different.map((file) => file.path)).toEqual([]);
  expect(readFileSync(path.join(folder, 'manifest.json'), 'utf8')).toBe(manifestOf(files));
});

test('no other file lies among them', () => {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const own = files.map((file) => file.path.split('/').join(path.sep));
  expect(found.sort()).toEqual([...own, 'README.md', 'manifest.json'].sort());
});

test('every file says inside that it is demonstration', () => {
  const labels = ['utf-8', 'gb18030', 'utf-16le'];
  const unmarked = files.filter(
    ({ bytes }) =>
      !labels.some((label) => new TextDecoder(label).decode(bytes).includes('演示数据')),
  );
  expect(unmarked.map((file) => file.path)).toEqual([]);
});

test('every file the README speaks of is there', () => {
  const named = [
    ...readFileSync(path.join(folder, 'README.md'), 'utf8').matchAll(/`([^`]+\.csv)`/g),
  ]
    .map(([, name = '']) => name)
    .filter((name) => name.includes('/'));
  const paths = new Set(files.map((file) => file.path));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !paths.has(name))).toEqual([]);
});

test('the manifest lists files in the order of submission, in the county’s zone', () => {
  const times = files.map((file) => file.submittedAt);
  expect(times).toEqual([...times].sort());
  expect(times.every((time) => time.endsWith('+08:00'))).toBe(true);
});

test.for(['汉阴，10%', '“两违”（宗）——１２３', '①②'])('GB18030 writes %s as it is read', (text) => {
  expect(new TextDecoder('gb18030').decode(encode(text, 'gb18030'))).toBe(text);
});

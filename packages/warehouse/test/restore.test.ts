import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar, type TarEntry } from 'modern-tar';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { restore } from '../src/restore.ts';

let folder: string;
let directory: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'restore-'));
  directory = path.join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, body: string): TarEntry => ({
  header: { name, size: Buffer.byteLength(body), type: 'file' },
  body,
});

/** A backup of one kept file and a pointer, and whatever else is put in between. */
async function backupOf(more: readonly TarEntry[] = [], described: object = {}): Promise<Buffer> {
  const kept = [
    file('warehouse/files/abc', '地区,2023年\n'),
    file('notebooks/笔记.md', '# 笔记\n'),
  ];
  const files = kept.map(({ header, body }) => ({
    path: header.name,
    bytes: header.size,
    sha256: createHash('sha256').update(String(body)).digest('hex'),
  }));
  const about = { format: 1, program: '1', duckdb: 'v1', madeAt: '2024-01-01T00:00:00Z', files };
  const seal = file('manifest.json', JSON.stringify({ ...about, ...described }));
  return gzipSync(await packTar([...kept, ...more, seal]));
}

async function restored(bytes: Buffer) {
  const archive = path.join(folder, 'backup.tar.gz');
  writeFileSync(archive, bytes);
  return restore(archive, directory, () => undefined);
}

test('a backup is unpacked as it was, into an absent directory or what a killed restore left', async () => {
  mkdirSync(path.join(directory, '.restoring/warehouse'), { recursive: true });
  const report = await restored(await backupOf());
  expect(report).toMatchObject({ files: 2, madeAt: '2024-01-01T00:00:00Z' });
  expect(readdirSync(directory).sort()).toEqual(['notebooks', 'warehouse']);
  expect(readFileSync(path.join(directory, 'notebooks/笔记.md'), 'utf8')).toBe('# 笔记\n');
});

const evil = (name: string) => [file(name, 'x')];
test.for<readonly [string, () => Promise<Buffer>, RegExp]>([
  ['no archive', () => Promise.resolve(Buffer.from('text')), /不能还原/],
  ['cut short', async () => (await backupOf()).subarray(0, -20), /不能还原/],
  ['no manifest', async () => gzipSync(await packTar(evil('warehouse/x'))), /不是本程序的完整备份/],
  ['of another format', () => backupOf([], { format: 2 }), /不是本程序的完整备份/],
  ['another file than listed', () => backupOf(evil('warehouse/x')), /warehouse\/x 与清单不符/],
  [
    'other bytes than listed',
    () =>
      backupOf([], { files: [{ path: 'warehouse/files/abc', bytes: 16, sha256: '0'.repeat(64) }] }),
    /abc 与清单不符/,
  ],
  [
    'a listed file missing',
    () => backupOf([], { files: [{ path: 'a', bytes: 1, sha256: '0'.repeat(64) }] }),
    /a 与清单不符/,
  ],
  ['out of the directory', () => backupOf(evil('../stolen')), /不应有的条目/],
  ['out of it on the way', () => backupOf(evil('warehouse/../../stolen')), /不应有的条目/],
  ['absolute', () => backupOf(evil('/tmp/stolen')), /不应有的条目/],
  ['a backslash', () => backupOf(evil('..\\stolen')), /不应有的条目/],
  ['twice', () => backupOf(evil('warehouse/files/abc')), /不能还原/],
  [
    'a link',
    () =>
      backupOf([{ header: { name: 'warehouse/l', size: 0, type: 'symlink', linkname: '/etc' } }]),
    /不应有的条目/,
  ],
])('refused, and nothing is to be seen: %s', async ([, bytes, reason]) => {
  await expect(restored(await bytes())).rejects.toThrow(reason);
  expect(existsSync(directory) ? readdirSync(directory) : []).toEqual([]);
  expect(readdirSync(folder)).not.toContain('stolen');
});

test('a directory in use is not touched', async () => {
  mkdirSync(directory);
  writeFileSync(path.join(directory, 'mine'), '');
  await expect(restored(await backupOf())).rejects.toThrow('空目录');
  expect(readdirSync(directory)).toEqual(['mine']);
});

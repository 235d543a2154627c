import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { editions, reportsInTheMaking } from '../src/index.ts';
import { inUnfinished } from '../src/unfinished.ts';

const data = mkdtempSync(path.join(tmpdir(), 'monitor-unfinished-'));
const reports = path.join(data, 'reports');
afterAll(() => rmSync(data, { recursive: true, force: true }));

test('a report in the making is told with its formats that are ready, and is no edition', async () => {
  expect(reportsInTheMaking(data)).toEqual([]);
  await inUnfinished(path.join(reports, '2023-06'), (folder) => {
    expect(reportsInTheMaking(data)).toEqual([{ month: '2023-06', ready: [] }]);
    writeFileSync(path.join(folder, '2023-06.docx'), '');
    writeFileSync(path.join(folder, '2023-06.pdf'), '');
    expect(reportsInTheMaking(data)).toEqual([{ month: '2023-06', ready: ['pdf', 'docx'] }]);
    expect(editions(data)).toEqual([]);
    return Promise.resolve();
  });
  expect(reportsInTheMaking(data)).toEqual([]);
});

test('what a process that was ended left behind is not told, and goes when the next report is made', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const left = path.join(reports, `2023-05.${pid}.tmp`);
  mkdirSync(left, { recursive: true });
  expect(reportsInTheMaking(data)).toEqual([]);
  await inUnfinished(path.join(reports, '2023-06'), () => Promise.resolve());
  expect(existsSync(left)).toBe(false);
});

test.each([
  ['no folder can be made', path.join(data, 'a file'), () => Promise.resolve(), 'ENOTDIR'],
  [
    'the disk is full',
    reports,
    () => Promise.reject(Object.assign(new Error('write'), { code: 'ENOSPC' })),
    'ENOSPC',
  ],
])('where %s a sentence says so, and nothing is left', async (_, folder, work, code) => {
  writeFileSync(path.join(data, 'a file'), '');
  await expect(inUnfinished(path.join(folder, '2023-06'), work)).rejects.toThrow(
    `不能写入 ${folder}（${code}）`,
  );
  expect(reportsInTheMaking(data)).toEqual([]);
});

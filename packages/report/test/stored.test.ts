import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { alteredFiles, brokenReports, documentOf, editions, type Edition } from '../src/index.ts';

const data = mkdtempSync(path.join(tmpdir(), 'reports-'));
const folder = path.join(data, 'reports/2023-06');
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(data, { recursive: true, force: true }));

test.each([
  ['cut off', '{ "format": 1, "mon'],
  ['of something else', '{ "name": "reports" }'],
  ['with a file elsewhere', '{ "files": [{ "name": "../../setting", "bytes": 1 }] }'],
])('a manifest that is %s is said to be so, and where', (_, content) => {
  const file = path.join(folder, 'manifest.json');
  writeFileSync(file, content);
  expect(editions(data)).toEqual([]);
  expect(brokenReports(data)).toEqual([
    `${file} 已损坏，不是月报的文件：请从备份恢复，或移走它所在的文件夹。`,
  ]);
});

test('a report as data that is none, or is missing, is said to be so', () => {
  const edition = { folder } as Edition;
  expect(() => documentOf(edition)).toThrow('缺少');
  writeFileSync(path.join(folder, 'report.json'), '{ "title": "月报" }');
  expect(() => documentOf(edition)).toThrow('report.json 已损坏');
});

test('a report whose data is broken is named among the broken ones', () => {
  const hash = 'a'.repeat(64);
  const manifest = {
    ...{ format: 1, month: '2023-06', edition: 1, language: 'zh', title: '', asOf: '' },
    ...{ asKnownAt: '', demonstration: true, publication: '', plan: hash, program: hash },
    ...{ fonts: [], files: [{ name: '2023-06.pdf', bytes: 4, sha256: hash }] },
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'report.json'), '{ "title": "月');
  expect(brokenReports(data)).toEqual([expect.stringContaining('report.json 已损坏')]);
  expect(editions(data).map(alteredFiles)).toEqual([['2023-06.pdf']]);
});

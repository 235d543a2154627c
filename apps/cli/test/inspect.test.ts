import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { run } from '../src/commands/inspect.ts';
import { repository } from './monitor.ts';

const realData = path.resolve(repository, '../shared/real-data');
const isPresent = existsSync(realData);
/** What is read once more under another name; the large ones once are enough elsewhere. */
const SMALL = 100_000;

function tablesIn(folder: string): string[] {
  const lines = readFileSync(path.join(folder, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
  return lines
    .slice(1)
    .map((line) => line.split('\t').slice(0, 2).join('/'))
    .filter((file) => /\.(csv|tsv|xlsx?|ods)$/i.test(file))
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).size < SMALL);
}

/** What the command prints, run in this process. */
async function inspect(...parameters: string[]): Promise<string> {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  expect(await run(parameters)).toBe(0);
  vi.restoreAllMocks();
  return printed;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.skipIf(!isPresent)('inspect of real files', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'monitor-inspect-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('no file fails, and none is known by its name', async () => {
    const files = tablesIn(realData);
    expect(files.length).toBeGreaterThan(300);
    for (const file of files) {
      const renamed = path.join(folder, createHash('sha256').update(file).digest('hex'));
      copyFileSync(file, renamed);
      const report = await inspect(file, '--json');
      expect(await inspect(renamed, '--json'), file).toBe(report);
      expect(Object.keys(JSON.parse(report) as object), file).toEqual(
        expect.arrayContaining(['encoding', 'delimiter', 'headerLines', 'columns', 'tables']),
      );
    }
  });

  test('a workbook: sheets in JSON with their own rows, one table as CSV', async () => {
    const file = path.join(realData, 'csvkit-agate/sheets.xlsx');
    const report = JSON.parse(await inspect(file, '--json')) as Record<string, unknown>;
    expect(report).toMatchObject({
      format: 'xlsx',
      tables: [
        { sheet: 'data', headerLines: [1], firstDataLine: 2 },
        { sheet: 'ʤ', headerLines: [1], firstDataLine: 2, dataLines: 1 },
      ],
    });
    expect(await inspect(file, '--to', 'csv', '--table', '2')).toBe('a,b,c\n1,2,3\n');
    await expect(run([file, '--to', 'csv', '--table', '3'])).rejects.toThrow('--table');
  });

  test('lines to be looked at, with why', async () => {
    const file = path.join(folder, 'suspect.csv');
    const years = Array.from({ length: 8 }, (_none, at) => `城关镇,${2010 + at},${at}.5`);
    writeFileSync(file, ['镇,年,数', ...years, '涧池镇,2018,', '涧池镇,2019,1,2', ''].join('\n'));
    const { suspectLines } = JSON.parse(await inspect(file, '--json')) as Record<string, unknown>;
    expect(suspectLines).toEqual([
      { line: 10, message: '“数”空缺，与同列其他行的写法不同，请核对。' },
      { line: 11, message: expect.stringContaining('多出第 4 列') as string },
    ]);
    expect(await inspect(file)).toContain('请核对的行：2\n  第 10 行：“数”空缺');
  });

  test('an encoding a person gives', async () => {
    const file = path.join(realData, 'csvkit-agate/test_latin1.csv');
    expect(await inspect(file, '--to', 'csv')).toContain('©');
    const report = JSON.parse(await inspect(file, '--json', '--encoding', 'gb18030')) as object;
    expect(report).toMatchObject({ encoding: 'gb18030', encodingConfidence: 1 });
  });
});

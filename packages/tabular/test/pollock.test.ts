import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { read, ReadError, toCsv } from '../src/index.ts';
import { measure, score, type Measures } from './pollock.ts';

const folder = path.resolve(import.meta.dirname, '../../../../shared/real-data/pollock');

function text(...parts: string[]): string {
  return readFileSync(path.join(folder, ...parts), 'utf8');
}

/** The first table as found without being told anything; null where the file cannot be read. */
function load(bytes: Uint8Array): string | null {
  try {
    const [table] = read(bytes).tables;
    return table ? toCsv(table) : '';
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

function measureAll(set: string): Map<string, Measures> {
  const files = readdirSync(path.join(folder, set, 'csv'));
  const loaded = (file: string) => load(readFileSync(path.join(folder, set, 'csv', file)));
  return new Map(files.map((file) => [file, measure(text(set, 'clean', file), loaded(file))]));
}

describe.skipIf(!existsSync(folder))('Pollock, nothing given but the files', () => {
  // DuckDB with the parameters given reaches 9.961 and 9.599, by itself 9.075 and 8.439.
  test('the polluted files', () => {
    const weights = JSON.parse(text('scores', 'pollock_weights.json')) as Record<string, number>;
    const measures = measureAll('polluted');
    expect(measures.size).toBeGreaterThan(30);
    expect(score(measures, () => 1)).toBeGreaterThanOrEqual(9.995);
    expect(score(measures, (file) => weights[file] ?? 0)).toBeGreaterThanOrEqual(9.999);
  });

  test('the files of the survey', () => {
    // Clean versions of files without header invent one (col_0, col_1); that is not ours to do.
    expect(score(measureAll('survey_sample'), () => 1)).toBeGreaterThanOrEqual(9.2);
  });

  describe('other pollutions of the same source', () => {
    const source = existsSync(folder) ? text('polluted', 'csv', 'source.csv') : '';
    const clean = existsSync(folder) ? text('polluted', 'clean', 'source.csv') : '';
    const rows = source
      .trimEnd()
      .split('\n')
      .map((line) => Array.from(line.matchAll(/((?:"(?:[^"]|"")*")|[^,]*)(?:,|$)/g)))
      .map((fields) => fields.slice(0, 9).map(([, field = '']) => field));
    const write = (lines: string[][], delimiter = ',', lineEnd = '\n'): string =>
      lines.map((line) => line.join(delimiter) + lineEnd).join('');
    const change = (row: number, how: (line: string[]) => string[]): string =>
      write(rows.map((line, at) => (at === row ? how(line) : line)));
    const header = rows.slice(0, 1);
    const widened = rows.map((line, at) => [...line, ...(at === 0 ? ['c1', 'c2'] : ['', ''])]);
    const thrice = Papa.unparse([
      (header[0] ?? []).map((cell) => Array(3).fill(cell.replaceAll('"', '')).join(' ')),
    ]);

    test.each([
      ['tabulator', write(rows, '\t')],
      ['vertical bar', write(rows, '|')],
      ['comma and blank', write(rows, ', ')],
      ['CRLF', write(rows, ',', '\r\n')],
      ['a blank line at the end', `${source}\n`],
      ['the same table again', source + source],
      ['a wider table below', source + write(widened.slice(0, 12))],
      ['marks not escaped', source.replace(/(?<=[^,\n])""/g, '"')],
      ['three header rows', write([...header, ...header]) + source, clean.replace(/.*/, thrice)],
      ['no data', write(header), clean.replace(/\n[^]*/, '\n')],
      ['a field too many', change(30, (line) => line.toSpliced(3, 0, ''))],
      ['two fields run together', change(30, ([a = '', b = '', ...rest]) => [a + b, ...rest])],
      [
        'a marked field run together',
        change(5, (line) => line.toSpliced(6, 2, `${line[6] ?? ''}${line[7] ?? ''}`)),
      ],
      ['a line with semicolons', change(30, (line) => [line.join(';')])],
    ])('%s', (_name, polluted, expected = clean) => {
      const measures = measure(expected, load(new TextEncoder().encode(polluted)));
      expect(measures.reduce((sum, value) => sum + value, 0)).toBeCloseTo(10, 1);
    });

    test('blanks as delimiters, though blanks stand in fields', () => {
      const measures = measure(clean, load(new TextEncoder().encode(write(rows, ' '))));
      expect(measures.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(9.9);
    });
  });
});

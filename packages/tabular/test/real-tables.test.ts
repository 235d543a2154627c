import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { oddRecords, read, readAny, type Reading } from '../src/index.ts';
import { findLines } from '../src/lines.ts';
import { splitRecords } from '../src/split-records.ts';
import { addsUp } from './accounted.ts';

const realData = path.resolve(import.meta.dirname, '../../../../shared/real-data');

function bytesOf(...parts: string[]): Uint8Array {
  return readFileSync(path.join(realData, ...parts));
}

/** Lines of a file of texts set apart by `delimiter`, without the first. */
function rowsOf(file: string, delimiter: string): string[][] {
  if (!existsSync(file)) return [];
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  return lines.map((line) => line.split(delimiter));
}

/** What a table is, in short: its header lines, first line of data, lines of data and columns. */
function shapeOf({ tables }: Reading): string {
  return tables
    .map(({ headerLines, firstDataLine, records, columns }) => {
      const lines = records.reduce((sum, { line, lastLine }) => sum + lastLine - line + 1, 0);
      return [headerLines.join('+') || '-', firstDataLine ?? '-', lines, columns.length].join('/');
    })
    .join(' ');
}

const isPresent = existsSync(realData);

describe.skipIf(!isPresent)('every real file', { timeout: 120_000 }, () => {
  // Checked against the sources' own words and, where they are silent, by eye.
  test('is read as real-tables.tsv states, and its lines add up', async () => {
    const stated = rowsOf(path.join(import.meta.dirname, 'real-tables.tsv'), '\t');
    expect(stated.length).toBeGreaterThan(200);
    for (const [file = '', encoding, delimiter, tables] of stated) {
      const reading = await readAny(bytesOf(file));
      const label = reading.format === 'text' ? reading.encoding : reading.format;
      expect(
        [
          reading.bom ? `${label}+bom` : label,
          JSON.stringify(reading.delimiter).slice(1, -1),
          shapeOf(reading),
        ],
        file,
      ).toEqual([encoding, delimiter, tables]);
      expect(addsUp(reading), file).toBe(true);
    }
  });

  test('csvsniffer-dialects: encoding, delimiter and quote as annotated', () => {
    const folder = path.join(realData, 'csvsniffer-dialects');
    const delimiters = { comma: ',', semicolon: ';', space: ' ' };
    const annotated = rowsOf(path.join(folder, 'dialect_annotations.txt'), '|');
    expect(annotated.length).toBeGreaterThan(80);
    for (const [file = '', encoding, delimiter = ''] of annotated) {
      const where = ['csv', 'w3c-csvw'].find((name) => existsSync(path.join(folder, name, file)));
      const reading = read(bytesOf('csvsniffer-dialects', where ?? '', file));
      expect(
        [reading.encoding === 'utf-8' ? 'utf8' : 'ansi', reading.delimiter, reading.quote ?? '"'],
        file,
      ).toEqual([encoding, delimiters[delimiter as keyof typeof delimiters], '"']);
    }
  });

  test('SURAGH: rows marked ill-formed by hand are lines without data, of faults or odd', () => {
    let [hits, misses, falseAlarms] = [0, 0, 0];
    const names = rowsOf(path.join(realData, 'MANIFEST.tsv'), '\t')
      .filter(([source, file]) => source === 'suragh-ill-formed-rows' && file?.startsWith('csv/'))
      .map(([, file = '']) => path.basename(file, '.csv'));
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) {
      const bytes = bytesOf('suragh-ill-formed-rows/csv', `${name}.csv`);
      const [ill, well] = marked(`suragh-ill-formed-rows/ground-truth/${name}_GT.csv`);
      const suspects = suspectRows(bytes);
      // Some rows are marked as both.
      const bad = [...ill].filter((row) => !well.has(row));
      const found = bad.filter((row) => suspects.has(row)).length;
      hits += found;
      misses += bad.length - found;
      falseAlarms += [...well].filter((row) => !ill.has(row) && suspects.has(row)).length;
    }
    const [precision, recall] = [hits / (hits + falseAlarms), hits / (hits + misses)];
    const f1 = (2 * precision * recall) / (precision + recall);
    expect({ precision, recall, f1 }).toEqual({
      precision: expect.closeTo(0.955, 2),
      recall: expect.closeTo(0.982, 2),
      f1: expect.closeTo(0.969, 2),
    });
  });
});

function marked(file: string): [ill: Set<number>, well: Set<number>] {
  const [ill = '', well = ''] = readFileSync(path.join(realData, file), 'utf8').split('\n');
  const numbers = (line: string): Set<number> => new Set(line.match(/\d+/g)?.map(Number));
  return [numbers(ill), numbers(well)];
}

/** The records that something is to be said about, by their place among all records of the file, from 1. */
function suspectRows(bytes: Uint8Array): Set<number> {
  const reading = read(bytes);
  const lines = new Set(reading.noDataLines.map(({ line }) => line));
  for (const table of reading.tables) {
    const faulty = table.records.filter(({ faults }) => faults.length > 0);
    for (const { line } of [...faulty, ...oddRecords(table)]) lines.add(line);
  }
  const records = splitRecords(findLines(new TextDecoder().decode(bytes)), reading);
  return new Set(
    records.flatMap(({ first, last }, at) =>
      hasOneOf(lines, first + 1, last + 1) ? [at + 1] : [],
    ),
  );
}

function hasOneOf(lines: Set<number>, from: number, to: number): boolean {
  for (let line = from; line <= to; line++) if (lines.has(line)) return true;
  return false;
}

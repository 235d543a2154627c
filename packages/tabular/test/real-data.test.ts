import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { read, toCsv, type Reading } from '../src/index.ts';
import { expected, type Expected } from './real-files.ts';

const repository = path.resolve(import.meta.dirname, '../../..');
const realData = path.resolve(repository, '../shared/real-data');

function readFile(file: string): Reading {
  return read(readFileSync(path.join(realData, file)));
}

function summaryOf(reading: Reading): Omit<Expected, 'file'> {
  const [table] = reading.tables;
  return {
    encoding: reading.encoding,
    bom: reading.bom,
    delimiter: reading.delimiter,
    quote: reading.quote,
    header: table?.headerLines ?? [],
    first: table?.firstDataLine ?? null,
    records: table?.records.length ?? 0,
    columns: table?.columns.map(({ name }) => name) ?? [],
    noData: reading.noDataLines.map(({ line, kind }) => `${String(line)} ${kind}`),
  };
}

function has(folder: string): boolean {
  return existsSync(path.join(realData, folder));
}

function factsOf(folder: string): [file: string, facts: Record<string, unknown>][] {
  if (!has(folder)) return [];
  const text = readFileSync(path.join(realData, folder, 'FACTS.json'), 'utf8');
  return Object.entries(JSON.parse(text) as Record<string, Record<string, unknown>>);
}

describe('real files', { timeout: 120_000 }, () => {
  for (const { file, ...rest } of expected) {
    test.skipIf(!has(file))(file, () => {
      const found = summaryOf(readFile(file));
      const columns = Array.isArray(rest.columns)
        ? found.columns
        : (found.columns as string[]).length;
      expect({ ...found, columns }).toEqual({
        bom: false,
        delimiter: ',',
        quote: null,
        ...rest,
        noData: rest.noData ?? ['1 header'],
      });
      const [table] = readFile(file).tables;
      expect(table?.records.flatMap(({ faults }) => faults)).toEqual([]);
    });
  }

  test.skipIf(!has('nbs-national-indicators'))(
    'nbs-national-indicators: as FACTS.json says',
    () => {
      for (const [file, { columns, data_rows, last_row }] of factsOf('nbs-national-indicators')) {
        const [table] = readFile(`nbs-national-indicators/${file}`).tables;
        expect(
          table?.columns.map(({ header }) => header),
          file,
        ).toEqual(columns);
        expect([table?.firstDataLine, table?.records.length], file).toEqual([2, data_rows]);
        expect(table?.records.at(-1)?.cells, file).toEqual(last_row);
      }
    },
  );

  test.skipIf(!has('hanyin-census-2020'))('hanyin-census-2020: as FACTS.json says', () => {
    for (const [file, { columns, hanyin }] of factsOf('hanyin-census-2020')) {
      const [table] = readFile(`hanyin-census-2020/${file}`).tables;
      expect([table?.columns.length, table?.records.length], file).toEqual([columns, 2990]);
      const county = hanyin as Record<string, string>;
      const record = table?.records.find(({ cells }) => cells[0] === county['CODE']);
      expect(
        table?.columns.map(({ header }) => header),
        file,
      ).toEqual(Object.keys(county));
      expect(record?.cells, file).toEqual(Object.values(county));
    }
  });

  test.skipIf(!has('hanyin-county-panel'))('hanyin-county-panel: as FACTS.json says', () => {
    for (const [file, { data_rows, first, last }] of factsOf('hanyin-county-panel')) {
      const [table] = readFile(`hanyin-county-panel/${file}`).tables;
      expect(table?.records.length, file).toBe(data_rows);
      expect(
        table?.columns.map(({ name }) => name),
        file,
      ).toEqual(Object.keys(first as object));
      expect(table?.records.at(0)?.cells, file).toEqual(Object.values(first as object));
      expect(table?.records.at(-1)?.cells, file).toEqual(Object.values(last as object));
    }
  });

  test.skipIf(!has('csv-spectrum'))('csv-spectrum: as its JSON says', () => {
    // The snapshot's JSON of location_coordinates holds another telephone number than its CSV.
    const names = readdirSync(path.join(realData, 'csv-spectrum/csvs'));
    for (const name of names.filter((file) => file !== 'location_coordinates.csv')) {
      const [table] = readFile(`csv-spectrum/csvs/${name}`).tables;
      const rows = table?.records.map(({ cells }) =>
        Object.fromEntries(
          table.columns.map(({ header, index }) => [
            header,
            cells[index - 1]?.replaceAll('\r\n', '\n'),
          ]),
        ),
      );
      const json = path.join(realData, 'csv-spectrum/json', name.replace('.csv', '.json'));
      // The snapshot's CSVs lost their CRs, its JSON did not.
      const text = readFileSync(json, 'utf8').replaceAll(String.raw`\r\n`, String.raw`\n`);
      expect(rows, name).toEqual(JSON.parse(text));
    }
  });

  test.skipIf(!has('nbs-web-exports'))(
    'a table written as CSV is read back as the same table',
    () => {
      const [table] = readFile('nbs-web-exports/tourism-utf8__年度数据.csv').tables;
      const again = table && read(new TextEncoder().encode(toCsv(table))).tables[0];
      expect(again?.records.map(({ cells }) => cells)).toEqual(
        table?.records.map(({ cells }) => cells),
      );
      expect(again?.columns).toEqual(table?.columns);
    },
  );
});

import { describe, expect, test } from 'vitest';
import {
  read,
  serialDay,
  type Column,
  type NoDataLine,
  type Reading,
  type Table,
} from '../src/index.ts';
import { cases } from './layout-cases.ts';

function readText(lines: string[]): { reading: Reading; table: Table } {
  const reading = read(new TextEncoder().encode(lines.join('\n')));
  const [table] = reading.tables;
  if (!table) throw new Error('no table');
  return { reading, table };
}

function kinds(lines: NoDataLine[]): string[] {
  return lines.map(({ line, kind }) => `${String(line)} ${kind}`);
}

function columnNames(columns: Column[]): string[] {
  return columns.map(({ name, unit }) => (unit === null ? name : `${name} [${unit}]`));
}

describe('layout', () => {
  test.each(cases)('$name', ({ lines, columns, first, records, noData }) => {
    const { reading, table } = readText(lines);
    expect({
      columns: columnNames(table.columns),
      first: table.firstDataLine,
      records: table.records.length,
      noData: kinds(reading.noDataLines),
    }).toEqual({ columns, first, records, noData });
    expect(table.records.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('a comma before the decimals, days as serial numbers', () => {
    const { table, reading } = readText(['名称;日期;数值', 'a;45107;1,5', 'b;45108;28,801']);
    expect(table.decimal).toBe(',');
    expect(table.columns.map(({ serialDays }) => serialDays)).toEqual([false, true, false]);
    expect(serialDay('45107')).toBe('2023-06-30');
    expect(reading.decisions.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['decimal-sign', 'serial-days']),
    );
    expect(readText(['a,b', 'x,"1,234"', 'y,"5,678"']).table.decimal).toBe('.');
  });

  test('facts keep key, value and unit', () => {
    const { table } = readText([
      '某县教育情况',
      '指标：年末常住人口(万人)　单位：万人',
      '"Data Source","Somewhere",',
      '地区,2024年,2023年',
      '东镇,1,2',
      '西镇,3,4',
    ]);
    expect(table.title).toBe('某县教育情况');
    expect(table.facts).toEqual([
      { line: 1, key: null, value: '某县教育情况', unit: null },
      { line: 2, key: '指标', value: '年末常住人口', unit: '万人' },
      { line: 2, key: '单位', value: '万人', unit: '万人' },
      { line: 3, key: 'Data Source', value: 'Somewhere', unit: null },
    ]);
    expect(table.columns[1]?.period).toEqual({
      start: '2024-01-01',
      end: '2024-12-31',
      kind: 'year',
    });
  });

  test.each([
    ['', 0, 0],
    ['\n\n', 2, 0],
    [',,\n,,\n', 2, 0],
  ])('nothing to read in %j', (text, lineCount, tables) => {
    const reading = read(new TextEncoder().encode(text));
    expect([reading.lineCount, reading.tables.length]).toEqual([lineCount, tables]);
    expect(reading.noDataLines).toHaveLength(lineCount);
  });
});

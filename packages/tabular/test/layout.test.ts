import { describe, expect, test } from 'vitest';
import {
  read,
  serialDay,
  type Column,
  type NoDataLine,
  type Reading,
  type Table,
} from '../src/index.ts';

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

interface Case {
  name: string;
  lines: string[];
  columns: string[];
  first: number | null;
  records: number;
  noData: string[];
}

const cases: Case[] = [
  {
    name: 'a form: title, unit line, two header rows, total first, notes and signatures',
    lines: [
      '2023年6月城区环境卫生情况表,,,,,',
      '填报单位：城管局,,,,,单位：万平方米',
      '序号,镇办,道路清扫,,公厕,',
      ',,清扫面积,机械化清扫面积,座数(座),达标率(%)',
      ',合计,30.5,20.1,12,95',
      '1,城关镇,20.5,15.1,8,96',
      '2,涧池镇,10,5,4,93',
      '',
      '注：机械化清扫面积，含委托作业，不含背街小巷',
      '填表人：张三,,,,,审核人：李四',
    ],
    columns: [
      '序号',
      '镇办',
      '道路清扫/清扫面积',
      '道路清扫/机械化清扫面积',
      '公厕/座数 [座]',
      '公厕/达标率 [%]',
    ],
    first: 6,
    records: 2,
    noData: [
      '1 title',
      '2 fact',
      '3 header',
      '4 header',
      '5 total',
      '8 blank',
      '9 note',
      '10 note',
    ],
  },
  {
    name: 'running numbers below the header, and a unit row',
    lines: [
      '地区,建成区面积,人口',
      ',(平方公里),(万人)',
      '甲,1,2',
      '东镇,12.5,3.2',
      '西镇,8.1,2.2',
      '合  计,20.6,5.4',
    ],
    columns: ['地区', '建成区面积 [平方公里]', '人口 [万人]'],
    first: 4,
    records: 2,
    noData: ['1 header', '2 header', '3 header', '6 total'],
  },
  {
    name: 'a county row of its own is data, a sum above its parts is none',
    lines: ['镇,学校数', '全县,12', '城关镇,7', '涧池镇,5'],
    columns: ['镇', '学校数'],
    first: 2,
    records: 3,
    noData: ['1 header'],
  },
  {
    name: 'a category 合计 repeated in the label column is data unless it sums its block',
    lines: ['性别,比率', '合计,97.1', '男,97.5', '女,96.7', '合计,95.2', '男,95.9', '女,94.6'],
    columns: ['性别', '比率'],
    first: 2,
    records: 6,
    noData: ['1 header'],
  },
  {
    name: 'subtotals that sum their blocks, and the grand total at the end',
    lines: ['街道,数量', '甲街,3', '乙街,4', '小计,7', '丙街,1', '丁街,2', '小计,3', '总计,10'],
    columns: ['街道', '数量'],
    first: 2,
    records: 4,
    noData: ['1 header', '4 total', '7 total', '8 total'],
  },
  {
    name: 'no header at all',
    lines: ['城关镇,2023-06,12', '涧池镇,2023-06,9', '蒲溪镇,2023-06,4'],
    columns: ['column 1', 'column 2', 'column 3'],
    first: 1,
    records: 3,
    noData: [],
  },
  {
    name: 'words only: the first full line is the header',
    lines: ['任务,责任单位,进展', '修路,住建局,已完成', '种树,城管局,推进中'],
    columns: ['任务', '责任单位', '进展'],
    first: 2,
    records: 2,
    noData: ['1 header'],
  },
  {
    name: 'years as columns above figures that could be years, first header cell empty',
    lines: [',2021,2022,2023', '学校数,2010,2020,2030', '学生数,2300,2400,2500'],
    columns: ['', '2021', '2022', '2023'],
    first: 2,
    records: 2,
    noData: ['1 header'],
  },
  {
    name: 'a first area without any value',
    lines: ['地区,2022年,2023年', '东镇,,', '西镇,1,2', '南镇,—,3'],
    columns: ['地区', '2022年', '2023年'],
    first: 2,
    records: 3,
    noData: ['1 header'],
  },
  {
    name: 'groups of years over two indicators',
    lines: ['地区,2022年,,2023年,', ',人口,面积,人口,面积', '东镇,1,2,3,4', '西镇,5,6,7,8'],
    columns: ['地区', '2022年/人口', '2022年/面积', '2023年/人口', '2023年/面积'],
    first: 3,
    records: 2,
    noData: ['1 header', '2 header'],
  },
  {
    name: 'a blank column and a trailing comma leave no column and no fault',
    lines: ['镇,,面积,', '东镇,,1,', '西镇,,2,'],
    columns: ['镇', '面积'],
    first: 2,
    records: 2,
    noData: ['1 header'],
  },
  {
    name: 'a header repeated by a page break, a separator, a heading between blocks',
    lines: [
      '镇,面积,人口',
      '-----,-----,-----',
      '东镇,1,1',
      '一、山区',
      '西镇,2,1',
      '镇,面积,人口',
      '南镇,3,1',
      '# exported 2023',
    ],
    columns: ['镇', '面积', '人口'],
    first: 3,
    records: 3,
    noData: ['1 header', '2 separator', '4 title', '6 header', '8 note'],
  },
  {
    name: 'an announced separator',
    lines: ['sep=;', 'a;b', '1,5;2', '2,5;3'],
    columns: ['a', 'b'],
    first: 3,
    records: 2,
    noData: ['1 separator', '2 header'],
  },
  {
    name: 'full-width commas where nothing else separates',
    lines: ['镇，面积', '东镇，１２', '西镇，１３'],
    columns: ['镇', '面积'],
    first: 2,
    records: 2,
    noData: ['1 header'],
  },
  {
    name: 'a sparse title line with a year above a wide header',
    lines: [',,年报,,2011,,', '区,a,b,c,d,e,f', 'x,1,2,3,4,5,6', 'y,1,2,3,4,5,6', 'z,1,2,3,4,5,6'],
    columns: ['区', 'a', 'b', 'c', 'd', 'e', 'f'],
    first: 3,
    records: 3,
    noData: ['1 fact', '2 header'],
  },
  {
    name: 'a header without data',
    lines: ['年,值', '本指标暂无数据。,'],
    columns: ['年', '值'],
    first: null,
    records: 0,
    noData: ['1 header', '2 note'],
  },
  {
    name: 'one column',
    lines: ['面积', '1', '2'],
    columns: ['面积'],
    first: 2,
    records: 2,
    noData: ['1 header'],
  },
  {
    name: 'one record of figures',
    lines: ['指标：入园率(%)', '县,2023年', '东县,98.5'],
    columns: ['县', '2023年'],
    first: 3,
    records: 1,
    noData: ['1 fact', '2 header'],
  },
  {
    name: 'a note whose commas make it wide',
    lines: ['镇,a,b', '东镇,1,2', '西镇,3,4', '注：一,二,三', '　　四,五'],
    columns: ['镇', 'a', 'b'],
    first: 2,
    records: 2,
    noData: ['1 header', '4 note', '5 note'],
  },
];

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

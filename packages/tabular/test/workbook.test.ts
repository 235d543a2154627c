import { utils, write, type BookType, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { placeOf, read, readAny, ReadError, toCsv, type Reading } from '../src/index.ts';
import { addsUp } from './accounted.ts';

type Value = string | number | boolean | Date | null;

function bookOf(sheets: Record<string, WorkSheet>): WorkBook {
  return { SheetNames: Object.keys(sheets), Sheets: sheets };
}

function readBook(book: WorkBook, bookType: BookType = 'xlsx'): Promise<Reading> {
  return readAny(new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer));
}

const form: Value[][] = [
  ['2023年6月环境卫生情况表', null, null, null],
  ['填报单位：城管局', null, null, '单位：座'],
  ['镇办', '公厕', null, '备注'],
  [null, '座数', '达标率', null],
  ['城关镇', 8, 0.96, '—'],
  ['涧池镇', 4, 0.93, null],
  ['合计', 12, null, null],
  ['注：达标率为抽查结果', null, null, null],
];

function formSheet(): WorkSheet {
  const sheet = utils.aoa_to_sheet(form);
  sheet['!merges'] = ['A1:D1', 'A3:A4', 'B3:C3', 'D3:D4'].map((range) => utils.decode_range(range));
  for (const cell of ['C5', 'C6']) Object.assign(sheet[cell] as object, { z: '0.00%' });
  return sheet;
}

describe('workbooks', () => {
  // WPS writes its own .et in the container and format of .xls.
  test.each<BookType>(['xlsx', 'biff8', 'ods'])('a form in %s', async (bookType) => {
    const reading = await readBook(bookOf({ 环卫: formSheet() }), bookType);
    const [table] = reading.tables;
    expect(reading.format).toBe(bookType === 'biff8' ? 'xls' : bookType);
    expect([table?.sheet, table?.title]).toEqual(['环卫', '2023年6月环境卫生情况表']);
    expect(table?.headerLines).toEqual([3, 4]);
    expect(table?.columns.map(({ name }) => name)).toEqual([
      '镇办',
      '公厕/座数',
      '公厕/达标率',
      '备注',
    ]);
    expect(table?.records.map(({ cells }) => cells)).toEqual([
      ['城关镇', '8', '96%', '—'],
      ['涧池镇', '4', '93%', ''],
    ]);
    expect(addsUp(reading)).toBe(true);
  });

  test('the same table as a workbook and as text', async () => {
    const rows = [
      ['镇', '面积(公顷)', '2023年'],
      ['东镇', '12.5', '1'],
      ['西镇', '8', '-3.25'],
    ];
    const [sheet] = (
      await readBook(bookOf({ a: utils.aoa_to_sheet(rows.map((row) => row.map(typed))) }))
    ).tables;
    const [text] = read(
      new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n')),
    ).tables;
    expect({ ...sheet, sheet: null }).toEqual(text);
  });

  test('lines run on through the sheets, and lead back to sheet and row', async () => {
    const rows = [
      ['镇', '数'],
      ['东镇', 1],
      ['西镇', 2],
    ];
    const sheets = {
      甲: utils.aoa_to_sheet(rows),
      空: utils.aoa_to_sheet([]),
      乙: utils.aoa_to_sheet(rows),
    };
    const reading = await readBook(bookOf(sheets));
    expect(reading.tables.map(({ sheet, firstDataLine }) => [sheet, firstDataLine])).toEqual([
      ['甲', 2],
      ['乙', 5],
    ]);
    expect(placeOf(reading, 5)).toEqual({ sheet: '乙', line: 2 });
    expect(addsUp(reading)).toBe(true);
  });

  test('days as exactly as shown, numbers in full, codes with their zeros', async () => {
    const sheet = utils.aoa_to_sheet([
      ['日期', '月份', '年份', '时刻', '编码', '数值', '是否'],
      [45_107, 45_107, 45_107, 0.75, 610_921, 0.1 + 0.2, true],
      [45_108.5, 45_139, 45_474, 0.5, 42, 1_234_567.5, false],
    ]);
    const formats = [
      'yyyy/m/d h:mm',
      'yyyy"年"m"月";@',
      '[$-804]yyyy"年"',
      'h:mm',
      '000000',
      '#,##0.00',
    ];
    formats.forEach((z, column) => {
      for (const r of [1, 2])
        Object.assign(sheet[utils.encode_cell({ r, c: column })] as object, { z });
    });
    const [table] = (await readBook(bookOf({ a: sheet }))).tables;
    expect(table?.records.map(({ cells }) => cells)).toEqual([
      ['2023-06-30', '2023-06', '2023', '18:00', '610921', '0.3', 'TRUE'],
      ['2023-07-01 12:00', '2023-08', '2024', '12:00', '000042', '1234567.5', 'FALSE'],
    ]);
  });

  test('merged labels stand in each row, hidden rows are read and told, hidden sheets told', async () => {
    const sheet = utils.aoa_to_sheet([
      ['镇', '年', '数'],
      ['东镇', 2022, 1],
      [null, 2023, 2],
      ['西镇', 2022, 3],
    ]);
    sheet['!merges'] = [utils.decode_range('A2:A3')];
    sheet['!rows'] = [{}, {}, { hidden: true }];
    const book = bookOf({ 数据: sheet, 代码: utils.aoa_to_sheet([['x', 1]]) });
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const reading = await readBook(book);
    const [table, none] = reading.tables;
    expect(none).toBeUndefined();
    expect(table && toCsv(table)).toBe('镇,年,数\n东镇,2022,1\n东镇,2023,2\n西镇,2022,3\n');
    expect(reading.decisions.map(({ subject, value }) => [subject, value])).toEqual(
      expect.arrayContaining([
        ['hidden-rows', '3'],
        ['hidden-sheet', '代码'],
      ]),
    );
  });

  test('a stray cell in the last row of a sheet costs neither memory nor a crash', async () => {
    const sheet = utils.aoa_to_sheet([
      ['镇', '数'],
      ['东镇', 1],
    ]);
    const bytes = write(bookOf({ a: sheet }), { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
    const parts = unzipSync(new Uint8Array(bytes));
    const name = 'xl/worksheets/sheet1.xml';
    const stray = '<row r="300000"><c r="XFD300000"><v>1</v></c></row></sheetData>';
    const xml = strFromU8(parts[name] ?? new Uint8Array()).replace('</sheetData>', stray);
    const reading = await readAny(zipSync({ ...parts, [name]: strToU8(xml) }));
    expect(reading.lineCount).toBe(300_000);
    expect(reading.tables[0]?.records.map(({ line }) => line)).toEqual([2, 300_000]);
    expect(addsUp(reading)).toBe(true);
  });

  test('units below names, the label merged over both', async () => {
    const sheet = utils.aoa_to_sheet([
      ['镇办', '公厕', '道路'],
      [null, '座', '公里'],
      ['城关镇', 8, 1.5],
      ['涧池镇', 4, 2.5],
    ]);
    sheet['!merges'] = [utils.decode_range('A1:A2')];
    const [table] = (await readBook(bookOf({ a: sheet }))).tables;
    expect(table?.columns.map(({ name, unit }) => [name, unit])).toEqual([
      ['镇办', null],
      ['公厕', '座'],
      ['道路', '公里'],
    ]);
  });

  test.each([
    ['a zip of something else', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0)],
    [
      'a container of something else',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    ],
  ])('%s is refused with how to save it', async (_name, bytes) => {
    await expect(readAny(bytes)).rejects.toThrow(ReadError);
    await expect(readAny(bytes)).rejects.toThrow('另存为');
  });
});

function typed(text: string): Value {
  return /^-?[\d.]+$/.test(text) ? Number(text) : text;
}

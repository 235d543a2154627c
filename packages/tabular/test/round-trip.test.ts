import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, type Reading } from '../src/index.ts';
import { encode as encodeAs } from './encoders.ts';

interface Dialect {
  delimiter: string;
  lineEnd: string;
  quoteAll: boolean;
  escape: '"' | '\\';
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16le-bom' | 'gb18030';
}

const words = ['城关镇', '涧池镇', '道路长度', '备注', '内容', '已完成', 'Tier', 'north', '建成区'];
const marks = ['', ' ', ',', ';', '\t', '|', '"', '""', '\n', '\r\n', '、', '（', '…', "'"];

const phrase = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...marks)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.flat().join('').trim());
const figure = fc
  .tuple(fc.integer({ min: -99999, max: 99999 }), fc.constantFrom(0, 1, 2))
  .map(([digits, decimals]) => (digits / 10 ** decimals).toFixed(decimals));
const cell = fc.oneof(
  { weight: 3, arbitrary: figure },
  { weight: 1, arbitrary: fc.constantFrom('', '—', '12.5%', '１２') },
);

const table = fc.integer({ min: 2, max: 7 }).chain((width) =>
  fc.record({
    header: fc.constant<string[]>([
      '名称',
      ...Array.from({ length: width }, (_x, at) => `指标${'甲乙丙丁戊己庚'.charAt(at)}`),
    ]),
    rows: fc.array(
      fc.tuple(phrase, figure, fc.array(cell, { minLength: width - 1, maxLength: width - 1 })),
      { minLength: 4, maxLength: 12 },
    ),
  }),
);

const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  escape: fc.constantFrom('"', '\\'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16le-bom', 'gb18030'),
});

function write(rows: string[][], { delimiter, lineEnd, quoteAll, escape }: Dialect): string {
  const quote = (text: string): string => {
    const needed = quoteAll || text.includes(delimiter) || /["\r\n]/.test(text);
    return needed ? `"${text.replaceAll('"', `${escape}"`)}"` : text;
  };
  return rows.map((row) => row.map(quote).join(delimiter) + lineEnd).join('');
}

function encode(text: string, encoding: Dialect['encoding']): Uint8Array {
  if (encoding === 'gb18030') return encodeAs(text, 'gb18030');
  if (encoding.startsWith('utf-16le')) {
    const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
    const bytes = new Uint8Array(units.buffer);
    return encoding === 'utf-16le' ? bytes : Uint8Array.of(0xff, 0xfe, ...bytes);
  }
  return new TextEncoder().encode(encoding === 'utf-8' ? text : `\ufeff${text}`);
}

/** The lines accounted for, in order, each as often as it was accounted for. */
function accountedLines(reading: Reading): number[] {
  const lines = reading.noDataLines.map(({ line }) => line);
  for (const { records } of reading.tables) {
    for (const { line, lastLine } of records) {
      for (let at = line; at <= lastLine; at++) lines.push(at);
    }
  }
  return lines.sort((a, b) => a - b);
}

function oneTo(count: number): number[] {
  return Array.from({ length: count }, (_none, at) => at + 1);
}

describe('round trip', { timeout: 120_000 }, () => {
  test('random tables in random dialects and encodings are read back unchanged', () => {
    fc.assert(
      fc.property(table, dialect, ({ header, rows }, how) => {
        const records = rows.map(([label, first, others]): string[] => [label, first, ...others]);
        const reading = read(encode(write([header, ...records], how), how.encoding));
        expect(reading.encoding).toBe(how.encoding.replace('-bom', ''));
        expect(reading.bom).toBe(how.encoding.endsWith('-bom'));
        expect(reading.delimiter).toBe(how.delimiter);
        const [found] = reading.tables;
        expect(found?.columns.map(({ name }) => name)).toEqual(header);
        expect(found?.records.map(({ cells }) => cells)).toEqual(records);
        expect(found?.records.flatMap(({ faults }) => faults)).toEqual([]);
        expect(accountedLines(reading)).toEqual(oneTo(reading.lineCount));
      }),
      { numRuns: 500 },
    );
  });

  test('of any text whatever, each physical line is accounted for exactly once', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ',',
        ';',
        '\t',
        '|',
        '"',
        "'",
        '\\',
        '\n',
        '\r',
        '\r\n',
        ' ',
        '注：',
        '合计',
        '2023年',
        '12',
        '-',
        '：',
        '\0',
        'sep=;',
        '#',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const reading = read(new TextEncoder().encode(pieces.join('')), { encoding: 'utf-8' });
        expect(accountedLines(reading)).toEqual(oneTo(reading.lineCount));
      }),
      { numRuns: 500 },
    );
  });

  test('no bytes whatever make it fail, but a workbook is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const reading = read(bytes);
        expect(accountedLines(reading)).toEqual(oneTo(reading.lineCount));
      }),
      { numRuns: 300 },
    );
    expect(() => read(Uint8Array.of(0x50, 0x4b, 0x03, 0x04))).toThrow('另存为 CSV');
    expect(() => read(new Uint8Array(), { encoding: 'klingon' })).toThrow('klingon');
  });
});

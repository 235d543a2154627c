import { read } from '@monitor/tabular';
import { expect, test } from 'vitest';
import { PartedFile } from '#lib/hand-in/parted-file.ts';
import { cutAt, lineStart } from '#lib/hand-in/parts.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['a,b\n1,2\n3,', null, 'a,b\n1,2\n'],
  ['a,b\n1,2\n"3\n4', '"', 'a,b\n1,2\n'],
  ['a,b\n"1\n2",3\n4,5\n', '"', 'a,b\n"1\n2",3\n4,5\n'],
  ['a,"b\nc\nd\ne\nf', '"', 'a,"b\nc\nd\ne\n'],
  ['no end', null, 'no end'],
])('%j is cut behind a line', (text, quote, before) => {
  expect(cutAt(bytes(text), quote)).toBe(before.length);
});

test.each([
  [1, 0],
  [2, 2],
  [3, 5],
  [4, 9],
  [5, 11],
  [9, 12],
])('line %i begins at %i', (line, at) => {
  expect(lineStart(bytes('a\nb\r\nc\r\r\nd\re'), line)).toBe(at);
});

const rows = Array.from({ length: 9_000 }, (_, at) =>
  at % 1000 === 7 ? `"第 ${at}\n行",${at},"a""b",""` : `第${at}行,${at},${at / 7},`,
);
const table = `标题,,,\n单位：人,,,\n名称,数,"值(万人)",备注\n${rows.join('\n')}\n合计,1,2,\n注：末行\n`;
function utf16(text: string, swapped: boolean): Uint8Array<ArrayBuffer> {
  const marked = `\ufeff${text}`;
  const units = Uint16Array.from(marked, (_, at) => marked.charCodeAt(at));
  const bytesOf = new Uint8Array(units.buffer);
  return swapped ? bytesOf.map((_, at) => bytesOf[at ^ 1] ?? 0) : bytesOf;
}

test.each([
  ['UTF-8', bytes(table)],
  ['UTF-16LE', utf16(table, false)],
  ['UTF-16BE', utf16(table, true)],
  [
    'text whose encoding shows late',
    Uint8Array.from([
      ...bytes(`name,n\n${'a,1\n'.repeat(30_000)}`),
      0xc4,
      0xe3,
      0xba,
      0xc3,
      ...bytes(',2\n'),
    ]),
  ],
])('a large file of %s read in parts is what it is as a whole', async (_, content) => {
  const whole = read(content);
  const file = new PartedFile(new Blob([content]), 65_536);
  let { part, reading } = await file.begin();
  const parts = [reading];
  for (;;) {
    const next = await file.after(part, reading.lineCount);
    if (next === null) break;
    part = next;
    reading = await file.read(part);
    parts.push(reading);
  }
  expect(parts.length).toBeGreaterThan(1);
  expect(reading.encoding).toBe(whole.encoding);
  const all = parts.flatMap(({ tables }) => tables.flatMap(({ records }) => records));
  expect(all).toEqual(whole.tables[0]?.records);
  expect(parts.flatMap(({ noDataLines }) => noDataLines)).toEqual(whole.noDataLines);
  expect(parts.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(whole.lineCount);
});

import { expect, test } from 'vitest';
import { read, ReadError } from '../src/index.ts';

const encoder = new TextEncoder();
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...encoder.encode(part)] : part)),
  );

test.each([
  ['PDF', bytes('%PDF-1.4\n1 0 obj\n'), '这是 PDF'],
  ['PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), '这是图片'],
  ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), '这是图片'],
  ['gzip', bytes(0x1f, 0x8b, 8, 0, 0), '这是压缩包'],
  ['RAR', bytes('Rar!', 0x1a, 7, 1, 0), '这是压缩包'],
  ['RTF', bytes('{\\rtf1\\ansi\\trowd'), '这是 RTF'],
  ['a page saved as .xls', bytes('<html xmlns:o="urn:x"><table><tr><td>1</td>'), '这是网页'],
  ['a sheet in XML', bytes(0xef, 0xbb, 0xbf, '<?xml version="1.0"?>\n<Workbook>'), '这是 XML'],
  ['JSON', bytes('[{"a":1},\n{"a":2}]'), '这是 JSON'],
  [
    'any other program’s file',
    Uint8Array.from({ length: 400 }, (_none, at) => (at * 7) % 256),
    '控制字符',
  ],
])('%s is refused, with what it is and how to mend it', (_name, file, words) => {
  expect(() => read(file)).toThrow(ReadError);
  expect(() => read(file)).toThrow(words);
});

test.each([
  ['zero bytes in cells', bytes('a,b\n1,', 0, '\n2,3\n')],
  ['fields set apart by a control character', bytes('a\u0001b\n1\u00012\n')],
  ['a record in braces', bytes('{a},b\n{1},2\n')],
])('%s: read all the same', (_name, file) => {
  expect(read(file).tables).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { columnSpans } from '#lib/server/column-spans.ts';

const comma = { delimiter: ',', quote: '"' };

/** What the column holds in each line, quotes and all; null where the line has no such cell. */
function cells(lines: string[], column: number, dialect: Parameters<typeof columnSpans>[2]) {
  return columnSpans(lines, column, dialect).map((span, index) =>
    span === null ? null : (lines[index] ?? '').slice(...span),
  );
}

test.each([
  ['the first', ['a,b,c'], 1, ['a']],
  ['the last', ['a,b,c'], 3, ['c']],
  ['none so far right', ['a,b'], 3, [null]],
  ['an empty one', ['a,,c'], 2, ['']],
  ['delimiters in quotes', ['城关镇,"8,212",99%'], 2, ['"8,212"']],
  ['doubled quotes', ['"a ""b"", c",d'], 2, ['d']],
  [
    'a cell over two lines',
    ['1,"先开会', '后定期限",分管局长', '2,好,副局长'],
    3,
    [null, null, '副局长'],
  ],
  ['the cell that goes on', ['1,"先开会', '后定期限",x'], 2, ['"先开会', null]],
])('finds %s', (_, lines, column, expected) => {
  expect(cells(lines, column, comma)).toEqual(expected);
});

test('without quotes a quotation mark is text, and a delimiter may be a tab', () => {
  expect(cells(['5"管\t12'], 2, { delimiter: '\t', quote: null })).toEqual(['12']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, withFencesEnded } from '../src/blocks.ts';
import { withBody, withCell, withExchanged, withoutBlock, withValue } from '../src/edit.ts';
import { readNotebook } from '../src/format.ts';

const sample = [
  '---',
  'title: 谁落后了',
  'publication: current',
  '---',
  '# 落后的目标',
  '',
  '```input name=period',
  'kind: period',
  'value: 2023-12',
  '```',
  '',
  '~~~~sql name=behind',
  'select * from target_status',
  '~~~~',
  '',
  '```python',
  '```sql',
  'not a cell',
  '```',
  '```chart',
  'kind: bar',
  'data: behind',
  'name: target_id',
  'value: gap',
  '```',
  '',
].join('\n');

test('a notebook is what its text says', () => {
  const { front, cells, problems } = readNotebook(sample);
  expect(front).toMatchObject({ title: '谁落后了', publication: 'current' });
  expect(cells.map(({ kind, block }) => [kind, block.line])).toEqual([
    ['prose', 5],
    ['input', 8],
    ['prose', 11],
    ['sql', 13],
    ['prose', 15],
    ['chart', 21],
  ]);
  expect(cells[1]).toMatchObject({ name: 'period', spec: { kind: 'period', value: '2023-12' } });
  expect(cells[3]).toMatchObject({
    name: 'behind',
    block: { body: 'select * from target_status' },
  });
  expect(cells[5]).toMatchObject({ spec: { kind: 'bar', value: 'gap' } });
  expect(problems).toEqual([]);
});

test.each([
  ['a cell that is not ended', '```sql name=a\nselect 1\n', 'unclosed', 1],
  [
    'two cells of one name, whatever the capitals',
    '```sql name=a\n1\n```\n```sql name=A\n1\n```\n',
    'duplicate',
    4,
  ],
  ['a name SQL would not take', '```sql name=a-b\n1\n```\n', 'name', 1],
  ['an input without a name', '```input\nkind: text\nvalue: x\n```\n', 'name', 1],
  ['something else on the mark', '```sql nam=a\n1\n```\n', 'attributes', 1],
  [
    'a chart of a result that is not above',
    '```chart\nkind: bar\ndata: b\nname: x\nvalue: y\n```\n',
    'unknown-data',
    2,
  ],
  [
    'a chart of a kind there is not',
    '```sql name=b\n1\n```\n```chart\nkind: pie\ndata: b\n```\n',
    'spec',
    5,
  ],
  ['a key there is not', '```input name=a\nkind: text\nvalue: x\ncolor: red\n```\n', 'spec', 4],
  ['YAML that is none', '```input name=a\nkind: [text\n```\n', 'yaml', 2],
  [
    'a mark of YAML that repeats what is not there',
    '```input name=a\nkind: text\nvalue: *重点*\n```\n',
    'yaml',
    2,
  ],
  ['a version that is none', '---\npublication: newest\n---\n', 'front-matter', 2],
])('%s is said, at its line', (_, text, rule, line) => {
  const { problems } = readNotebook(text);
  expect(problems.map((problem) => [problem.rule, problem.line])).toEqual([[rule, line]]);
});

const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '```',
      '````',
      '~~~',
      '```sql',
      '```sql name=a',
      '   ```chart',
      '---',
      'value: *x*',
      '',
    ),
  },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const newline = fc.constantFrom('\n', '\r\n');
const text = fc
  .tuple(fc.array(line, { maxLength: 12 }), newline, fc.boolean())
  .map(([lines, end, last]) => lines.join(end) + (last ? end : ''));
const body = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'));

describe('for every text', () => {
  test('its blocks are all of it', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { cells } = readNotebook(written);
        const start = cells[0]?.block.start ?? written.length;
        const parts = cells.map(({ block }) => written.slice(block.start, block.end));
        expect(written.slice(0, start) + parts.join('')).toBe(written);
      }),
    );
  });

  test('prose whose fences are ended takes nothing else in', () => {
    fc.assert(
      fc.property(text, (written) => {
        const prose = withFencesEnded(written);
        const next = '```sql name=next\nselect 1\n```\n';
        const all = `${prose}${prose === '' || prose.endsWith('\n') ? '' : '\n'}${next}`;
        expect(blocksOf(all, 0).at(-1)).toMatchObject({ kind: 'sql', attributes: 'name=next' });
      }),
    );
  });

  test('an input takes any text as its value, and nothing else changes', () => {
    const rest = '# 注\nlabel: 甲\n```\n乙\n';
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (value) => {
        const before = '```input name=a\nkind: text\nvalue: old\n';
        const [cell] = readNotebook(before + rest).cells;
        if (cell === undefined) throw new Error('there is a cell');
        const edited = withValue(before + rest, cell.block, value);
        expect(readNotebook(edited).cells[0]).toMatchObject({ spec: { value, label: '甲' } });
        expect(edited.endsWith(rest)).toBe(true);
      }),
      {
        examples: [[`${'很长的 '.repeat(30)}end`], ['\u00a0'], ['\u3000'], ['\u2028']],
      },
    );
  });

  test('a cell takes any body and gives it back, and nothing else changes', () => {
    fc.assert(
      fc.property(text, body, fc.nat(), (written, changed, which) => {
        const cells = blocksOf(written, 0).filter(({ kind, closed }) => kind !== 'prose' && closed);
        const cell = cells[which % Math.max(1, cells.length)];
        fc.pre(cell !== undefined);
        const edited = withBody(written, cell, changed);
        const now = blocksOf(edited, 0).find(({ start }) => start === cell.start);
        expect(now?.body.replaceAll('\r\n', '\n')).toBe(changed.replace(/\n$/, ''));
        expect(edited.slice(0, cell.start)).toBe(written.slice(0, cell.start));
        expect(edited.slice(now?.end)).toBe(written.slice(cell.end));
      }),
      { numRuns: 300 },
    );
  });
});

test('cells are put in, taken out and exchanged, each apart from its neighbours', () => {
  const added = withCell('A.\n', 3, { kind: 'sql', name: 'a', body: 'select 1' });
  expect(added).toBe('A.\n\n```sql name=a\nselect 1\n```\n');
  const two = withCell(added, added.length, { kind: 'prose', name: null, body: 'B.' });
  expect(two).toBe(`${added}\nB.\n`);
  const [first, cell, last] = blocksOf(two, 0);
  if (first === undefined || cell === undefined || last === undefined)
    throw new Error('three blocks');
  expect(withExchanged(two, cell, last)).toBe('A.\n\nB.\n\n```sql name=a\nselect 1\n```\n');
  expect(withoutBlock(two, cell)).toBe('A.\n\nB.\n');
});

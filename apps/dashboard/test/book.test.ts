import { expect, test } from 'vitest';
import { Book } from '#lib/notebook/book.svelte.ts';
import { anchorOf, identities } from '#lib/notebook/cells.ts';

const text = 'A.\n\n```sql name=a\nselect 1\n```\n\nB.\n\n```sql name=b\nselect 2\n```\n';

/** A book, and the identity of the cell whose text begins so. */
function opened(written = text): { book: Book; own: (begins: string) => number } {
  const book = new Book(written);
  const own = (begins: string) =>
    book.shown().find(({ block }) => block.body.trim().startsWith(begins))?.own ?? -1;
  return { book, own };
}

test('typing a fence into prose takes nothing of the next cell', () => {
  const { book, own } = opened();
  const prose = own('B.');
  const query = own('select 2');
  let typed = 'B.\n\n';
  for (const sign of '```sql name=c\nselect 3\n') {
    typed += sign;
    book.write(prose, typed);
    expect(book.cell(query)?.block.body).toBe('select 2');
    expect(new Book(book.text).cells.at(-1)).toMatchObject({ kind: 'sql', name: 'b' });
  }
  expect(book.text).toContain('B.\n\n```sql name=c\nselect 3\n```\n');
  book.settle();
  expect(book.shown().map(({ block }) => block.body.trim())).toEqual([
    'A.',
    'select 1',
    'B.',
    'select 3',
    'select 2',
  ]);
  book.write(query, 'select 4');
  expect(book.text).toContain('```sql name=b\nselect 4\n```');
});

test('prose that is emptied can be written in again', () => {
  const { book, own } = opened();
  const prose = own('B.');
  book.write(prose, '');
  expect(book.shown().map((cell) => cell.own)).not.toContain(prose);
  expect(book.shown(prose).map((cell) => cell.own)).toContain(prose);
  book.write(prose, 'C.');
  expect(book.text).toBe(text.replace('B.\n\n', 'C.\n').replace('\n\nC.', '\nC.'));
});

test.each([
  ['a move up', (book: Book, own: number) => book.move(own, -1)],
  ['a move down', (book: Book, own: number) => book.move(own, 1)],
  ['a removal', (book: Book, own: number) => book.remove(own)],
  ['a new cell', (book: Book, own: number) => void book.add('sql', own, 'below', 'select 9')],
])('%s is taken back, and nothing that was written since', (_what, act) => {
  const { book, own } = opened();
  act(book, own('select 1'));
  const moved = book.text;
  book.write(own('select 2'), 'select 22');
  // Somebody else, on disk.
  book.replace(`---\ntitle: 别处\n---\n${book.text}`);
  expect(book.undo()).toBe(true);
  expect(book.text).toBe(`---\ntitle: 别处\n---\n${text.replace('select 2', 'select 22')}`);
  expect(book.text).not.toBe(moved);
  expect(book.undo()).toBe(false);
});

test.each([
  ['select 1', [1, -1]],
  ['select 1', [1, 1, -1, -1]],
  ['select 2', [-1, 1]],
] as const)('%s moved by %j and back stands in the same text', (begins, steps) => {
  const { book, own } = opened(`${text}\nC.\n`);
  const before = book.text;
  const cell = own(begins);
  for (const step of steps) book.move(cell, step);
  expect(book.text).toBe(before);
});

test('a cell moved back after what it met was written in goes past that', () => {
  const { book, own } = opened();
  book.move(own('select 1'), 1);
  book.write(own('A.'), 'A.\n\nB!\n');
  book.move(own('select 1'), -1);
  expect(book.text).toContain('select 1\n```\n\nA.\n\nB!\n');
});

test('a link to a cell without a name leads to it also when others were added above', () => {
  const { book, own } = opened('A.\n\n```sql\nselect 1\n```\n\n## 乙：二\n');
  const anchors = () => book.shown().map(anchorOf);
  expect(anchors()).toEqual(['prose:A', 'sql:select-1', 'prose:乙-二']);
  book.add('sql', own('A.'), 'above', 'select 0');
  expect(anchors()).toEqual(['sql:select-0', 'prose:A', 'sql:select-1', 'prose:乙-二']);
});

test('a cell keeps its identity through a move and its undoing', () => {
  const { book, own } = opened();
  const query = own('select 1');
  book.move(query, -1);
  expect(own('select 1')).toBe(query);
  book.undo();
  expect(own('select 1')).toBe(query);
});

test('a cell that was written in since it was added stays, and one whose place was changed comes back', () => {
  const { book, own } = opened();
  const added = book.add('sql', own('select 1'), 'below', 'select 9');
  book.write(added, 'select 10');
  book.undo();
  expect(book.text).toContain('select 10');
  book.remove(own('select 1'));
  book.replace('C.\n\n```sql name=b\nselect 2\n```\n');
  book.undo();
  expect(book.text).toContain('select 1\n');
  expect(book.text).toContain('select 2\n');
});

test.each([
  ['a`b', 'a'],
  ['a b', 'a'],
  ['2a', 'a'],
  ['镇_1', '镇_1'],
  ['', null],
])('a query given the name %j is called %j', (name, called) => {
  const { book, own } = opened();
  book.rename(own('select 1'), name);
  expect(book.cell(own('select 1'))).toMatchObject({ kind: 'sql', name: called });
  expect(book.notebook.problems).toEqual([]);
});

const cell = (kind: 'sql' | 'prose', words: string) => ({ kind, text: words });
test.each<[string, ReturnType<typeof cell>[], (number | string)[]]>([
  ['one is changed', [cell('sql', 'a'), cell('prose', 'p'), cell('sql', 'c')], [1, 2, 3]],
  [
    'one is added',
    [cell('sql', 'a'), cell('prose', 'p'), cell('sql', 'x'), cell('sql', 'b')],
    [1, 2, 'new', 3],
  ],
  ['two change places', [cell('sql', 'b'), cell('prose', 'p'), cell('sql', 'a')], [3, 2, 1]],
  [
    'one becomes another kind',
    [cell('sql', 'a'), cell('sql', 'p'), cell('sql', 'b')],
    [1, 'new', 3],
  ],
])('cells are told from each other when %s', (_what, now, owns) => {
  const before = [cell('sql', 'a'), cell('prose', 'p'), cell('sql', 'b')];
  const known = before.map((one, at) => ({ ...one, own: at + 1 }));
  let fresh = 100;
  const found = identities(known, now, () => fresh++).map((own) => (own >= 100 ? 'new' : own));
  expect(found).toEqual(owns);
});

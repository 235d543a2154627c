import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Conflict, listNotebooks, readNotebookFile, saveNotebookFile } from '../src/index.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'monitor-notebook-'));
const folder = path.join(directory, 'notebooks');
afterAll(() => rmSync(directory, { recursive: true }));

test('opened and saved, a file is the same to the byte', () => {
  const text = '\uFEFF---\r\ntitle: 甲\r\n---\r\n# 乙  \r\n\r\n~~~sql name=a\r\nselect 1\r\n~~~';
  saveNotebookFile(directory, { name: '目标 1', text, tag: null });
  const file = path.join(folder, '目标 1.md');
  const before = readFileSync(file);
  const opened = readNotebookFile(directory, '目标 1');
  if (opened === null) throw new Error('it has just been saved');
  saveNotebookFile(directory, opened);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(listNotebooks(directory)).toMatchObject([{ name: '目标 1', front: { title: '甲' } }]);
});

test('what somebody else has changed, made or removed is not written over', () => {
  const save = (name: string, tag: string | null) => () =>
    saveNotebookFile(directory, { name, text: 'mine', tag });
  const { tag } = saveNotebookFile(directory, { name: 'shared', text: 'ours', tag: null });
  expect(save('shared', null)).toThrow(Conflict);
  writeFileSync(path.join(folder, 'shared.md'), 'theirs');
  const theirs: unknown = expect.objectContaining({ text: 'theirs' });
  expect(save('shared', tag)).toThrow(expect.objectContaining({ now: theirs }));
  rmSync(path.join(folder, 'shared.md'));
  expect(save('shared', tag)).toThrow(expect.objectContaining({ now: null }));
  expect(readdirSync(folder)).toEqual(['目标 1.md']);
});

test.each(['', '../outside', 'a/b', 'a\\b', '.hidden', 'a.b', ' a', 'x'.repeat(81)])(
  'a notebook cannot be named %j',
  (name) => {
    expect(readNotebookFile(directory, name)).toBeNull();
    expect(() => saveNotebookFile(directory, { name, text: '', tag: null })).toThrow(RangeError);
  },
);

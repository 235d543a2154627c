import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  Conflict,
  listNotebooks,
  NotText,
  readNotebookFile,
  saveNotebookFile,
} from '../src/index.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'monitor-notebook-'));
const folder = path.join(directory, 'notebooks');
afterAll(() => rmSync(directory, { recursive: true }));

test('opened and saved, a file is the same to the byte', () => {
  const text = '\uFEFF---\r\ntitle: 甲\r\n---\r\n# 乙  \r\n\r\n~~~sql name=a\r\nselect 1\r\n~~~';
  saveNotebookFile(directory, { name: '目标 1', text, tags: null });
  const file = path.join(folder, '目标 1.md');
  const before = readFileSync(file);
  const opened = readNotebookFile(directory, '目标 1');
  if (opened === null) throw new Error('it has just been saved');
  saveNotebookFile(directory, { ...opened, tags: [opened.tag] });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(listNotebooks(directory)).toMatchObject([
    { name: '目标 1', notebook: { front: { title: '甲' } } },
  ]);
});

test('what somebody else has changed, made or removed is not written over', () => {
  const save = (name: string, tag: string | null) => () =>
    saveNotebookFile(directory, { name, text: 'mine', tags: tag === null ? null : [tag] });
  const { tag } = saveNotebookFile(directory, { name: 'shared', text: 'ours', tags: null });
  expect(save('shared', null)).toThrow(Conflict);
  writeFileSync(path.join(folder, 'shared.md'), 'theirs');
  const theirs: unknown = expect.objectContaining({ text: 'theirs' });
  expect(save('shared', tag)).toThrow(expect.objectContaining({ now: theirs }));
  rmSync(path.join(folder, 'shared.md'));
  expect(save('shared', tag)).toThrow(expect.objectContaining({ now: null }));
  expect(readdirSync(folder)).toEqual(['目标 1.md']);
});

test.each([
  '',
  '../outside',
  'a/b',
  'a\\b',
  '.hidden',
  'a.b',
  ' a',
  'x'.repeat(81),
  '𠀀'.repeat(64),
])('a notebook cannot be named %j', (name) => {
  expect(readNotebookFile(directory, name)).toBeNull();
  expect(() => saveNotebookFile(directory, { name, text: '', tags: null })).toThrow(RangeError);
});

test('a name as long as a name can be is saved, and saved again', () => {
  const name = '汉'.repeat(80);
  const { tag } = saveNotebookFile(directory, { name, text: 'a', tags: null });
  saveNotebookFile(directory, { name, text: 'b', tags: ['0', tag] });
  expect(readNotebookFile(directory, name)?.text).toBe('b');
  rmSync(path.join(folder, `${name}.md`));
});

test('what is not UTF-8 is neither read as something else nor written over', () => {
  const file = path.join(folder, 'gb.md');
  const bytes = Buffer.from([0x23, 0x20, 0xba, 0xba, 0xd2, 0xf5]);
  writeFileSync(file, bytes);
  expect(() => readNotebookFile(directory, 'gb')).toThrow(NotText);
  expect(() => saveNotebookFile(directory, { name: 'gb', text: '', tags: ['0'] })).toThrow(NotText);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(listNotebooks(directory)).toContainEqual({ name: 'gb', notebook: null });
});

test('a folder that is called like a notebook is none', () => {
  mkdirSync(path.join(folder, 'folder.md'));
  expect(readNotebookFile(directory, 'folder')).toBeNull();
  expect(listNotebooks(directory).map(({ name }) => name)).not.toContain('folder');
});

test('what a link leads to is saved where it lies, and read by nobody else than before', () => {
  const real = path.join(directory, 'real.md');
  const link = path.join(folder, 'link.md');
  writeFileSync(real, 'a');
  chmodSync(real, 0o600);
  symlinkSync(real, link);
  const { tag } = readNotebookFile(directory, 'link') ?? { tag: '' };
  saveNotebookFile(directory, { name: 'link', text: 'b', tags: [tag] });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect([readFileSync(real, 'utf8'), statSync(real).mode & 0o777]).toEqual(['b', 0o600]);
});

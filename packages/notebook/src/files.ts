import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { putInPlace } from '@monitor/warehouse';
import { readNotebook, type Notebook } from './format.ts';

/** Letters, digits, blanks, `-` and `_`, and no dot: a name leads nowhere but into the folder. */
const FILE_NAME = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,79}$/u;
const LARGEST = 1_000_000;
const ENDING = '.md';

/** A notebook's file as it lies on disk. */
export interface NotebookFile {
  /** Without its ending. */
  readonly name: string;
  readonly text: string;
  /** Tells one state of the file from another. */
  readonly tag: string;
}

/** The file is not as whoever saves it believes: somebody else has changed, made or removed it. */
export class Conflict extends Error {
  /** As it lies there now; null where it does not. */
  readonly now: NotebookFile | null;
  constructor(now: NotebookFile | null) {
    super('the notebook has been changed meanwhile');
    this.now = now;
  }
}

/** Where the analysts' notebooks lie. */
function notebookFolder(directory: string): string {
  return path.join(directory, 'notebooks');
}

/** The notebooks of a data directory, by name. */
export function listNotebooks(
  directory: string,
): readonly (Notebook & { readonly name: string })[] {
  const folder = notebookFolder(directory);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .filter((name) => FILE_NAME.test(name))
    .sort()
    .flatMap((name) => {
      const file = readNotebookFile(directory, name);
      return file === null ? [] : [{ name, ...readNotebook(file.text) }];
    });
}

/** A notebook's file; null where there is none, or none of such a name can be. */
export function readNotebookFile(directory: string, name: string): NotebookFile | null {
  if (!FILE_NAME.test(name)) return null;
  const file = fileOf(directory, name);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  return { name, text, tag: tagOf(text) };
}

/**
 * Saves a notebook's text, wholly or not at all.
 * @param tag of the state it was made from; null to make a file where there is none
 * @returns the file as it lies there now
 * @throws Conflict when the file is in another state; nothing is written then
 * @throws RangeError for a name or a size that cannot be
 */
export function saveNotebookFile(
  directory: string,
  {
    name,
    text,
    tag,
  }: { readonly name: string; readonly text: string; readonly tag: string | null },
): NotebookFile {
  if (!FILE_NAME.test(name)) throw new RangeError(`a notebook cannot be named ${name}`);
  if (text.length > LARGEST) throw new RangeError(`a notebook has at most ${LARGEST} characters`);
  const now = readNotebookFile(directory, name);
  if ((now?.tag ?? null) !== tag) throw new Conflict(now);
  const file = fileOf(directory, name);
  mkdirSync(path.dirname(file), { recursive: true });
  if (tag === null) makeNew(file, text, () => readNotebookFile(directory, name));
  else exchange(file, text);
  return { name, text, tag: tagOf(text) };
}

/** Fails where somebody else has just made the file. */
function makeNew(file: string, text: string, now: () => NotebookFile | null): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Conflict(now());
    throw error;
  }
}

function exchange(file: string, text: string): void {
  const unfinished = `${file}.${randomUUID()}.tmp`;
  writeFileSync(unfinished, text);
  putInPlace(unfinished, file);
}

function fileOf(directory: string, name: string): string {
  return path.join(notebookFolder(directory), name + ENDING);
}

function tagOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

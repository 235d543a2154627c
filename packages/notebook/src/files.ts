import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { putInPlace } from '@monitor/warehouse';
import { readNotebook, type Notebook } from './format.ts';

/** Letters, digits, blanks, `-` and `_`, and no dot: a name leads nowhere but into the folder. */
const FILE_NAME = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,79}$/u;
/** Bytes of a file's name, its ending included. */
const LONGEST_NAME = 255;
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

/** A file that is no text in UTF-8: what cannot be read as it is cannot be saved as it was. */
export class NotText extends Error {}

/**
 * A notebook's text, its byte order mark included.
 * @throws NotText
 */
export function decodeNotebook(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotText();
  }
}

/** Where the analysts' notebooks lie. */
function notebookFolder(directory: string): string {
  return path.join(directory, 'notebooks');
}

/** The notebooks of a data directory, by name; null for what is no text. */
export function listNotebooks(
  directory: string,
): readonly { readonly name: string; readonly notebook: Notebook | null }[] {
  const folder = notebookFolder(directory);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .filter(canBeName)
    .sort()
    .flatMap((name): { name: string; notebook: Notebook | null }[] => {
      try {
        const file = readNotebookFile(directory, name);
        return file === null ? [] : [{ name, notebook: readNotebook(file.text) }];
      } catch (error) {
        if (error instanceof NotText) return [{ name, notebook: null }];
        throw error;
      }
    });
}

function canBeName(name: string): boolean {
  return FILE_NAME.test(name) && Buffer.byteLength(name + ENDING) <= LONGEST_NAME;
}

/**
 * A notebook's file; null where there is none, or none of such a name can be.
 * @throws NotText
 */
export function readNotebookFile(directory: string, name: string): NotebookFile | null {
  if (!canBeName(name)) return null;
  const file = fileOf(directory, name);
  // A folder may be called so too, or a pipe, which has no end.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
  const text = decodeNotebook(readFileSync(file));
  return { name, text, tag: tagOf(text) };
}

/**
 * Saves a notebook's text, wholly or not at all.
 * @param tags of the states it may have been made from; null to make a file where there is none
 * @returns the file as it lies there now
 * @throws Conflict when the file is in another state; nothing is written then
 * @throws RangeError for a name or a size that cannot be
 */
export function saveNotebookFile(
  directory: string,
  {
    name,
    text,
    tags,
  }: { readonly name: string; readonly text: string; readonly tags: readonly string[] | null },
): NotebookFile {
  if (!canBeName(name)) throw new RangeError(`a notebook cannot be named ${name}`);
  if (text.length > LARGEST) throw new RangeError(`a notebook has at most ${LARGEST} characters`);
  const now = readNotebookFile(directory, name);
  if (now === null ? tags !== null : tags?.includes(now.tag) !== true) throw new Conflict(now);
  const file = fileOf(directory, name);
  mkdirSync(path.dirname(file), { recursive: true });
  if (tags === null) makeNew(file, text, () => readNotebookFile(directory, name));
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

/** A link stays one, and whoever may read the file may still. */
function exchange(file: string, text: string): void {
  const real = realpathSync(file);
  // With a name of its own: the notebook's may be as long as a name can be.
  const unfinished = path.join(path.dirname(real), `.${randomUUID()}.tmp`);
  writeFileSync(unfinished, text);
  chmodSync(unfinished, statSync(real).mode);
  putInPlace(unfinished, real);
}

function fileOf(directory: string, name: string): string {
  return path.join(notebookFolder(directory), name + ENDING);
}

function tagOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

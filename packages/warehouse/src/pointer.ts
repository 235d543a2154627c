import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.ts';
import { dataPaths } from './paths.ts';
import { putInPlace } from './put-in-place.ts';

/** Which publication is current, and whether a person pinned it. */
export interface Pointer {
  readonly version: string;
  readonly pinned: boolean;
}

/**
 * Reads the pointer; null before the first publication.
 * @throws Failure when the file is not what publishing writes
 */
function readPointer(directory: string): Pointer | null {
  const { pointer } = dataPaths(directory);
  if (!existsSync(pointer)) return null;
  const value = parsed(readFileSync(pointer, 'utf8'));
  if (isPointer(value)) return value;
  throw new Failure(`${pointer} 已损坏，请运行 monitor publish 重新发布。`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The pointer where it can be read; publishing writes a new one over any other. */
export function readablePointer(directory: string): Pointer | null {
  try {
    return readPointer(directory);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function isPointer(value: unknown): value is Pointer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'string' &&
    'pinned' in value &&
    typeof value.pinned === 'boolean'
  );
}

/** Makes a publication current for all readers at once: written beside, synced, renamed. */
export function writePointer(directory: string, pointer: Pointer): void {
  const { pointer: file } = dataPaths(directory);
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, JSON.stringify(pointer));
  putInPlace(unfinished, file);
}

/** The file of a publication. */
export function publicationFile(directory: string, version: string): string {
  return path.join(dataPaths(directory).published, `${version}.duckdb`);
}

/** A publication on disk. */
export interface PublicationOnDisk {
  readonly version: string;
  readonly file: string;
}

/**
 * Where the current publication lies, or a named one.
 * @throws Failure when nothing has been published, or the version does not exist
 */
export function findPublication(directory: string, version?: string): PublicationOnDisk {
  const wanted = version ?? readPointer(directory)?.version;
  if (wanted === undefined) throw new Failure('还没有发布过数据，请先运行 monitor ingest。');
  const file = publicationFile(directory, wanted);
  if (!/^[\w.-]+$/.test(wanted) || !existsSync(file)) {
    throw new Failure(`没有发布版本 ${wanted}，请用 monitor versions 查看现有版本。`);
  }
  return { version: wanted, file };
}

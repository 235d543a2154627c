import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataPaths } from '@monitor/warehouse';

/** A run of physical lines, counted from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A file up to this many lines is shown whole. */
const WHOLE = 400;
/** Otherwise this many, the one asked for in the middle. */
const PART = 200;

/** The lines of a file to show when one is asked for. @param total lines of the file */
export function rangeAround(line: number, total: number): LineRange {
  if (total <= WHOLE) return { first: 1, last: total };
  const first = Math.max(1, Math.min(line - PART / 2, total - PART + 1));
  return { first, last: first + PART - 1 };
}

/**
 * Reads some lines of a file that was taken in, and no further.
 * @param directory the data directory
 * @param sha256 the file's name among the kept files
 * @param encoding as the load decided it, a WHATWG label
 * @returns null when the file is not there
 */
export async function keptLines(
  directory: string,
  sha256: string,
  encoding: string,
  range: LineRange,
): Promise<string[] | null> {
  const file = keptPath(directory, sha256);
  if (file === null) return null;
  const kept = await access(file).then(
    () => true,
    () => false,
  );
  return kept ? readLines(file, encoding, range) : null;
}

/**
 * The bytes of a file that was taken in.
 * @param directory the data directory
 * @param sha256 the file's name among the kept files
 * @returns null when the file is not there
 */
export async function keptFile(
  directory: string,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = keptPath(directory, sha256);
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  return bytes && new Uint8Array(bytes);
}

function keptPath(directory: string, sha256: string): string | null {
  return /^[0-9a-f]{64}$/.test(sha256) ? path.join(dataPaths(directory).files, sha256) : null;
}

async function readLines(
  file: string,
  encoding: string,
  { first, last }: LineRange,
): Promise<string[]> {
  const decoder = new TextDecoder(encoding);
  const read: string[] = [];
  let number = 0;
  let rest = '';
  for await (const chunk of createReadStream(file)) {
    rest += decoder.decode(chunk as Buffer, { stream: true });
    // A return at the end may be the first half of a line end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      number += 1;
      if (number >= first) read.push(line);
      if (number === last) return read;
    }
  }
  const end = (rest + decoder.decode()).replace(/\r$/, '');
  // A final line end opens no further line.
  if (rest !== '' && number + 1 >= first) read.push(end);
  return read;
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataPaths } from '@monitor/warehouse';

/** Part of a kept file as text, by physical lines counted from 1. */
export interface FileWindow {
  readonly first: number;
  readonly last: number;
  readonly total: number;
  readonly lines: readonly string[];
}

/** A file up to this many lines is shown whole. */
const WHOLE = 400;
/** Otherwise as many lines before and after the one asked for. */
const AROUND = 100;

/**
 * Reads the lines around one of a file that was taken in.
 * @param directory the data directory
 * @param sha256 the file's name among the kept files
 * @param encoding as the load decided it, a WHATWG label
 * @returns null when the file is not there
 */
export async function fileWindow(
  directory: string,
  sha256: string,
  encoding: string,
  line: number,
): Promise<FileWindow | null> {
  const bytes = await keptFile(directory, sha256);
  if (bytes === null) return null;
  const lines = physicalLines(new TextDecoder(encoding).decode(bytes));
  const total = lines.length;
  const whole = total <= WHOLE;
  const first = whole ? 1 : Math.max(1, Math.min(line, total) - AROUND);
  const last = whole ? total : Math.min(total, first + 2 * AROUND);
  return { first, last, total, lines: lines.slice(first - 1, last) };
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
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  const bytes = await readFile(path.join(dataPaths(directory).files, sha256)).catch(() => null);
  return bytes && new Uint8Array(bytes);
}

/** A final line end opens no further line. */
function physicalLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

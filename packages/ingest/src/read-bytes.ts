import { ofTheFile } from './findings.ts';
import { readAny, ReadError, type Reading } from '@monitor/tabular';
import type { Finding } from './record.ts';

/** A file's bytes as read, or why they are no table at all. */
export interface ReadBytes {
  readonly reading: Reading;
  readonly refusal: Finding | null;
}

/** Reads a file; bytes that are no table give a reading without lines and a refusal. */
export async function readBytes(bytes: Uint8Array): Promise<ReadBytes> {
  try {
    return { reading: await readAny(bytes), refusal: null };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { reading: NOTHING, refusal: refusalOf(error) };
  }
}

/** A file in which nothing stands. */
export const NOTHING: Reading = {
  format: 'text',
  encoding: 'binary',
  encodingConfidence: 1,
  bom: false,
  delimiter: '',
  quote: null,
  escape: null,
  blanks: 'none',
  lineEnd: 'none',
  lineCount: 0,
  sheets: [],
  tables: [],
  noDataLines: [],
  decisions: [],
};

function refusalOf({ rule, message }: ReadError): Finding {
  return { ...ofTheFile('error', rule, message), quarantined: true };
}

import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { LoadIdentity } from './identity.ts';
import { loadLargeFile } from './bulk/large-file.ts';
import { loadFile, type LoadContext } from './load.ts';
import { unreadableReport, type LoadReport } from './report.ts';
import type { Submission } from './submission.ts';

/** Files below this are for the reader of record, which is as quick and checks every figure. */
const LARGE = 1 << 20;

/** Takes in the file of a submission. One that cannot be opened does not keep the others out. */
export async function takeIn(
  context: LoadContext,
  submission: Submission,
  replay: LoadIdentity | null = null,
): Promise<LoadReport> {
  let bytes: Uint8Array | null;
  try {
    bytes = bytesOf(submission.path);
  } catch (error) {
    return unreadableReport(submission, error instanceof Error ? error : new Error(String(error)));
  }
  return bytes === null
    ? loadLargeFile(context, submission, replay)
    : loadFile(context, submission, bytes, replay);
}

/** The bytes of a file, unless they are many. */
function bytesOf(path: string): Uint8Array | null {
  const handle = openSync(path, 'r');
  try {
    return fstatSync(handle).size < LARGE ? readFileSync(handle) : null;
  } finally {
    closeSync(handle);
  }
}

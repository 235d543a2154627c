import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';

/** Puts a file written beside its place there at once: synced to the disk, then renamed, it is whole or absent. */
export function putInPlace(unfinished: string, file: string): void {
  const handle = openSync(unfinished, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, file);
}

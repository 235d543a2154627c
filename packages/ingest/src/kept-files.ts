import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';

/**
 * Keeps a file's bytes under their SHA-256, before anything about them is committed. Written beside and
 * renamed, so that a kept file is whole or absent.
 */
export function keepFile(folder: string, sha256: string, bytes: Uint8Array): void {
  const kept = path.join(folder, sha256);
  if (existsSync(kept)) return;
  const unfinished = `${kept}.${process.pid}.tmp`;
  const handle = openSync(unfinished, 'w');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, kept);
}

/** Has a file's bytes on the disk. */
export async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Keeps a file of which there is a copy, flushed, beside the kept ones already. */
export function keepCopy(folder: string, sha256: string, copy: string): void {
  const kept = path.join(folder, sha256);
  if (!existsSync(kept)) renameSync(copy, kept);
}

import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dataDirectory, dataPaths } from '@monitor/warehouse';

const PREFIX = 'received-';
/** Nothing is worked on so long: whoever did was ended. */
const LONGEST_MS = 24 * 3_600_000;

/**
 * Does something with a file that is being sent, which is gone afterwards. It is written as it comes, beside where files are
 * kept, since a system's own temporary folder may be memory.
 * @throws with status 413 where it is larger than the server takes
 */
export async function withReceived<T>(
  body: Request['body'],
  work: (file: string, bytes: number) => Promise<T>,
): Promise<T> {
  const { warehouse } = dataPaths(dataDirectory());
  await mkdir(warehouse, { recursive: true });
  await clearAbandoned(warehouse);
  const folder = await mkdtemp(path.join(warehouse, PREFIX));
  try {
    const file = path.join(folder, 'file');
    const written = createWriteStream(file);
    await pipeline(Readable.from(body ?? []), written);
    return await work(file, written.bytesWritten);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function clearAbandoned(warehouse: string): Promise<void> {
  for (const name of await readdir(warehouse)) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = path.join(warehouse, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > LONGEST_MS) await rm(folder, { recursive: true, force: true });
  }
}

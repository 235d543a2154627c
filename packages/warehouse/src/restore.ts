import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { readArchive, type Packed } from './archive.ts';
import { MANIFEST, manifest } from './backup.ts';
import { Failure } from './failure.ts';

/** What was restored, and from when. */
export interface RestoreReport {
  readonly directory: string;
  readonly files: number;
  readonly madeAt: string;
  /** Where the plan that was in use now lies. */
  readonly plan: string;
}

const STAGING = '.restoring';

/**
 * Unpacks a backup into a data directory that is absent or empty. Nothing of it is to be seen before
 * every file has proved to be what the backup's manifest says.
 * @param directory the data directory
 * @param progress told how many bytes of how many have been read
 * @throws Failure when the directory is in use or the backup is not whole; the directory is then as before
 */
export async function restore(
  file: string,
  directory: string,
  progress: (done: number, of: number, file: string) => void,
): Promise<RestoreReport> {
  if (!existsSync(file)) throw new Failure(`没有备份文件 ${file}，请核对路径。`);
  refuseOccupied(directory);
  const staging = path.join(directory, STAGING);
  rmSync(staging, { recursive: true, force: true });
  try {
    mkdirSync(staging, { recursive: true });
    const { size } = statSync(file);
    const found = await readArchive(file, staging, (bytes, name) => progress(bytes, size, name));
    const said = readManifest(file, staging);
    compare(file, said.files, found);
    rmSync(path.join(staging, MANIFEST));
    show(staging, directory);
    const plan = path.join(directory, 'plan');
    return { directory, files: said.files.length, madeAt: said.madeAt, plan };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(
      `不能还原 ${file}（${why}），${directory} 保持原样，请换一份备份或核对磁盘。`,
    );
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** What a killed restore left is not counted; it is unpacked anew. */
function refuseOccupied(directory: string): void {
  const there = existsSync(directory) ? readdirSync(directory) : [];
  if (there.every((name) => name === STAGING)) return;
  throw new Failure(
    `${directory} 里已有内容，还原只能放入空目录，请将 MONITOR_DATA 指向一个空目录再试。`,
  );
}

function readManifest(file: string, staging: string): v.InferOutput<typeof manifest> {
  const there = path.join(staging, MANIFEST);
  const result = existsSync(there)
    ? v.safeParse(manifest, JSON.parse(readFileSync(there, 'utf8')))
    : null;
  if (result?.success) return result.output;
  throw new Failure(`${file} 不是本程序的完整备份，没有还原，请换一份备份。`);
}

function compare(file: string, said: readonly Packed[], found: readonly Packed[]): void {
  const hashes = new Map(found.map((one) => [one.path, one.sha256]));
  hashes.delete(MANIFEST);
  const wrong =
    said.find((one) => hashes.get(one.path) !== one.sha256)?.path ??
    [...hashes.keys()].find((name) => !said.some((one) => one.path === name));
  if (wrong !== undefined) {
    throw new Failure(`${file} 已损坏：${wrong} 与清单不符，没有还原，请换一份备份。`);
  }
}

/** The warehouse comes last: where it is, all is. */
function show(staging: string, directory: string): void {
  const names = readdirSync(staging).filter((name) => name !== 'warehouse');
  for (const name of [...names, 'warehouse']) {
    renameSync(path.join(staging, name), path.join(directory, name));
  }
}

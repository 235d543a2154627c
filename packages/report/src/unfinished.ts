import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '@monitor/warehouse';
import { reportsFolder } from './editions.ts';
import { FORMATS, type Format } from './render.ts';

/** `2023-06.4711.tmp`: what a process works in, beside the place its report will have. */
const UNFINISHED = /^(\d{4}-\d{2})\.(\d+)\.tmp$/;
/** Nothing takes so long: whoever has the number of the process now is another one. */
const LONGEST_MS = 10 * 60_000;

/** A report that is being made. */
export interface ReportInTheMaking {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Those of its formats that are ready. */
  readonly ready: readonly Format[];
}

/**
 * Does something with an empty folder beside a place, which is gone afterwards unless it has been moved there.
 * What processes that were ended left behind there goes first.
 * @throws Failure when it cannot be written to
 */
export async function inUnfinished<T>(
  place: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = `${place}.${process.pid}.tmp`;
  try {
    clearAbandoned(path.dirname(place));
    mkdirSync(folder, { recursive: true });
    return await work(folder);
  } catch (error) {
    throw unwritten(error, folder) ?? error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What kept the folder from being written to, as a sentence; null where that was not it. */
function unwritten(error: unknown, folder: string): Failure | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const place = 'path' in error ? String(error.path) : '';
  const there = place !== '' && (place.startsWith(folder) || folder.startsWith(place));
  // A full disk does not say where.
  if (!there && error.code !== 'ENOSPC') return null;
  const code = String(error.code);
  return new Failure(
    `不能写入 ${path.dirname(folder)}（${code}），没有留下半份报告：请核对权限和剩余空间。`,
  );
}

/** The reports of a data directory that some process is making now. */
export function reportsInTheMaking(data: string): ReportInTheMaking[] {
  return unfinishedIn(reportsFolder(data))
    .filter(({ abandoned }) => !abandoned)
    .map(({ folder, month }) => {
      const files = namesIn(folder);
      return { month, ready: FORMATS.filter((format) => files.includes(`${month}.${format}`)) };
    });
}

function clearAbandoned(folder: string): void {
  for (const { folder: each, abandoned } of unfinishedIn(folder)) {
    if (abandoned) rmSync(each, { recursive: true, force: true });
  }
}

function unfinishedIn(folder: string) {
  return namesIn(folder).flatMap((name) => {
    const [, month = '', pid] = UNFINISHED.exec(name) ?? [];
    if (pid === undefined) return [];
    const each = path.join(folder, name);
    const begun = statSync(each, { throwIfNoEntry: false })?.birthtimeMs;
    if (begun === undefined) return [];
    const abandoned = Date.now() - begun > LONGEST_MS || !isRunning(Number(pid));
    return [{ folder: each, month, abandoned }];
  });
}

/** Names in a folder; it may be moved away at any moment. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and is another person's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What a person's statement may take. */
export interface Bounds {
  readonly seconds: number;
  /** Of memory that is resident. */
  readonly megabytes: number;
}

export const BOUNDS: Bounds = { seconds: 60, megabytes: 2048 };
const WATCH_MS = 100;
const PAGE = 4096;

/**
 * Starts a program of ours as a process that lets all others go first.
 * @param program a module that waits for messages
 */
export function forkLast(program: URL): ChildProcess {
  const child = fork(fileURLToPath(program), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (child.pid !== undefined) setPriority(child.pid, 19);
  return child;
}

/** A process under watch. */
export interface Watch {
  /** Which bound it exceeded and was killed for; null while it keeps within them. */
  readonly exceeded: () => keyof Bounds | null;
  stop(): void;
}

/** Kills a process that takes too long or too much: DuckDB's own limits do not hold (DESIGN.md section 6). */
export function watchBounds(child: ChildProcess, { seconds, megabytes }: Bounds): Watch {
  const started = performance.now();
  let exceeded: keyof Bounds | null = null;
  const timer = setInterval(() => {
    if (performance.now() - started > seconds * 1000) exceeded = 'seconds';
    else if (residentMegabytes(child.pid) > megabytes) exceeded = 'megabytes';
    else return;
    child.kill('SIGKILL');
  }, WATCH_MS);
  return { exceeded: () => exceeded, stop: () => clearInterval(timer) };
}

function residentMegabytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0;
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1];
    return (Number(pages) * PAGE) / 2 ** 20;
  } catch {
    return 0; // The process has just ended.
  }
}

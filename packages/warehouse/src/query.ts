import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Plain } from './database.ts';
import { Failure } from './failure.ts';
import { publicationFile, readPointer } from './pointer.ts';

/** What the parent sends the query's process. */
export interface QueryOrder {
  readonly file: string;
  readonly sql: string;
  readonly arrow: boolean;
  /** Where to write a Parquet file instead of answering with rows. */
  readonly parquet: string | null;
}

/** What the query's process answers. */
export type QueryAnswer =
  | { readonly type: 'rows'; readonly columns: string[]; readonly rows: Plain[][] }
  | { readonly type: 'arrow'; readonly bytes: Uint8Array }
  | { readonly type: 'written' }
  | { readonly type: 'error'; readonly message: string };

/** Bounds of one query. */
export interface QueryLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const CHILD = fileURLToPath(new URL('./query-child.ts', import.meta.url));
const LIMITS: QueryLimits = { seconds: 60, megabytes: 2048 };
const WATCH_MS = 100;

/** Runs a person's SQL on the current publication and returns its rows. */
export async function queryRows(
  directory: string,
  sql: string,
  limits: QueryLimits = LIMITS,
): Promise<{ columns: string[]; rows: Plain[][] }> {
  const answer = await ask(directory, { sql, arrow: false, parquet: null }, limits);
  if (answer.type === 'rows') return answer;
  throw new Error(`unexpected answer ${answer.type}`);
}

/** Runs a person's SQL on the current publication and returns an Arrow IPC stream. */
export async function queryArrow(
  directory: string,
  sql: string,
  limits: QueryLimits = LIMITS,
): Promise<Uint8Array> {
  const answer = await ask(directory, { sql, arrow: true, parquet: null }, limits);
  if (answer.type === 'arrow') return answer.bytes;
  throw new Error(`unexpected answer ${answer.type}`);
}

/** Runs a person's SQL on the current publication and writes the result to a Parquet file. */
export async function queryParquet(
  directory: string,
  sql: string,
  file: string,
  limits: QueryLimits = LIMITS,
): Promise<void> {
  await ask(directory, { sql, arrow: false, parquet: file }, limits);
}

/** @throws Failure when the statement is refused, fails, or exceeds its bounds */
async function ask(
  directory: string,
  order: Omit<QueryOrder, 'file'>,
  limits: QueryLimits,
): Promise<QueryAnswer> {
  const version = readPointer(directory)?.version;
  if (version === undefined) throw new Failure('还没有发布过数据，请先运行 monitor ingest。');
  const child = fork(CHILD, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (child.pid !== undefined) setPriority(child.pid, 19);
  const watch = watchBounds(child, limits);
  try {
    const answer = await reply(
      child,
      { ...order, file: publicationFile(directory, version) },
      watch,
    );
    if (answer.type === 'error') throw new Failure(answer.message);
    return answer;
  } finally {
    clearInterval(watch.timer);
    child.kill('SIGKILL');
  }
}

interface Watch {
  readonly timer: NodeJS.Timeout;
  exceeded: string | null;
}

/** The parent enforces time and memory: DuckDB's own limits do not hold (DESIGN.md section 6). */
function watchBounds(child: ChildProcess, limits: QueryLimits): Watch {
  const started = performance.now();
  const timer = setInterval(() => {
    const late = performance.now() - started > limits.seconds * 1000;
    const large = residentMegabytes(child.pid) > limits.megabytes;
    if (!late && !large) return;
    watch.exceeded = late
      ? `查询超过 ${limits.seconds} 秒，已中止，请缩小范围。`
      : `查询占用内存超过 ${limits.megabytes} MB，已中止，请缩小范围。`;
    child.kill('SIGKILL');
  }, WATCH_MS);
  const watch: Watch = { timer, exceeded: null };
  return watch;
}

function residentMegabytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0;
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1];
    return (Number(pages) * 4096) / 2 ** 20;
  } catch {
    return 0; // The process has just ended.
  }
}

function reply(child: ChildProcess, order: QueryOrder, watch: Watch): Promise<QueryAnswer> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer: QueryAnswer) => resolve(answer));
    child.once('error', reject);
    child.once('exit', () => reject(new Failure(watch.exceeded ?? '查询进程意外终止，请重试。')));
    child.send(order);
  });
}

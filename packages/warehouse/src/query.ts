import type { ChildProcess } from 'node:child_process';
import { BOUNDS, forkLast, watchBounds, type Watch } from './bounded-process.ts';
import type { Plain } from './database.ts';
import { Failure, type FailureRule } from './failure.ts';
import { findPublication } from './pointer.ts';

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
  | {
      readonly type: 'error';
      readonly message: string;
      readonly rule: FailureRule | null;
      readonly detail: string;
    };

const CHILD = new URL('./query-child.ts', import.meta.url);

/** Runs a person's SQL on the current publication and returns its rows. */
export async function queryRows(
  directory: string,
  sql: string,
): Promise<{ columns: string[]; rows: Plain[][] }> {
  const answer = await ask(directory, { sql, arrow: false, parquet: null });
  if (answer.type === 'rows') return answer;
  throw new Error(`unexpected answer ${answer.type}`);
}

/** Runs a person's SQL on the current publication and returns an Arrow IPC stream. */
export async function queryArrow(directory: string, sql: string): Promise<Uint8Array> {
  const answer = await ask(directory, { sql, arrow: true, parquet: null });
  if (answer.type === 'arrow') return answer.bytes;
  throw new Error(`unexpected answer ${answer.type}`);
}

/** Runs a person's SQL on the current publication and writes the result to a Parquet file. */
export async function queryParquet(directory: string, sql: string, file: string): Promise<void> {
  await ask(directory, { sql, arrow: false, parquet: file });
}

/** @throws Failure when the statement is refused, fails, or exceeds its bounds */
async function ask(directory: string, order: Omit<QueryOrder, 'file'>): Promise<QueryAnswer> {
  const { file } = findPublication(directory);
  const child = forkLast(CHILD);
  const watch = watchBounds(child, BOUNDS);
  try {
    const answer = await reply(child, { ...order, file }, watch);
    if (answer.type === 'error') {
      throw new Failure(answer.message, answer.rule, answer.detail);
    }
    return answer;
  } finally {
    watch.stop();
    child.kill('SIGKILL');
  }
}

function reply(child: ChildProcess, order: QueryOrder, watch: Watch): Promise<QueryAnswer> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer: QueryAnswer) => resolve(answer));
    child.once('error', reject);
    child.once('exit', () => reject(endedBy(watch)));
    child.send(order);
  });
}

function endedBy(watch: Watch): Failure {
  const exceeded = watch.exceeded();
  switch (exceeded) {
    case 'seconds':
      return new Failure(
        `查询超过 ${BOUNDS.seconds} 秒，已中止，请缩小范围。`,
        exceeded,
        String(BOUNDS.seconds),
      );
    case 'megabytes':
      return new Failure(
        `查询占用内存超过 ${BOUNDS.megabytes} MB，已中止，请缩小范围。`,
        exceeded,
        String(BOUNDS.megabytes),
      );
    case null:
      return new Failure('查询进程意外终止，请重试。', 'ended');
  }
}

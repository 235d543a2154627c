import type { ChildProcess } from 'node:child_process';
import { BOUNDS, forkLast, watchBounds, type Watch } from './bounded-process.ts';
import type { Plain } from './database.ts';
import { Failure, type FailureRule } from './failure.ts';
import { findPublication } from './pointer.ts';

/** What the parent sends the query's process. */
export interface QueryOrder {
  readonly file: string;
  readonly sql: string;
  readonly form: 'rows' | QueryForm | 'parquet';
  /** Where to write a Parquet file. */
  readonly written: string | null;
}

/** As what the bytes of a result come: a JSON document, or an Arrow IPC stream. */
export type QueryForm = 'json' | 'arrow';

/** What the query's process answers. */
export type QueryAnswer =
  | { readonly type: 'rows'; readonly columns: string[]; readonly rows: Plain[][] }
  /** Some of the bytes; `done` comes behind the last. */
  | { readonly type: 'part'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'done' }
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
  const { answer } = await ask(directory, { sql, form: 'rows', written: null });
  if (answer.type === 'rows') return answer;
  throw new Error(`unexpected answer ${answer.type}`);
}

/**
 * Runs a person's SQL on the current publication and returns the result as bytes, made where it was computed and in parts,
 * so that whoever hands them on is free for others meanwhile.
 * @param signal ends the query when nobody waits for it any more
 */
export async function queryBytes(
  directory: string,
  sql: string,
  { form, signal }: { readonly form: QueryForm; readonly signal?: AbortSignal },
): Promise<Uint8Array<ArrayBuffer>[]> {
  return (await ask(directory, { sql, form, written: null }, signal)).parts;
}

/** Runs a person's SQL on the current publication and writes the result to a Parquet file. */
export async function queryParquet(directory: string, sql: string, file: string): Promise<void> {
  await ask(directory, { sql, form: 'parquet', written: file });
}

/** @throws Failure when the statement is refused, fails, or exceeds its bounds */
async function ask(
  directory: string,
  order: Omit<QueryOrder, 'file'>,
  signal?: AbortSignal,
): Promise<Reply> {
  const { file } = findPublication(directory);
  signal?.throwIfAborted();
  const child = forkLast(CHILD);
  const watch = watchBounds(child, BOUNDS);
  const end = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', end);
  try {
    const told = await reply(child, { ...order, file }, watch);
    const { answer } = told;
    if (answer.type === 'error') {
      throw new Failure(answer.message, answer.rule, answer.detail);
    }
    return told;
  } finally {
    signal?.removeEventListener('abort', end);
    watch.stop();
    end();
  }
}

/** The last answer, and the bytes that came before it. */
interface Reply {
  readonly answer: QueryAnswer;
  readonly parts: Uint8Array<ArrayBuffer>[];
}

function reply(child: ChildProcess, order: QueryOrder, watch: Watch): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    child.on('message', (answer: QueryAnswer) => {
      if (answer.type === 'part') parts.push(answer.bytes);
      else resolve({ answer, parts });
    });
    // More than one may come: a process that was not started cannot be written to either.
    child.on('error', reject);
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

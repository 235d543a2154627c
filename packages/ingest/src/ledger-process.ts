import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { dataDirectory, Failure, planDirectory } from '@monitor/warehouse';
import type { LedgerCommand, LedgerCommands, Places } from './commands.ts';
import type { Progress } from './ingest.ts';
import type { Answer } from './ledger-child.ts';

const CHILD = fileURLToPath(new URL('./ledger-child.ts', import.meta.url));

/**
 * Has a command carried out on the ledger by a child process made for it. The ledger is never opened in
 * the caller's process: DuckDB's lock on it would not survive a second instance there.
 * @param progress told after each file
 * @throws Failure with the sentence for the person who asked
 */
export async function onLedger<K extends LedgerCommand>(
  kind: K,
  request: LedgerCommands[K]['request'],
  progress: Progress = () => undefined,
  places: Places = { data: dataDirectory(), plan: planDirectory() },
): Promise<LedgerCommands[K]['response']> {
  const child = fork(CHILD, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    let settled = false;
    child.on('message', (answer: Answer) => {
      if (answer.type === 'progress') return progress(answer.done, answer.of, answer.file);
      settled = true;
      if (answer.type === 'result') resolve(answer.result as LedgerCommands[K]['response']);
      else reject(errorOf(answer));
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (settled) return;
      const why = signal ?? `退出码 ${code ?? '未知'}`;
      reject(
        new Failure(`台账进程意外终止（${why}），台账保持原样，请重试。${stderr.slice(-500)}`),
      );
    });
    child.send({ kind, places, request });
  });
}

function errorOf({ expected, message, rule, detail }: Answer & { type: 'failure' }): Error {
  return expected ? new Failure(message, rule, detail) : new Error(message);
}

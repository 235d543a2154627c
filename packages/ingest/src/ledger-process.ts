import { fork } from 'node:child_process';
import { totalmem } from 'node:os';
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
  const child = fork(CHILD, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [...process.execArgv, `--max-old-space-size=${heapMegabytes()}`],
  });
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
      reject(new Failure(whyEnded(signal ?? `退出码 ${code ?? '未知'}`, stderr)));
    });
    child.send({ kind, places, request });
  });
}

/** Half of the machine's memory: files are held in it whole, and Node by itself takes less. */
function heapMegabytes(): number {
  const limit = process.constrainedMemory();
  return Math.floor(Math.min(totalmem(), limit > 0 ? limit : Infinity) / 2 / (1 << 20));
}

function whyEnded(how: string, stderr: string): string {
  return stderr.includes('heap out of memory')
    ? '文件太大，这台机器的内存容不下，台账保持原样，请拆成几份报送。'
    : `台账进程意外终止（${how}），台账保持原样，请重试。${stderr.slice(-500)}`;
}

function errorOf(answer: Answer & { type: 'failure' }): Error {
  const { expected, message, stack, rule, detail } = answer;
  if (expected) return new Failure(message, rule, detail);
  return Object.assign(new Error(message), stack === null ? {} : { stack });
}

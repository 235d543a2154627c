import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './place.ts';

/** What the product works on: variables that it reads, by name. */
export interface Instance {
  readonly MONITOR_DATA: string;
  readonly MONITOR_PLAN?: string;
  readonly MONITOR_PIPELINES?: string;
}

/** Takes files in as an operator does. @throws when they cannot be taken in at all */
export async function ingest(instance: Instance, files: readonly string[]): Promise<void> {
  const ended = await once(monitor(instance, ['ingest', ...files]), 'exit');
  const [code] = ended as [number | null];
  // 1: done, with something in quarantine.
  if (code !== 0 && code !== 1) throw new Error(`monitor ingest ended with ${String(code)}`);
}

/** Makes a report as an operator does. @throws when it is not made */
export async function reported(instance: Instance, parameters: readonly string[]): Promise<void> {
  const [code] = (await once(monitor(instance, ['report', ...parameters]), 'exit')) as [number];
  if (code !== 0) throw new Error(`monitor report ended with ${code}`);
}

/** A dashboard that answers. */
export interface Served {
  /** Where it listens, on loopback. */
  readonly port: number;
  /** Resident memory in MB. */
  memory(): number;
  /** Milliseconds of processor time used so far, by it and the processes of its that have ended. */
  processor(): number;
}

/** Serves the built dashboard to `work`, and ends it afterwards. */
export async function served<T>(
  instance: Instance,
  work: (server: Served) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const server = monitor(instance, ['serve', '--port', String(port)]);
  try {
    await answering(server, port);
    return await work({
      port,
      memory: () => residentMegabytes(server),
      processor: () => processorTime(server),
    });
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  }
}

function monitor(instance: Instance, parameters: readonly string[]): ChildProcess {
  const main = path.join(root, 'apps/cli/src/main.ts');
  return spawn(process.execPath, [main, ...parameters], {
    cwd: root,
    env: { ...process.env, ...instance },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** A port of the loopback interface that nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Waits until the server answers, a minute at most. */
async function answering(server: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server.exitCode !== null) throw new Error('monitor serve ended: run npm run build first');
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/healthz`).catch(() => null);
    if (response !== null) return;
    await wait(100);
  }
  throw new Error('monitor serve did not answer within a minute');
}

function residentMegabytes(server: ChildProcess): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
}

/** Fields 14 to 17 of the kernel's account, in its hundredths of a second; the name before them may hold blanks. */
function processorTime(server: ChildProcess): number {
  const account = readFileSync(`/proc/${server.pid}/stat`, 'utf8');
  const used = account.slice(account.lastIndexOf(')')).split(' ').slice(12, 16).map(Number);
  return used.reduce((sum, part) => sum + part, 0) * 10;
}

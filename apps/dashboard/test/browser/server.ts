import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchArguments } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built dashboard listens, on loopback. */
    port: number;
    /** The data directory it shows. */
    data: string;
    /** Where the Chromium that looks at it is spoken to. */
    browser: string;
  }
}

const root = path.resolve(import.meta.dirname, '../../../..');

/** What a dashboard shows: a plan, the pipelines of its departments, and their exports. */
export interface County {
  readonly plan: string;
  readonly pipelines: string;
  readonly exports: string;
  /** A data directory they have been taken into already. */
  readonly takenIn?: string;
}

const demonstration: County = {
  plan: path.join(root, 'data/plan'),
  pipelines: path.join(root, 'pipelines'),
  exports: path.join(root, 'data/exports'),
  takenIn: path.join(root, 'apps/cli/build/demonstration'),
};

const invented = path.join(root, 'apps/cli/test/second-county');

/** The invented county of the command line's tests; to be served, it needs nothing else changed. */
export const secondCounty: County = {
  plan: path.join(invented, 'plan'),
  pipelines: path.join(invented, 'pipelines'),
  exports: path.join(invented, 'exports'),
};

/** A dashboard that answers, and how to end it. */
export interface Served {
  /** Where it listens, on loopback. */
  readonly port: number;
  readonly data: string;
  end(): Promise<void>;
}

const presentChromium = process.env['MONITOR_CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * Vitest's global set-up: serves the demonstration and starts the Chromium that all files share, since starting one for
 * each is a sixth of their work.
 * @returns the teardown
 */
export default async function serveDemonstration(
  project: TestProject,
): Promise<() => Promise<void>> {
  const { port, data, end } = await serve(demonstration);
  const browser = await chromium.launchServer({
    ...{ executablePath: presentChromium, args: launchArguments, host: '127.0.0.1' },
  });
  project.provide('port', port);
  project.provide('data', data);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await end();
  };
}

/**
 * Takes a county's exports into a data directory of its own and serves the built dashboard on it, both
 * through the command line as an operator would.
 */
export async function serve(county: County): Promise<Served> {
  const data = await mkdtemp(path.join(tmpdir(), 'monitor-browser-'));
  const removeData = () => rm(data, { recursive: true, force: true });
  try {
    if (county.takenIn === undefined) await ingest(county, data);
    else await cp(county.takenIn, data, { recursive: true });
    const port = await freePort();
    const server = monitor(county, data, ['serve', '--port', String(port)]);
    await answering(server, port);
    return {
      port,
      data,
      end: async () => {
        await end(server);
        await removeData();
      },
    };
  } catch (error) {
    await removeData();
    throw error;
  }
}

function monitor({ plan, pipelines }: County, data: string, parameters: string[]): ChildProcess {
  const main = path.join(root, 'apps/cli/src/main.ts');
  return spawn(process.execPath, [main, ...parameters], {
    cwd: root,
    env: {
      ...process.env,
      MONITOR_DATA: data,
      MONITOR_PLAN: plan,
      MONITOR_PIPELINES: pipelines,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Takes a county's exports in, or one of its files. */
export async function ingest(county: County, data: string): Promise<void> {
  const [code] = await once(monitor(county, data, ['ingest', county.exports]), 'exit');
  // 1: done, with the planted defects in quarantine.
  if (code !== 0 && code !== 1) throw new Error(`monitor ingest ended with ${String(code)}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Waits until the server answers, a minute at most; fails at once when it ends before that. */
async function answering(server: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Error(`monitor serve ended with ${String(server.exitCode ?? server.signalCode)}`);
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/healthz`).catch(() => null);
    if (response !== null) return;
    await wait(100);
  }
  server.kill('SIGKILL');
  throw new Error('monitor serve did not answer within a minute');
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

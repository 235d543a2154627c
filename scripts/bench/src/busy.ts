import { Agent, get } from 'node:http';

/** What keeping a server busy showed. */
export interface Busy {
  /** Milliseconds from asking to the end of each answer, ascending. */
  readonly times: Float64Array;
  readonly failed: number;
  readonly seconds: number;
}

interface Order {
  readonly port: number;
  /** Addresses asked for in turn. */
  readonly paths: readonly string[];
  readonly connections: number;
  readonly requests: number;
  /** Called with the number of answers so far. */
  readonly onAnswer?: (answered: number) => void;
}

/** Keeps connections busy: each asks again as soon as it is answered, until all requests are made. */
export async function keepBusy({
  port,
  paths,
  connections,
  requests,
  onAnswer,
}: Order): Promise<Busy> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = new Float64Array(requests);
  const start = performance.now();
  let asked = 0;
  let answered = 0;
  let failed = 0;
  const ask = async () => {
    while (asked < requests) {
      const path = paths[asked++ % paths.length] ?? '/';
      const from = performance.now();
      if (!(await succeeds(port, path, agent))) failed++;
      times[answered++] = performance.now() - from;
      onAnswer?.(answered);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  agent.destroy();
  return { times: times.sort(), failed, seconds: (performance.now() - start) / 1000 };
}

/** Asks as a browser on plain http does; true for a whole answer of 200. */
function succeeds(port: number, path: string, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { 'accept-encoding': 'gzip' };
    get({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
      response.resume();
      response.once('close', () => resolve(response.complete && response.statusCode === 200));
    }).once('error', () => resolve(false));
  });
}

/** The share of ascending times that lies below the answer, in milliseconds. */
export function percentile(times: Float64Array, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
}

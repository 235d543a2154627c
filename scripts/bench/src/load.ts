import { readdirSync } from 'node:fs';
import path from 'node:path';
import { keepBusy, percentile, type Busy } from './busy.ts';
import type { Finding } from './findings.ts';
import { indicatorLinks } from './links.ts';
import { ingest, served, type Served } from './monitor.ts';
import { inDirectory, root } from './place.ts';

const CONNECTIONS = 50;
const REQUESTS = 100_000;
const QUARTER = REQUESTS / 4;
/** When the first answers have filled the caches. */
const SETTLED = 5_000;

/** Many readers at once, with a real publication in the middle: one department's files come last. */
export function load(): Promise<Finding[]> {
  return inDirectory(async (directory) => {
    const [last = '', ...others] = exportFolders();
    const instance = { MONITOR_DATA: directory };
    await ingest(instance, others);
    return served(instance, async (server) => {
      const quiet = await keepBusy({ ...(await order(server)), requests: SETTLED });
      const before = server.processor();
      const memory: number[] = [];
      const publishing: Promise<void>[] = [];
      const busy = await keepBusy({
        ...(await order(server)),
        requests: REQUESTS,
        onAnswer: (answered) => {
          if (answered % QUARTER === 0) memory.push(server.memory());
          if (answered === REQUESTS / 2) publishing.push(ingest(instance, [last]));
        },
      });
      await Promise.all(publishing);
      return [
        ...figures('first 5,000 requests', quiet),
        ...figures('100,000 requests', busy, 100),
        {
          what: 'processor time of the server, per request',
          value: (server.processor() - before) / REQUESTS,
          unit: 'ms',
        },
        ...growth(memory),
      ];
    });
  });
}

function exportFolders(): string[] {
  const exports = path.join(root, 'data/exports');
  return readdirSync(exports, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(exports, entry.name));
}

/** Half of the requests go to the overview, half to the pages of the indicators it links to. */
async function order({ port }: Served) {
  const indicators = await indicatorLinks(port);
  return {
    port,
    connections: CONNECTIONS,
    paths: indicators.flatMap((indicator) => ['/', indicator]),
  };
}

/** Memory after each quarter: it may grow by the publication that came in the middle, but not by requests. */
function growth([first = 0, second = 0, third = 0, fourth = 0]: readonly number[]): Finding[] {
  return [
    { what: 'memory, first quarter', value: first, unit: 'MB' },
    { what: 'memory, last quarter', value: fourth, unit: 'MB' },
    { what: 'memory, second quarter by first', value: second / first, unit: '×', atMost: 1.1 },
    { what: 'memory, last quarter by third', value: fourth / third, unit: '×', atMost: 1.1 },
  ];
}

function figures(what: string, { times, failed, seconds }: Busy, atMost?: number): Finding[] {
  return [
    { what: `${what}, median`, value: percentile(times, 0.5), unit: 'ms' },
    {
      what: `${what}, p99`,
      value: percentile(times, 0.99),
      unit: 'ms',
      ...(atMost === undefined ? {} : { atMost }),
    },
    { what: `${what}, longest`, value: percentile(times, 1), unit: 'ms' },
    { what: `${what}, per second`, value: times.length / seconds, unit: '/s' },
    { what: `${what}, failed`, value: failed, unit: '', atMost: 0 },
  ];
}

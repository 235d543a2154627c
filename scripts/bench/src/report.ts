import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Finding } from './findings.ts';
import { median } from './median.ts';
import { ingest, reported } from './monitor.ts';
import { inDirectory, root } from './place.ts';

const RUNS = 5;
const [MONTH, KNOWN] = ['2023-06', '2023-07-05'];
const CHILD = path.join(import.meta.dirname, 'report-child.ts');
const execute = promisify(execFile);

interface Made {
  readonly took: readonly { readonly what: string; readonly milliseconds: number }[];
  readonly kilobytes: number;
}

/** What the report on a month of the demonstration takes: the command with all four formats, each of them, and its memory. */
export function report(): Promise<Finding[]> {
  return inDirectory(async (directory) => {
    const instance = { MONITOR_DATA: directory };
    await ingest(instance, [path.join(root, 'data/exports')]);
    const whole: number[] = [];
    const made: Made[] = [];
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      await reported(instance, [
        MONTH,
        '--as-known-at',
        KNOWN,
        '--out',
        `${directory}/whole-${run}`,
      ]);
      whole.push(performance.now() - start);
      made.push(await madeApart([directory, MONTH, KNOWN, `${directory}/apart-${run}`]));
    }
    const formats = made[0]?.took.map(({ what }) => what) ?? [];
    return [
      {
        what: `monitor report ${MONTH}, all formats`,
        value: median(whole),
        unit: 'ms',
        atMost: 5000,
      },
      ...formats.map((format, at) => ({
        what: `of it ${format}`,
        value: median(made.map(({ took }) => took[at]?.milliseconds ?? NaN)),
        unit: 'ms',
      })),
      {
        what: 'peak memory',
        value: median(made.map(({ kilobytes }) => kilobytes)) / 1024,
        unit: 'MB',
      },
    ];
  });
}

async function madeApart(parameters: readonly string[]): Promise<Made> {
  const { stdout } = await execute(process.execPath, [CHILD, ...parameters]);
  return JSON.parse(stdout) as Made;
}

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure } from '@monitor/warehouse';
import type { ReportQuery } from './facts.ts';
import type { MadeReport } from './make.ts';

const CHILD = fileURLToPath(new URL('./make-child.ts', import.meta.url));

export interface Order {
  readonly data: string;
  readonly query: ReportQuery;
}

/** What the child answers: a report, a sentence for whoever asked, or an error of ours. */
export type Outcome =
  { readonly made: MadeReport } | { readonly refused: string } | { readonly failed: string };

/**
 * Makes the report on a month in a process of its own, since pages are served meanwhile.
 * @param data the data directory
 * @throws Failure as `makeReport` does, and when the process ended before it was done
 */
export async function makeReportApart(data: string, query: ReportQuery): Promise<MadeReport> {
  const child = fork(CHILD);
  const outcome = await new Promise<Outcome>((resolve, reject) => {
    child.once('message', (answer: Outcome) => resolve(answer));
    // More than one may come: a process that was not started cannot be written to either.
    child.on('error', reject);
    child.once('exit', (code, signal) => {
      const why = signal ?? `退出码 ${code ?? '未知'}`;
      reject(new Failure(`编制月报的进程意外终止（${why}），没有留下半份报告，请重试。`));
    });
    child.send({ data, query } satisfies Order);
  });
  if ('made' in outcome) return outcome.made;
  if ('refused' in outcome) throw new Failure(outcome.refused);
  throw new Error(outcome.failed);
}

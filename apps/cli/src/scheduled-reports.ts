import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { dueReport } from '@monitor/report';
import { openPublication } from '@monitor/warehouse';
import { Cron } from 'croner';
import { printLine } from './output.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Every hour on the hour: a machine that was off, or had no data yet, makes up for it. */
const HOURLY = '0 * * * *';

/** Makes each report when it is due, once, in a process of its own, since pages are served meanwhile. */
export function scheduleReports(data: string): void {
  const job = new Cron(HOURLY, { protect: true }, async () => {
    await makeWhatIsDue(data, new Date());
  });
  void job.trigger();
}

/** @param now the instant by the clock @returns the month whose report was made; null where none was due */
export async function makeWhatIsDue(data: string, now: Date): Promise<string | null> {
  try {
    const due = await dueReport(await openPublication(data), data, now);
    if (due.kind !== 'due') return null;
    printLine(`正在编制 ${due.month} 月报……`);
    const child = fork(MAIN, ['report', due.month], {
      env: { ...process.env, MONITOR_DATA: data },
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code === 0 ? due.month : null;
  } catch (error) {
    // Nothing published yet, say: the next hour tries again.
    process.stderr.write(
      `月报没有编制：${error instanceof Error ? error.message : String(error)}\n`,
    );
    return null;
  }
}

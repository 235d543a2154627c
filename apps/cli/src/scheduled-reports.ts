import path from 'node:path';
import { recordAct } from '@monitor/ingest';
import {
  askForDelivery,
  destinations,
  dueReport,
  makeReportApart,
  reportAct,
} from '@monitor/report';
import { openPublication } from '@monitor/warehouse';
import { Cron } from 'croner';
import { deliver } from './deliver.ts';
import { printLine } from './output.ts';

/** Every hour on the hour: a machine that was off, or had no data yet, makes up for it. */
const HOURLY = '0 * * * *';

/** Makes each report when it is due, once, and sends it where the operator wants it. */
export function scheduleReports(data: string): void {
  const job = new Cron(HOURLY, { protect: true }, async () => {
    await makeWhatIsDue(data, new Date());
    await deliver(data, new Date());
  });
  void job.trigger();
}

/** @param now the instant by the clock @returns the month whose report was made; null where none was due */
export async function makeWhatIsDue(data: string, now: Date): Promise<string | null> {
  try {
    const due = await dueReport(await openPublication(data), data, now);
    if (due.kind !== 'due') return null;
    printLine(`正在编制 ${due.month} 月报……`);
    const made = await makeReportApart(data, { month: due.month, language: 'zh' });
    printLine(`已编制 ${due.month} 月报：${made.folder}`);
    if (made.outcome === 'made') await recordAct(data, reportAct(made, null));
    askForDelivery(data, path.basename(made.folder), destinations(process.env), now);
    return due.month;
  } catch (error) {
    // Nothing published yet, say: the next hour tries again.
    process.stderr.write(
      `月报没有编制：${error instanceof Error ? error.message : String(error)}\n`,
    );
    return null;
  }
}

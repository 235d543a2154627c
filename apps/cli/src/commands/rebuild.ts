import { onLedger } from '@monitor/ingest';
import { readArguments } from '../arguments.ts';
import { printJson, printLine, progressBar } from '../output.ts';

/** `monitor rebuild`: replays the kept files into an empty ledger. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values } = readArguments(argv, { json: { type: 'boolean' } }, [0, 0]);
  const report = await onLedger('rebuild', {}, progressBar());
  if (values.json) printJson(report);
  else {
    printLine(
      `重放 ${report.loads} 次入库、${report.withdrawals} 次撤回，得 ${report.vintages} 个数值版本，` +
        `与原台账不同的 ${report.differing} 处；当前发布版本 ${report.publication}。`,
    );
  }
  return report.differing === 0 ? 0 : 1;
}

import { onLedger } from '@monitor/ingest';
import { readArguments } from '../arguments.ts';
import { printJson, printLine } from '../output.ts';

/** `monitor publish`: publishes the ledger with the plan as it is now. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values } = readArguments(argv, { json: { type: 'boolean' } }, [0, 0]);
  const report = await onLedger('publish', {});
  if (values.json) printJson(report);
  else printLine(`${report.fresh ? '已发布' : '没有变化，仍为'}版本 ${report.version}。`);
  return 0;
}

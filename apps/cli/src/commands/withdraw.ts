import { onLedger } from '@monitor/ingest';
import { Failure } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printJson, printLine } from '../output.ts';

/** `monitor withdraw`: takes a load back as a new vintage, then publishes. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    { reason: { type: 'string' }, json: { type: 'boolean' } },
    [1, 1],
  );
  const [loadId = ''] = positionals;
  const reason = values.reason?.trim();
  if (!reason) throw new Failure('撤回必须说明原因，请加 --reason "原因"。');
  const report = await onLedger('withdraw', { loadId, reason, actor: null });
  if (values.json) printJson(report);
  else
    printLine(
      `${loadId} 已撤回，${report.vintages} 个数值恢复或撤下；当前发布版本 ${report.publication}。`,
    );
  return 0;
}

import { onLedger } from '@monitor/ingest';
import { Failure } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printJson, printLine } from '../output.ts';

/** `monitor withdraw`: takes a load back as a new vintage, or puts a mapping out of use, then publishes. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    { reason: { type: 'string' }, json: { type: 'boolean' } },
    [1, 1],
  );
  const [id = ''] = positionals;
  const reason = values.reason?.trim();
  if (!reason) throw new Failure('撤回必须说明原因，请加 --reason "原因"。');
  const { report, said } = await (id.startsWith('mapping-') ? mapping : load)(id, reason);
  if (values.json) printJson(report);
  else printLine(`${said}；当前发布版本 ${report.publication}。`);
  return 0;
}

async function load(loadId: string, reason: string) {
  const report = await onLedger('withdraw', { loadId, reason, actor: null });
  return { report, said: `${loadId} 已撤回，${report.vintages} 个数值恢复或撤下` };
}

async function mapping(mappingId: string, reason: string) {
  const report = await onLedger('withdraw-mapping', { mappingId, reason, actor: null });
  return { report, said: `对应关系 ${mappingId} 已停用，已按它入库的数值保留` };
}

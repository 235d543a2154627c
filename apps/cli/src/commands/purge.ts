import path from 'node:path';
import { onLedger } from '@monitor/ingest';
import { editions } from '@monitor/report';
import { dataDirectory, Failure } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printJson, printLine, progressBar } from '../output.ts';

/** `monitor purge`: erases what a file said, and the file; only its hash, its counts and the reason stay. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    { reason: { type: 'string' }, json: { type: 'boolean' } },
    [1, 1],
  );
  const [loadId = ''] = positionals;
  const reason = values.reason?.trim();
  if (!reason) throw new Failure('清除必须说明原因，请加 --reason "原因"。');
  const report = await onLedger('purge', { loadId, reason, actor: null }, progressBar());
  const reports = reportsSince(report.recordedAt);
  if (values.json) printJson({ ...report, reports });
  else {
    printLine(
      `${report.loads.join('、')} 已清除：原文件、数值和检查结果都已抹去，只留哈希、行数和原因（${report.reason}）；` +
        `此前的发布版本已删除，当前发布版本 ${report.publication}。`,
    );
    if (reports.length > 0) {
      printLine(
        `此文件入库以后编制的月报可能引用其数值，没有改动，请核对：${reports.join('、')}。`,
      );
    }
    printLine('清除以前所做的备份不在其内，请另行处置；网页服务请重启，以放开已删除的发布版本。');
  }
  return 0;
}

/** The reports made from what was known once a load was in: they may quote it. */
function reportsSince(recordedAt: string): string[] {
  return editions(dataDirectory())
    .filter(({ manifest }) => Date.parse(manifest.asKnownAt) >= Date.parse(recordedAt))
    .map(({ folder }) => path.basename(folder));
}

import path from 'node:path';
import { onLedger } from '@monitor/ingest';
import { readArguments } from '../arguments.ts';
import { printJson, printLine, progressBar } from '../output.ts';

/** `monitor backup`: packs ledger, kept files, publications, notebooks, reports and plan into one file. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, { json: { type: 'boolean' } }, [1, 1]);
  const file = path.resolve(positionals[0] ?? '');
  const report = await onLedger('backup', { file }, progressBar());
  if (values.json) printJson(report);
  else {
    printLine(
      `已备份到 ${report.file}：${report.files} 个文件，${Math.ceil(report.bytes / 1024)} KB。`,
    );
  }
  return 0;
}

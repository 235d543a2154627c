import path from 'node:path';
import { dataDirectory, restore } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printJson, printLine, progressBar } from '../output.ts';

/** `monitor restore`: unpacks a backup into an empty data directory. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, { json: { type: 'boolean' } }, [1, 1]);
  const file = path.resolve(positionals[0] ?? '');
  const report = await restore(file, dataDirectory(), progressBar());
  if (values.json) printJson(report);
  else {
    printLine(
      `已将 ${report.madeAt} 的备份还原到 ${report.directory}，共 ${report.files} 个文件，逐个核对无误。` +
        `当时的方案数据在 ${report.plan}，要沿用请设 MONITOR_PLAN。`,
    );
  }
  return 0;
}

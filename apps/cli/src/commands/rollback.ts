import { onLedger } from '@monitor/ingest';
import { readArguments } from '../arguments.ts';
import { printJson, printLine } from '../output.ts';

/** `monitor rollback`: pins an earlier publication until the next one. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, { json: { type: 'boolean' } }, [1, 1]);
  const [version = ''] = positionals;
  const report = await onLedger('rollback', { version, actor: null });
  if (values.json) printJson(report);
  else printLine(`当前发布版本改为 ${report.version}，直到下一次发布。`);
  return 0;
}

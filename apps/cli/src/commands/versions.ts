import { dataDirectory, versions } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printJson, printTable } from '../output.ts';

/** `monitor versions`: the publications there are, newest first. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values } = readArguments(argv, { json: { type: 'boolean' } }, [0, 0]);
  const list = versions(dataDirectory());
  if (values.json) printJson({ versions: list });
  else {
    printTable(
      ['版本', '状态', '大小（KB）'],
      list.map(({ version, current, pinned, bytes }) => [
        version,
        current ? (pinned ? '当前（人工指定）' : '当前') : '',
        Math.round(bytes / 1024),
      ]),
    );
  }
  return Promise.resolve(0);
}

import { writeFileSync } from 'node:fs';
import { blankForm, knownForms } from '@monitor/ingest';
import { dataDirectory, Failure, openPublication } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printLine } from '../output.ts';

/** `monitor form`: writes a blank workbook of one form, to be filled in and handed in. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    { period: { type: 'string' }, out: { type: 'string' } },
    [1, 2],
  );
  const [pipeline = '', form = null] = positionals;
  const asked = { pipeline, form, period: values.period ?? null };
  const publication = await openPublication(dataDirectory());
  const { fileName, bytes } = await blankForm(publication, await knownForms(), asked);
  const out = values.out ?? fileName;
  try {
    writeFileSync(out, bytes);
  } catch {
    throw new Failure(`不能写入 ${out}，请核对目录和权限。`);
  }
  printLine(`空白表已写入 ${out}，填好后原样报送即可。`);
  return 0;
}

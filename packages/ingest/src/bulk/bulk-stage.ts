import { structValue } from '@duckdb/node-api';
import type { DataRecord } from '@monitor/tabular';
import type { Database } from '@monitor/warehouse';
import { isFirmFigure, proveLines, recordOf, TEXT_ROLES } from './bulk-form.ts';
import type { BulkFile, BulkForm, BulkRole } from './bulk-form.ts';
import { findOdd } from './bulk-odd.ts';
import { resolveTexts } from './bulk-resolve.ts';
import type { BulkTexts } from './bulk-texts.ts';
import { Irregular } from './irregular.ts';
import { mayBePersonal } from '../personal.ts';
import type { LoadContext } from '../load.ts';
import { statement } from '../sql.ts';

/**
 * Reads a file by DuckDB once more after its texts, each of which is resolved once, for its lines, which are kept in numbers.
 * @returns the lines that go the way of those of small files
 * @throws Irregular where the reader of record might make something else of the file
 */
export async function stageBulk(
  context: LoadContext,
  file: BulkFile,
  texts: BulkTexts,
): Promise<DataRecord[]> {
  const { db } = context.ledger;
  await readLines(db, file, texts);
  const resolution = resolveTexts(context, file, texts);
  for (const name of ['measure', 'area', 'period'] as const)
    await db.run(statement(`bulk/${name}`), { rows: JSON.stringify(resolution[name]) });
  await db.run(statement('bulk/cell'));
  await findOdd(db, file, texts, resolution);
  const rows = await db.rows<Record<BulkRole, string> & { line: number }>(
    statement('bulk/records'),
  );
  // A heading may be a year; what begins and what ends the list must not look like one.
  if (![rows[0], rows.at(-1)].every((row) => isFirmFigure(row?.value)))
    throw new Irregular('首行或末行的数值可能不是数据');
  if (rows.some((row) => mayBePersonal(row.value)))
    throw new Irregular(`“${file.form.value.header}”栏可能含有个人信息`);
  const odd = rows.map((row) => recordOf(file.form, row.line, row));
  proveLines(file, [...odd, ...recordsOfTexts(file.form, texts)]);
  return odd;
}

async function readLines(db: Database, { path, form }: BulkFile, { texts }: BulkTexts) {
  const types = form.roles.map((role): [string, string] => [
    role,
    role === 'value' ? 'VARCHAR' : enumOf(texts[role]),
  ]);
  await db.run(statement('bulk/read'), {
    file: path,
    columns: structValue(Object.fromEntries(types)),
    delimiter: form.delimiter,
  });
  await db.run(statement('bulk/absent'));
}

/** A type whose codes are the places of the texts; a column without any still needs one. */
function enumOf(texts: readonly string[]): string {
  const all = texts.length > 0 ? texts : [''];
  return `ENUM(${all.map((text) => `'${text.replaceAll("'", "''")}'`).join()})`;
}

/** Records that together have every text; the reader judges by texts, whatever figure stands beside them. */
function recordsOfTexts(form: BulkForm, { texts }: BulkTexts): DataRecord[] {
  const most = Math.max(...TEXT_ROLES.map((role) => texts[role].length));
  return Array.from({ length: most }, (_, at) => {
    const said = TEXT_ROLES.map((role) => [role, texts[role][at % texts[role].length] ?? '']);
    return recordOf(form, 0, { ...Object.fromEntries(said), value: '1.5' });
  });
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BYTE_ORDER_MARK, csvCells, type Bindable, type Publication } from '@monitor/warehouse';
import { media, type Form } from './forms.ts';

/** A query of the program with what is bound to it. */
export interface Query {
  readonly sql: string;
  readonly values: Readonly<Record<string, Bindable>>;
}

/** The forms a table has besides JSON. */
export type FileForm = Exclude<Form, 'json'>;

/** A query's rows as the bytes of a file. */
export async function tableBytes(
  publication: Publication,
  query: Query,
  form: FileForm,
): Promise<Uint8Array<ArrayBuffer>> {
  const { sql, values } = query;
  if (form === 'arrow') return new Uint8Array(await publication.arrow(sql, { ...values }));
  if (form === 'parquet') return written(publication, query, 'parquet');
  const people = form === 'csv-people';
  const cells = { sql: csvCells(sql), values: { ...values, people } };
  const bytes = await written(publication, cells, 'csv');
  return people ? new Uint8Array(Buffer.concat([BYTE_ORDER_MARK, bytes])) : bytes;
}

/**
 * A table as an answer to be saved as a file.
 * @param name the file's name without its ending
 */
export function tableFile(bytes: Uint8Array<ArrayBuffer>, name: string, form: FileForm): Response {
  const format = form === 'csv-people' ? 'csv' : form;
  return new Response(bytes, {
    headers: {
      'content-type': format === 'csv' ? `${media.csv}; charset=utf-8` : media[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
    },
  });
}

/** DuckDB writes these formats to files only. */
async function written(
  publication: Publication,
  { sql, values }: Query,
  format: 'csv' | 'parquet',
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'monitor-table-'));
  try {
    const file = path.join(folder, `table.${format}`);
    await publication.rows(`copy (${sql}) to ($file) (format ${format})`, { ...values, file });
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

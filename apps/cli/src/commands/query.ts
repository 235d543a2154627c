import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dataDirectory, Failure, queryBytes, queryParquet, queryRows } from '@monitor/warehouse';
import { readArguments } from '../arguments.ts';
import { printJson, printTable } from '../output.ts';

const FORMATS = ['table', 'csv', 'json', 'arrow', 'parquet'] as const;
type Format = (typeof FORMATS)[number];

/** `monitor query`: read-only SQL on the current publication, in a process of its own. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, { format: { type: 'string' } }, [1, 1]);
  const [sql = ''] = positionals;
  const format = formatOf(values.format ?? 'table');
  if (format === 'arrow') {
    for (const part of await queryBytes(dataDirectory(), sql, { form: 'arrow' }))
      process.stdout.write(part);
  } else if (format === 'parquet') process.stdout.write(await parquetBytes(sql));
  else await printRows(sql, format);
  return 0;
}

function formatOf(text: string): Format {
  const format = FORMATS.find((known) => known === text);
  if (format) return format;
  throw new Failure(`没有 ${text} 这种格式，可用的有 ${FORMATS.join('、')}。`);
}

async function printRows(sql: string, format: 'table' | 'csv' | 'json'): Promise<void> {
  const { columns, rows } = await queryRows(dataDirectory(), sql);
  if (format === 'json') {
    printJson(
      rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null]))),
    );
    return;
  }
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell)),
  );
  if (format === 'table') return printTable(columns, cells);
  const lines = [columns, ...cells].map((row) => row.map(csvField).join(','));
  process.stdout.write(`${lines.join('\r\n')}\r\n`);
}

function csvField(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function parquetBytes(sql: string): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'monitor-query-'));
  try {
    const file = path.join(folder, 'result.parquet');
    await queryParquet(dataDirectory(), sql, file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

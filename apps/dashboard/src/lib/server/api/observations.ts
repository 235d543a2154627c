import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Publication } from '@monitor/warehouse';
import observationsSql from '../sql/observations.sql?raw';
import { camelCased } from './camel-case.ts';

/** Which observations; null is no restriction. */
export interface Wanted {
  readonly indicator: string | null;
  readonly area: string | null;
  /** Periods that end on or after this day. */
  readonly from: string | null;
  /** Periods that end on or before this day. */
  readonly to: string | null;
}

export const formats = ['json', 'csv', 'arrow', 'parquet'] as const;
export type Format = (typeof formats)[number];

const types: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  arrow: 'application/vnd.apache.arrow.stream',
  parquet: 'application/vnd.apache.parquet',
};

/** Current observations as a file of one of the formats. */
export async function observations(
  publication: Publication,
  wanted: Wanted,
  format: Format,
): Promise<Response> {
  const name = [wanted.indicator, wanted.area].filter((part) => part !== null).join('-');
  return new Response(await bodyOf(publication, { ...wanted }, format), {
    headers: {
      'content-type': types[format],
      ...(format === 'json'
        ? {}
        : { 'content-disposition': `attachment; filename="${name || 'observations'}.${format}"` }),
    },
  });
}

async function bodyOf(
  publication: Publication,
  values: Record<string, string | null>,
  format: Format,
): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === 'arrow') return own(await publication.arrow(observationsSql, values));
  if (format === 'parquet') return parquet(publication, values);
  const rows = await publication.rows<Record<string, string | number | boolean | null>>(
    observationsSql,
    values,
  );
  if (format === 'csv') return csv(rows);
  return JSON.stringify({ publication: publication.version, observations: camelCased(rows) });
}

/** Spreadsheets take a file without a byte order mark for the system's own encoding. */
const MARK = '\uFEFF';

function csv(rows: readonly Record<string, string | number | boolean | null>[]): string {
  const [first] = rows;
  if (first === undefined) return MARK;
  const lines = [Object.keys(first), ...rows.map((row) => Object.values(row))];
  return MARK + lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function parquet(
  publication: Publication,
  values: Record<string, string | null>,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'monitor-parquet-'));
  try {
    const file = path.join(folder, 'observations.parquet');
    await publication.rows(`copy (${observationsSql}) to ($file) (format parquet)`, {
      ...values,
      file,
    });
    return own(await readFile(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Bytes with a buffer of their own, as a response wants them. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

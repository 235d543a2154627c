import { randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { chartSpec } from '@monitor/notebook';
import { BYTE_ORDER_MARK } from '@monitor/warehouse';
import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { media, workbook } from './forms.ts';
import { sent } from './sent.ts';
import { text, truth, whole } from './shapes.ts';
import { key, within } from './within-session.ts';

const MOST_ROWS = 50_000;
const svg = 'image/svg+xml';
/** In how many rows an arrangement results. */
const ROWS_HEADER = 'x-rows';

/** A column that has no name of its own is called by its whole expression. */
const name = v.pipe(v.string(), v.minLength(1));
const arrangement = {
  sort: v.pipe(
    v.nullable(v.strictObject({ column: name, down: v.boolean() })),
    v.description('排序的列，down 为降序 / Column to sort by; downwards with down'),
  ),
  filters: v.pipe(
    v.array(
      v.strictObject({
        column: name,
        test: v.picklist(['contains', 'least', 'most']),
        value: v.pipe(v.string(), v.maxLength(200)),
      }),
    ),
    v.maxLength(20),
  ),
};
const rows = v.strictObject({
  key,
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROWS)),
  ...arrangement,
});

export const rowsEndpoint = endpoint({
  method: 'POST',
  path: '/sessions/{id}/rows',
  summary:
    '取结果的若干行，可排序、筛选；X-Rows 是筛选后的行数 / Some rows of a result, sorted and filtered; X-Rows says how many the filters leave',
  parameters: {},
  body: { [media.json]: rows },
  content: { [media.arrow]: null },
  answer: (event) =>
    within(event, async ({ session }) => {
      const { bytes, rows: left } = await session.ask('rows', await sent(event, rows));
      const headers = { 'content-type': media.arrow, [ROWS_HEADER]: String(left) };
      return new Response(new Uint8Array(bytes), { headers });
    }),
});

const column = v.strictObject({ key, column: name });
const endOrNull = v.nullable(v.union([v.number(), v.string()]));

export const columnEndpoint = endpoint({
  method: 'POST',
  path: '/sessions/{id}/column',
  summary: '结果一列的统计 / What a column of a result holds',
  parameters: {},
  body: { [media.json]: column },
  content: {
    [media.json]: v.object({
      rows: whole,
      nulls: whole,
      distinct: whole,
      exact: truth,
      least: endOrNull,
      most: endOrNull,
      mean: v.nullable(v.number()),
      median: endOrNull,
      histogram: v.array(whole),
      frequent: v.array(v.object({ value: text, count: whole })),
    }),
  },
  answer: (event) =>
    within(event, async ({ session }) =>
      json(await session.ask('column', await sent(event, column))),
    ),
});

const drawing = v.strictObject({
  key,
  spec: chartSpec,
  look: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
    locale: v.picklist(['zh', 'en']),
    width: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(2_400)),
  }),
});

export const drawEndpoint = endpoint({
  method: 'POST',
  path: '/sessions/{id}/chart',
  summary: '把结果画成图 / Draws a result',
  parameters: {},
  body: { [media.json]: drawing },
  content: { [svg]: null },
  answer: (event) =>
    within(event, async ({ session }) => {
      const drawn = await session.ask('chart', await sent(event, drawing));
      return new Response(drawn, { headers: { 'content-type': `${svg}; charset=utf-8` } });
    }),
});

const types = {
  csv: media.csv,
  parquet: media.parquet,
  arrow: media.arrow,
  xlsx: workbook,
} as const;
const file = v.strictObject({
  key,
  format: v.picklist(['csv', 'parquet', 'arrow', 'xlsx']),
  ...arrangement,
});

export const resultFileEndpoint = endpoint({
  method: 'POST',
  path: '/sessions/{id}/file',
  summary: '把结果存为文件 / A result as a file',
  parameters: {},
  body: { [media.json]: file },
  content: { [media.csv]: null, [media.parquet]: null, [media.arrow]: null, [workbook]: null },
  answer: (event) =>
    within(event, async ({ session, exchange }) => {
      const asked = await sent(event, file);
      // One of its own: others may be asked for before this one is read.
      const written = path.join(exchange, randomUUID());
      const handle = await session
        .ask('file', { ...asked, file: written })
        .then(() => open(written))
        .finally(() => rm(written, { force: true }));
      const mark = asked.format === 'csv' ? [BYTE_ORDER_MARK] : [];
      type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;
      const body = Readable.toWeb(Readable.from(bytesOf(mark, handle))) as Bytes;
      return new Response(body, {
        headers: { 'content-type': types[asked.format] },
      });
    }),
});

/** A file as it is read, since it may be larger than what the server should hold. */
async function* bytesOf(
  before: readonly Uint8Array[],
  handle: FileHandle,
): AsyncGenerator<Uint8Array> {
  yield* before;
  yield* handle.createReadStream() as AsyncIterable<Uint8Array>;
}

import duckdb from '@duckdb/node-bindings';
import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  DuckDBDateType,
  DuckDBEnumType,
  DuckDBTimestampType,
  DuckDBTypeId,
  FLOAT,
  INTEGER,
  VARCHAR,
  type DuckDBDataChunk,
  type DuckDBMaterializedResult,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import {
  Bool,
  Data,
  DateDay,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int32,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  TimestampMicrosecond,
  Uint16,
  Uint32,
  Uint8,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector,
} from 'apache-arrow';
import { plain } from './database.ts';

/** How one result column becomes an Arrow column, chunk by chunk. */
interface ColumnWriter {
  readonly type: DataType;
  write(chunk: DuckDBDataChunk, column: number): Data;
}

/**
 * A whole result as an Arrow IPC stream. Numbers, days, instants and ENUM codes are taken from DuckDB's
 * memory as they are; sums and decimals, which JavaScript has no numbers for, become doubles where doubles hold all of a
 * column's values, else text; text of few distinct values becomes a dictionary; everything else becomes text.
 */
export async function arrowStream(result: DuckDBMaterializedResult): Promise<Uint8Array> {
  const chunks = await result.fetchAllChunks();
  const names = result.deduplicatedColumnNames();
  const writers = names.map((_, column) => writerFor(result.columnType(column), chunks, column));
  const fields = names.map((name, column) => new Field(name, typeOf(writers, column), true));
  const schema = new Schema(fields);
  const batches = chunks.map((chunk) => {
    const children = writers.map((writer, column) => writer.write(chunk, column));
    const length = chunk.rowCount;
    return new RecordBatch(
      schema,
      makeData({ type: new Struct(fields), length, nullCount: 0, children }),
    );
  });
  return tableToIPC(new Table(schema, batches), 'stream');
}

function typeOf(writers: readonly ColumnWriter[], column: number): DataType {
  return writers[column]?.type ?? new Utf8();
}

function writerFor(
  type: DuckDBType,
  chunks: readonly DuckDBDataChunk[],
  column: number,
): ColumnWriter {
  if (type === DOUBLE)
    return raw(new Float64(), 8, (b, n) => new Float64Array(b.buffer, b.byteOffset, n));
  if (type === FLOAT)
    return raw(new Float32(), 4, (b, n) => new Float32Array(b.buffer, b.byteOffset, n));
  if (type === INTEGER)
    return raw(new Int32(), 4, (b, n) => new Int32Array(b.buffer, b.byteOffset, n));
  if (type === BIGINT)
    return raw(new Int64(), 8, (b, n) => new BigInt64Array(b.buffer, b.byteOffset, n));
  if (type instanceof DuckDBDateType) {
    return raw(new DateDay(), 4, (b, n) => new Int32Array(b.buffer, b.byteOffset, n));
  }
  if (type instanceof DuckDBTimestampType) {
    return raw(
      new TimestampMicrosecond(),
      8,
      (b, n) => new BigInt64Array(b.buffer, b.byteOffset, n),
    );
  }
  if (type instanceof DuckDBEnumType) return enumWriter(type);
  if (type === BOOLEAN) return converted(new Bool(), column, (value) => value as boolean | null);
  if (OTHER_NUMBERS.has(type.typeId) && isHeld(chunks, column)) {
    return converted(new Float64(), column, (value) =>
      value === null ? null : Number(plain(value)),
    );
  }
  if (type === VARCHAR) return textWriter(chunks, column, (value) => value as string | null);
  return textWriter(chunks, column, (value) => {
    const simple = plain(value);
    return simple === null || typeof simple === 'string' ? simple : JSON.stringify(simple);
  });
}

/** Doubles hold all values of a column of numbers. */
function isHeld(chunks: readonly DuckDBDataChunk[], column: number): boolean {
  return chunks.every((chunk) =>
    chunk.getColumnValues(column).every((value) => typeof plain(value) !== 'string'),
  );
}

const OTHER_NUMBERS = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.DECIMAL,
]);

type Numbers =
  Float64Array | Float32Array | Int32Array | BigInt64Array | Uint8Array | Uint16Array | Uint32Array;

/** A column whose memory layout DuckDB and Arrow share. */
function raw(
  type: DataType,
  width: number,
  view: (bytes: Uint8Array, count: number) => Numbers,
  dictionary?: Vector,
): ColumnWriter {
  const write = (chunk: DuckDBDataChunk, column: number): Data => {
    const length = chunk.rowCount;
    const vector = duckdb.data_chunk_get_vector(chunk.chunk, column);
    const data = view(duckdb.vector_get_data(vector, length * width), length);
    const nullBitmap = duckdb.vector_get_validity(
      vector,
      Math.ceil(length / 64) * 8,
    ) as Uint8Array | null;
    // Arrow's buffers are: offsets, values, validity. -1: count the nulls when they are asked for.
    const buffers = [undefined, data, nullBitmap] as ConstructorParameters<typeof Data>[4];
    return new Data(type, 0, length, nullBitmap ? -1 : 0, buffers, [], dictionary);
  };
  return { type, write };
}

function enumWriter(type: DuckDBEnumType): ColumnWriter {
  const dictionary = vectorFromArray([...type.values], new Utf8());
  const size = type.values.length;
  if (size <= 256) {
    const codes = new Dictionary(new Utf8(), new Uint8());
    return raw(codes, 1, (b, n) => new Uint8Array(b.buffer, b.byteOffset, n), dictionary);
  }
  if (size <= 65_536) {
    const codes = new Dictionary(new Utf8(), new Uint16());
    return raw(codes, 2, (b, n) => new Uint16Array(b.buffer, b.byteOffset, n), dictionary);
  }
  const codes = new Dictionary(new Utf8(), new Uint32());
  return raw(codes, 4, (b, n) => new Uint32Array(b.buffer, b.byteOffset, n), dictionary);
}

/** Beyond this many distinct texts a dictionary no longer pays. */
const DICTIONARY_LIMIT = 65_535;

function textWriter(
  chunks: readonly DuckDBDataChunk[],
  column: number,
  textOf: (value: DuckDBValue) => string | null,
): ColumnWriter {
  const codes = new Map<string, number>();
  let rows = 0;
  for (const chunk of chunks) {
    rows += chunk.rowCount;
    for (const value of chunk.getColumnValues(column)) {
      const text = textOf(value);
      if (text !== null && !codes.has(text)) codes.set(text, codes.size);
    }
    if (codes.size > DICTIONARY_LIMIT) break;
  }
  if (codes.size > DICTIONARY_LIMIT || codes.size * 2 > rows) {
    return converted(new Utf8(), column, textOf);
  }
  const type = new Dictionary(new Utf8(), new Uint16());
  const dictionary = vectorFromArray([...codes.keys()], new Utf8());
  const write = (chunk: DuckDBDataChunk): Data => {
    const texts = chunk.getColumnValues(column).map(textOf);
    const data = Uint16Array.from(texts, (text) => (text === null ? 0 : (codes.get(text) ?? 0)));
    const nullBitmap = bitmapOf(texts);
    return makeData({ type, length: texts.length, data, dictionary, nullBitmap, nullCount: -1 });
  };
  return { type, write };
}

/** A column whose values are turned into Arrow's one by one. */
function converted(
  type: DataType,
  column: number,
  valueOf: (value: DuckDBValue) => string | number | boolean | null,
): ColumnWriter {
  const write = (chunk: DuckDBDataChunk): Data => {
    const [data] = vectorFromArray(chunk.getColumnValues(column).map(valueOf), type).data;
    return data ?? makeData({ type });
  };
  return { type, write };
}

function bitmapOf(texts: readonly (string | null)[]): Uint8Array {
  const bitmap = new Uint8Array(Math.ceil(texts.length / 8));
  texts.forEach((text, index) => {
    if (text !== null) bitmap[index >> 3] = (bitmap[index >> 3] ?? 0) | (1 << (index & 7));
  });
  return bitmap;
}

import { readFileSync } from 'node:fs';
import {
  DOUBLE,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  LIST,
  VARCHAR,
  listValue,
  type DuckDBConnection,
  type DuckDBMaterializedResult,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';

/** What may be bound to a statement. Days and instants go in as ISO text and are cast in our SQL; people's SQL gets days as days. */
export type Bindable =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly string[]
  | DuckDBDateValue
  | DuckDBStructValue;
/** What a row holds: days as `YYYY-MM-DD`, instants as ISO text in UTC, lists as arrays, numbers that JavaScript would round as text. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** One DuckDB connection, as everything here uses it: values bound, results whole, rows plain. */
export class Database {
  readonly connection: DuckDBConnection;
  #inTransaction = false;

  constructor(connection: DuckDBConnection) {
    this.connection = connection;
  }

  /** Runs one statement; resolves to the number of rows it changed. */
  async run(sql: string, values: Record<string, Bindable> = {}): Promise<number> {
    const result = await this.connection.run(sql, bindings(values), types(values));
    return result.rowsChanged;
  }

  /**
   * Runs a query to its end and returns its rows.
   * Never streamed: a streamed result ends early without an error when a chunk fails.
   */
  async rows<T extends object>(sql: string, values: Record<string, Bindable> = {}): Promise<T[]> {
    const reader = await this.connection.runAndReadAll(sql, bindings(values), types(values));
    return reader.getRowObjects().map((row) => plainRow(row) as T);
  }

  /** A query's whole result, for those who read it by chunks. */
  async result(
    sql: string,
    values: Record<string, Bindable> = {},
  ): Promise<DuckDBMaterializedResult> {
    return this.connection.run(sql, bindings(values), types(values));
  }

  /** A whole result as rows of plain values, in column order. */
  async tuples(result: DuckDBMaterializedResult): Promise<Plain[][]> {
    return (await result.getRows()).map((row) => row.map(plain));
  }

  /** The first row of a query, or null where there is none. */
  async row<T extends object>(
    sql: string,
    values: Record<string, Bindable> = {},
  ): Promise<T | null> {
    return (await this.rows<T>(sql, values))[0] ?? null;
  }

  /** Runs `work` in a transaction: all of it is kept, or, when it throws, none. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.#within(work, 'commit');
  }

  /** Runs `work`, its transactions included, and then undoes all it did. */
  async rehearse<T>(work: () => Promise<T>): Promise<T> {
    return this.#within(work, 'rollback');
  }

  async #within<T>(work: () => Promise<T>, end: 'commit' | 'rollback'): Promise<T> {
    if (this.#inTransaction) return work();
    await this.run('begin transaction');
    this.#inTransaction = true;
    try {
      const result = await work();
      await this.run(end);
      return result;
    } catch (error) {
      // A failed statement has ended the transaction already; the first error is the one to tell.
      await this.run('rollback').catch(() => undefined);
      throw error;
    } finally {
      this.#inTransaction = false;
    }
  }
}

function bindings(values: Record<string, Bindable>): Record<string, DuckDBValue> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isList(value) ? listValue([...value]) : value,
    ]),
  );
}

/** Of an empty list DuckDB cannot tell what it would hold, and takes a number without decimals for one of its whole ones. */
function types(values: Record<string, Bindable>): Record<string, DuckDBType> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, DuckDBType][] => {
      if (isList(value)) return [[name, LIST(VARCHAR)]];
      const tooLarge = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
      return tooLarge ? [[name, DOUBLE]] : [];
    }),
  );
}

function isList(value: Bindable): value is readonly string[] {
  return Array.isArray(value);
}

function plainRow(row: Record<string, DuckDBValue>): Record<string, Plain> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

/** A DuckDB value as JSON can carry it. */
export function plain(value: DuckDBValue): Plain {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue) return inUtc(value);
  // Its own text would be by the clock of this machine.
  if (value instanceof DuckDBTimestampTZValue) return inUtc(new DuckDBTimestampValue(value.micros));
  if (value instanceof DuckDBDecimalValue)
    return isExact(value) ? value.toDouble() : value.toString();
  if (value instanceof DuckDBListValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue) return plainRow(value.entries);
  return value.toString();
}

/** Any decimal of fifteen digits is a double of its own, and written as it was. */
const EXACT = 10n ** 15n;

function isExact({ value }: DuckDBDecimalValue): boolean {
  return value < EXACT && value > -EXACT;
}

function inUtc(instant: DuckDBTimestampValue): string {
  return `${instant.toString().replace(' ', 'T')}Z`;
}

const texts = new Map<string, string>();

/**
 * The text of a `.sql` file, read once.
 * @param file where it lies, usually `new URL('../sql/….sql', import.meta.url)`
 */
export function sqlFile(file: URL): string {
  const known = texts.get(file.href);
  if (known !== undefined) return known;
  const text = readFileSync(file, 'utf8');
  texts.set(file.href, text);
  return text;
}

import { DuckDBTypeId } from '@duckdb/node-api';
import type { Database } from './database.ts';

/** Whole numbers of 128 bits, which Parquet does not know: DuckDB would write them rounded. */
const WIDE: readonly DuckDBTypeId[] = [DuckDBTypeId.HUGEINT, DuckDBTypeId.UHUGEINT];

/**
 * The query whose rows are those of another with columns of whole numbers of 128 bits, as sums are, as numbers of 64 bits, or
 * as text where one does not fit.
 * @param query `from …`, without parameters
 */
export async function wholeColumns(db: Database, query: string): Promise<string> {
  const result = await db.result(`${query} limit 0`);
  const types = result.columnTypes();
  const wide = result.columnNames().flatMap((name, at) => {
    const type = types[at]?.typeId;
    return type !== undefined && WIDE.includes(type) ? [`"${name.replaceAll('"', '""')}"`] : [];
  });
  if (wide.length === 0) return query;
  const fitting = await db.rows<Record<string, boolean>>(
    `select ${wide.map((name, at) => `bool_and(${name} is null or try_cast(${name} as bigint) is not null) as f${at}`).join(', ')} from (${query})`,
  );
  const casts = wide.map(
    (name, at) => `${name}::${fitting[0]?.[`f${at}`] === false ? 'varchar' : 'bigint'} as ${name}`,
  );
  return `select * replace (${casts.join(', ')}) from (${query})`;
}

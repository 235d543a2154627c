import { Failure } from './failure.ts';
import { openSandbox, refuseForeign, wholeColumns, withoutEnd } from './sandbox.ts';
import type { QueryAnswer, QueryOrder } from './query.ts';

/** Runs one person's statement on one publication and ends; the parent bounds its time and memory. */
process.once('message', (order: QueryOrder) => {
  void answer(order).then((message) => {
    process.send?.(message, () => process.disconnect());
  });
});

async function answer(order: QueryOrder): Promise<QueryAnswer> {
  try {
    const db = await openSandbox(order.file, { written: order.parquet });
    await refuseForeign(db, order.sql);
    if (order.parquet !== null) {
      const target = order.parquet.replaceAll("'", "''");
      const statement = `from (${await withoutEnd(db, order.sql)}\n)`;
      await db.run(`copy (${await wholeColumns(db, statement)}) to '${target}' (format parquet)`);
      return { type: 'written' };
    }
    const result = await db.result(order.sql);
    if (order.arrow) {
      const { arrowStream } = await import('./arrow.ts');
      return { type: 'arrow', bytes: await arrowStream(result) };
    }
    const columns = result.deduplicatedColumnNames();
    return { type: 'rows', columns, rows: await db.tuples(result) };
  } catch (error) {
    const { message, rule, detail } = failureOf(error);
    return { type: 'error', message, rule, detail };
  }
}

/** DuckDB tells its errors in several lines and ends with an excerpt; people are told one sentence. */
function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const told = error instanceof Error ? error.message : String(error);
  const [lines = '', line] = told.split(/\n\s*LINE (\d+):/);
  const what = lines.trim().replaceAll(/\s*\n\s*/g, ' ');
  const where = line === undefined ? '语句' : `语句第 ${line} 行`;
  return new Failure(`查询未能执行，请核对${where}：${what}`, 'sql', what);
}

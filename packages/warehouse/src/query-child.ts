import { Failure, readable } from './failure.ts';
import { jsonParts, partsOf } from './parts.ts';
import { openSandbox, refuseForeign, wholeColumns, withoutEnd } from './sandbox.ts';
import type { QueryAnswer, QueryOrder } from './query.ts';

/** Runs one person's statement on one publication and ends; the parent bounds its time and memory. */
process.once('message', (order: QueryOrder) => {
  void answer(order).then((message) => {
    process.send?.(message, () => process.disconnect());
  });
});

// Without the parent nobody bounds it any more; to exit would wait for the statement.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

/** Does what is asked, and sends bytes before the answer. */
async function answer(order: QueryOrder): Promise<QueryAnswer> {
  try {
    const db = await openSandbox(order.file, { written: order.written });
    await refuseForeign(db, order.sql);
    if (order.written !== null) {
      const target = order.written.replaceAll("'", "''");
      const statement = `from (${await withoutEnd(db, order.sql)}\n)`;
      await db.run(`copy (${await wholeColumns(db, statement)}) to '${target}' (format parquet)`);
      return { type: 'done' };
    }
    const result = await db.result(order.sql);
    if (order.form === 'arrow') {
      const { arrowStream } = await import('./arrow.ts');
      return sent(partsOf(await arrowStream(result)));
    }
    const columns = result.deduplicatedColumnNames();
    const rows = await db.tuples(result);
    return order.form === 'json' ? sent(jsonParts(columns, rows)) : { type: 'rows', columns, rows };
  } catch (error) {
    const { message, rule, detail } = failureOf(error);
    return { type: 'error', message, rule, detail };
  }
}

function sent(parts: Iterable<Uint8Array<ArrayBuffer>>): QueryAnswer {
  for (const bytes of parts) process.send?.({ type: 'part', bytes } satisfies QueryAnswer);
  return { type: 'done' };
}

/** DuckDB tells its errors in several lines and ends with an excerpt; people are told one sentence. */
function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const told = error instanceof Error ? error.message : String(error);
  const [lines = '', line] = told.split(/\n\s*LINE (\d+):/);
  const what = readable(lines.trim().replaceAll(/\s*\n\s*/g, ' '));
  const where = line === undefined ? '语句' : `语句第 ${line} 行`;
  return new Failure(`查询未能执行，请核对${where}：${what}`, 'sql', what);
}

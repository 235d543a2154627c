import type { Bindable, Database } from '@monitor/warehouse/sandbox';
import { Faulty } from './faulty.ts';
import type { Arrangement, Column, Sort } from './protocol.ts';
import { quoted } from './quoted.ts';

/** A table of a session. */
export interface SessionTable {
  readonly table: string;
  readonly columns: readonly Column[];
}

/**
 * Makes a table of a kept result's rows as somebody wants to look at them, so that any part of it can be read at once.
 * Values are bound; columns are named as the result has them.
 * @param table what it is called, in place of one that was so called
 * @returns how many rows the filters leave
 * @throws Faulty for a column that the result does not have
 */
export async function arrange(
  db: Database,
  result: SessionTable,
  { sort, filters }: Arrangement,
  table: string,
): Promise<number> {
  const tests = filters.map(({ column, test }, index) => {
    const { type } = known(result, column);
    const name = quoted(column);
    if (test === 'contains') return `contains(lower(${name}::varchar), lower($filter${index}))`;
    return `${name} ${test === 'least' ? '>=' : '<='} $filter${index}::${type}`;
  });
  const where = tests.length === 0 ? '' : `where ${tests.join(' and ')}`;
  const order = sort === null ? '' : `order by ${orderOf(result, sort)}`;
  const values = filters.map(({ value }, index): [string, Bindable] => [`filter${index}`, value]);
  await db.run(
    `create or replace temp table ${quoted(table)} as from temp.main.${quoted(result.table)} ${where} ${order}`,
    Object.fromEntries(values),
  );
  return rowCount(db, table);
}

/** How many rows a table of the session has. */
export async function rowCount(db: Database, table: string): Promise<number> {
  const counted = await db.row<{ n: number }>(
    `select count(*) as n from temp.main.${quoted(table)}`,
  );
  return counted?.n ?? 0;
}

function orderOf(result: SessionTable, { column, down }: Sort): string {
  return `${quoted(known(result, column).name)} ${down ? 'desc' : 'asc'} nulls last`;
}

/** A column of a table. @throws Faulty where it has none of that name */
export function known({ columns }: SessionTable, name: string): Column {
  const column = columns.find((one) => one.name === name);
  if (column === undefined) throw new Faulty('column', name);
  return column;
}

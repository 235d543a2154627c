import type { Bindable } from '@monitor/warehouse/sandbox';
import type { Column, RowsOrder } from './protocol.ts';

/** A name as SQL takes it, whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * The statements that read a part of a kept result, sorted and filtered. Values are bound; columns are named as the
 * result has them.
 * @returns `count` is null where nothing is filtered: then the result's own number of rows holds
 */
export function rowsSql(
  table: string,
  columns: readonly Column[],
  { sort, filters }: RowsOrder,
): { page: string; count: string | null; values: Record<string, Bindable> } {
  const known = (name: string): string => {
    if (!columns.some((column) => column.name === name)) throw new Error(`no column ${name}`);
    return quoted(name);
  };
  const from = `temp.main.${quoted(table)}`;
  const tests = filters.map(({ column, test }, index) => {
    const name = known(column);
    if (test === 'contains') return `contains(lower(${name}::varchar), lower($filter${index}))`;
    return `${name} ${test === 'least' ? '>=' : '<='} $filter${index}`;
  });
  const where = tests.length === 0 ? '' : ` where ${tests.join(' and ')}`;
  const values = Object.fromEntries(filters.map(({ value }, index) => [`filter${index}`, value]));
  const down = sort?.startsWith('-') ?? false;
  const order =
    sort === null
      ? ''
      : ` order by ${known(down ? sort.slice(1) : sort)} ${down ? 'desc' : 'asc'} nulls last`;
  return {
    page: `select * from ${from}${where}${order} limit $limit offset $offset`,
    count: where === '' ? null : `select count(*) as n from ${from}${where}`,
    values,
  };
}

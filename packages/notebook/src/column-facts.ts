import type { Database } from '@monitor/warehouse/sandbox';
import { rowCount } from './arrangement.ts';
import { isDay, isNumber } from './column-kinds.ts';
import type { Column, ColumnFacts } from './protocol.ts';
import { quoted } from './quoted.ts';

const PARTS = 24;
const FREQUENT = 8;
/** Of more rows the different values are estimated. */
const COUNTED_ROWS = 100_000;

interface Counts {
  readonly nulls: number;
  readonly distinct: number;
}
interface Range {
  readonly least: number | string | null;
  readonly most: number | string | null;
  readonly median: number | string | null;
  readonly mean: number | null;
}

/** What a column of a kept result holds. */
export async function columnFacts(
  db: Database,
  table: string,
  column: Column,
): Promise<ColumnFacts> {
  const from = `temp.main.${quoted(table)} as held`;
  // The result's columns may be called as anything here is.
  const name = `held.${quoted(column.name)}`;
  const rows = await rowCount(db, table);
  const exact = rows <= COUNTED_ROWS;
  const distinct = exact ? `count(distinct ${name})` : `approx_count_distinct(${name})`;
  const counts = await db.row<Counts>(
    `select count(*) - count(${name}) as nulls, ${distinct} as "distinct" from ${from}`,
  );
  const facts = { rows, exact, ...(counts ?? { nulls: 0, distinct: 0 }) };
  const ordered = isNumber(column) ? name : isDay(column) ? `epoch(${name})` : null;
  if (ordered === null) {
    const frequent = await db.rows<{ value: string; count: number }>(
      `select ${name}::varchar as value, count(*) as count from ${from}
       where ${name} is not null group by 1 order by 2 desc, 1 limit ${FREQUENT}`,
    );
    return { ...facts, least: null, most: null, mean: null, median: null, histogram: [], frequent };
  }
  const number = ordered === name;
  const range = await db.row<Range>(
    `select min(${name}) as least, max(${name}) as most, ${number ? `median(${name}::double)` : `quantile_disc(${name}, 0.5)`} as median,
       ${number ? `avg(${name}::double)` : 'null'} as mean from ${from}`,
  );
  const bins = await db.rows<{ part: number; count: number }>(
    `with ends as (select min(${ordered})::double as a, max(${ordered})::double as b from ${from})
     select least(${PARTS - 1}, floor((${ordered} - ends.a) / nullif(ends.b - ends.a, 0) * ${PARTS}))::integer as part, count(*) as count
     from ${from}, ends where ${ordered} is not null and isfinite(${ordered}::double) group by 1 having part is not null`,
  );
  const histogram = Array.from({ length: PARTS }, () => 0);
  for (const { part, count } of bins) histogram[part] = count;
  const ends = range ?? { least: null, most: null, median: null, mean: null };
  return { ...facts, ...ends, histogram, frequent: [] };
}

import { DuckDBDateValue } from '@duckdb/node-api';
import {
  refuseForeign,
  withoutEnd,
  type Bindable,
  type Database,
} from '@monitor/warehouse/sandbox';
import { Faulty, StatementFailed } from './faulty.ts';
import { MOST_ROWS, type KeptResults } from './kept-results.ts';
import type { Kept, Parameter, Parameters, RunOrder } from './protocol.ts';
import { quoted } from './quoted.ts';
import { referencesIn } from './references.ts';

const DAY_MS = 86_400_000;

/**
 * Runs a query and keeps what it yields.
 * @throws Faulty or Refused for what may not be run, StatementFailed for what DuckDB cannot
 */
export async function runQuery(
  db: Database,
  results: KeptResults,
  { key, name, sql, parameters, others }: RunOrder,
): Promise<Kept> {
  if (name !== null) results.refuseTaken(name, false);
  await results.drop(key);
  const references = referencesIn(await refuseForeign(db, sql));
  await results.refuseUnread(references.relations, others);
  const values = valuesOf(parameters, references.parameters);
  // Named after no relation of the publication, so that nothing can be hidden by it.
  const table = name ?? `result ${key}`;
  await makeTable(db, { table, sql, values });
  const { columns, rows } = await results.keep(key, table, false);
  return { columns, rows, references };
}

async function makeTable(
  db: Database,
  { table, sql, values }: { table: string; sql: string; values: Record<string, Bindable> },
): Promise<void> {
  const before = `create temp table ${quoted(table)} as select * from (\n`;
  const bare = await withoutEnd(db, sql);
  try {
    await db.run(`${before}${bare}\n) limit ${MOST_ROWS + 1}`, values);
  } catch (error) {
    throw new StatementFailed(bare, before, error);
  }
}

/** @throws Faulty for a parameter that has no value */
function valuesOf(parameters: Parameters, wanted: readonly string[]): Record<string, Bindable> {
  const given = new Map(
    Object.entries(parameters).map(([name, parameter]) => [name.toLowerCase(), parameter]),
  );
  return Object.fromEntries(
    wanted.map((name) => {
      const parameter = given.get(name);
      if (parameter === undefined) throw new Faulty('input', name);
      return [name, valueOf(parameter)];
    }),
  );
}

function valueOf(parameter: Parameter): Bindable {
  if (parameter.type !== 'day') return parameter.value;
  return new DuckDBDateValue(Date.parse(`${parameter.value}T00:00Z`) / DAY_MS);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { dataPaths, Database, derivation, schema, sqlFile } from '@monitor/warehouse';

/** How much there is in a publication besides the demonstration. */
export interface Size {
  readonly areas: number;
  readonly indicators: number;
  readonly months: number;
}

/**
 * Puts a publication into a data directory: the demonstration's, with its plan and targets, and besides
 * every month of many counties, all through the product's own schema and derivation.
 * @param demonstration the file of the demonstration's publication
 */
export async function publicationOfSize(
  directory: string,
  demonstration: string,
  size: Size,
): Promise<void> {
  const { published, pointer } = dataPaths(directory);
  const version = `${size.areas}x${size.indicators}x${size.months}`;
  const file = path.join(published, `${version}.duckdb`);
  mkdirSync(published, { recursive: true });
  await onFile(file, (db) => all(db, schema()));
  await onFile(file, (db) => fill(db, demonstration, size));
  await onFile(file, (db) => all(db, derivation()));
  writeFileSync(pointer, JSON.stringify({ version, pinned: false }));
}

async function onFile(file: string, work: (db: Database) => Promise<void>): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const db = new Database(await instance.connect());
  try {
    await db.run("set TimeZone = 'UTC'");
    await work(db);
    await db.run('checkpoint');
  } finally {
    db.connection.closeSync();
    instance.closeSync();
  }
}

async function all(db: Database, statements: readonly { readonly sql: string }[]): Promise<void> {
  for (const { sql } of statements) await db.run(sql);
}

const statement = (name: string) => sqlFile(new URL(`../sql/${name}.sql`, import.meta.url));

async function fill(db: Database, demonstration: string, size: Size): Promise<void> {
  // ATTACH takes no bound values; the path is this program's own.
  await db.run(`attach '${demonstration.replaceAll("'", "''")}' as demonstration (read_only)`);
  const { areas, indicators, months } = size;
  const tables = await db.rows<{ schema_name: string; table_name: string }>(statement('tables'), {
    derived: derivedTables(),
  });
  for (const { schema_name, table_name } of tables) {
    const name = `${schema_name}.${table_name}`;
    await db.run(`insert into ${name} from demonstration.${name}`);
  }
  await db.run(statement('areas'), { areas });
  const everywhere = await names(db, statement('everywhere'), { indicators });
  for (const indicator of await names(db, 'select indicator_id from indicator order by all')) {
    await db.run(statement('observations'), {
      indicator,
      months: everywhere.includes(indicator) ? months : 0,
    });
  }
  await db.run('detach demonstration');
}

/** What the derivation fills; observations among it, which come by themselves. */
function derivedTables(): string[] {
  const statements = derivation().map(({ sql }) => sql);
  return statements.flatMap((sql) =>
    [...sql.matchAll(/insert into main\.(\w+)/g)].map(([, table = '']) => table),
  );
}

async function names(
  db: Database,
  sql: string,
  values: Record<string, number> = {},
): Promise<string[]> {
  const rows = await db.rows<{ indicator_id: string }>(sql, values);
  return rows.map(({ indicator_id }) => indicator_id);
}

import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Plan } from '@monitor/plan';
import { Database, sqlFile } from './database.ts';
import { planRelations, type Row } from './plan-relations.ts';
import { derivation, schema } from './publication-schema.ts';

/** Which pipelines can deliver which indicators. */
export type Sources = readonly (readonly [indicator: string, pipeline: string])[];

/**
 * Builds a publication's file: relations, the ledger's and the plan's rows, and what is derived from
 * them. It is written beside and renamed, so that a publication is whole or absent.
 * @param ledger the open ledger
 * @param file where the publication is to be
 */
export async function buildPublication(
  ledger: Database,
  file: string,
  sources: Sources,
): Promise<void> {
  const unfinished = `${file}.tmp`;
  for (const left of [unfinished, `${unfinished}.wal`]) rmSync(left, { force: true });
  await onFile(unfinished, schema());
  await fill(ledger, unfinished, sources);
  await onFile(unfinished, derivation());
  const handle = openSync(unfinished, 'r');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, file);
}

/** Runs statements on a file of its own, so that views and macros are bound in it and nowhere else. */
async function onFile(
  file: string,
  statements: readonly { name: string; sql: string }[],
): Promise<void> {
  const instance = await DuckDBInstance.create(file, { autoinstall_known_extensions: 'false' });
  const db = new Database(await instance.connect());
  try {
    await db.run("set TimeZone = 'UTC'");
    await db.transaction(async () => {
      for (const { name, sql } of statements) {
        await db.run(sql).catch((error: unknown) => {
          throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        });
      }
    });
    await db.run('checkpoint');
  } finally {
    db.connection.closeSync();
    instance.closeSync();
  }
}

/** Relations copied from the ledger as they are, each by a statement of its own. */
const COPIED = [
  'plan-version',
  'load',
  'decision',
  'finding',
  'load-line',
  'observation',
  'task-progress',
  'problem-record',
  'event',
] as const;

async function fill(db: Database, file: string, sources: Sources): Promise<void> {
  // ATTACH takes no bound values; the path is made by this program from its data directory.
  await db.run(`attach '${file.replaceAll("'", "''")}' as publication`);
  try {
    await db.transaction(() => copyRows(db, sources));
  } finally {
    await db.run('detach publication');
  }
}

async function copyRows(db: Database, sources: Sources): Promise<void> {
  for (const name of COPIED) {
    await db.run(sqlFile(new URL(`../sql/publish/${name}.sql`, import.meta.url)));
  }
  const versions = await db.rows<{ plan_version: number; document: string }>(
    'select plan_version, document from plan_version order by plan_version',
  );
  for (const { plan_version, document } of versions) {
    const plan = JSON.parse(document) as Plan;
    for (const [relation, rows] of Object.entries(planRelations(plan))) {
      const versioned = rows.map((row) => ({ plan_version, ...row }));
      await insertRows(db, 'history', relation, versioned);
    }
  }
  const pairs = sources.map(([indicator_id, pipeline_id]) => ({ indicator_id, pipeline_id }));
  await insertRows(db, 'main', 'indicator_source', pairs);
}

/** Inserts rows by column name; they travel as JSON text and take the columns' own types. */
async function insertRows(
  db: Database,
  schemaName: 'history' | 'main',
  relation: string,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = await db.rows<{ name: string; type: string }>(
    sqlFile(new URL('../sql/publish/columns.sql', import.meta.url)),
    { schema: schemaName, relation },
  );
  const given = new Set(Object.keys(rows[0] ?? {}));
  const wanted = columns.filter(({ name }) => given.has(name));
  const structure = JSON.stringify([Object.fromEntries(wanted.map((c) => [c.name, c.type]))]);
  await db.run(
    `insert into publication.${schemaName}."${relation}" by name
     select unnest(from_json($rows::json, '${structure}'), recursive := true)`,
    { rows: JSON.stringify(rows) },
  );
}

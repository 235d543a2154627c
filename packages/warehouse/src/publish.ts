import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Plan } from '@monitor/plan';
import { DuckDBInstance } from '@duckdb/node-api';
import { Database, sqlFile } from './database.ts';
import { nextInstant } from './clock.ts';
import { recordEvent } from './events.ts';
import { Failure } from './failure.ts';
import type { Ledger } from './ledger.ts';
import { planRelations, type Row } from './plan-relations.ts';
import { publicationFile, readPointer, writePointer } from './pointer.ts';
import { derivation, schema } from './publication-schema.ts';

/** What publishing did; `fresh` is false when the current publication already says the same. */
export interface PublishReport {
  readonly version: string;
  readonly fresh: boolean;
}

const KEPT = 10;

/**
 * Makes a publication of the ledger and the plan: a new immutable file, built beside and renamed, then
 * made current by replacing the pointer. Nothing is made when ledger, plan and program are as they were.
 * @param sources which pipelines can deliver which indicators, `[indicator, pipeline]`
 * @throws Failure when the plan no longer knows an indicator or area that has observations
 */
export async function publish(
  ledger: Ledger,
  plan: Plan,
  sources: readonly (readonly [indicator: string, pipeline: string])[],
): Promise<PublishReport> {
  const directory = path.dirname(ledger.paths.warehouse);
  const content = await contentHash(ledger.db, plan, sources);
  const pointer = readPointer(directory);
  if (pointer && !pointer.pinned && pointer.version.endsWith(content)) {
    return { version: pointer.version, fresh: false };
  }
  const now = await nextInstant(ledger.db, new Date().toISOString(), false);
  await recordPlan(ledger.db, plan, now);
  const version = `${now.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${content}`;
  await recordEvent(
    ledger.db,
    { kind: 'publication', subject: version, actor: null, detail: { plan: plan.hash } },
    now,
  );
  const file = publicationFile(directory, version);
  await build(ledger, file, sources);
  writePointer(directory, { version, pinned: false });
  removeOld(directory, version);
  return { version, fresh: true };
}

/** What a publication would say: the ledger's acts, the plan, and the statements that assess them. */
async function contentHash(
  db: Database,
  plan: Plan,
  sources: readonly (readonly [string, string])[],
): Promise<string> {
  const last = await db.row<{ hash: string }>(sqlFile(new URL('../sql/publish/last-act.sql', import.meta.url)));
  const program = [...schema(), ...derivation()].map(({ sql }) => sql);
  const content = JSON.stringify([last?.hash ?? '', plan.hash, sources, program]);
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

/** The plan has vintages too: a changed plan enters the ledger when it is first published. */
async function recordPlan(db: Database, plan: Plan, now: string): Promise<void> {
  const last = await db.row<{ plan_version: number; hash: string }>(
    'select plan_version, hash from plan_version order by plan_version desc limit 1',
  );
  if (last?.hash === plan.hash) return;
  await refuseLoss(db, plan);
  const version = (last?.plan_version ?? 0) + 1;
  await db.transaction(async () => {
    await db.run(
      'insert into plan_version values ($version, $hash, $now::timestamp, $document::json)',
      { version, hash: plan.hash, now, document: JSON.stringify(planRelations(plan)) },
    );
    const act = { kind: 'plan', subject: plan.hash, actor: null, detail: { version } } as const;
    await recordEvent(db, act, now);
  });
}

async function refuseLoss(db: Database, plan: Plan): Promise<void> {
  const known = {
    indicator_id: new Set(plan.indicators.map(({ id }) => id)),
    area_id: new Set(plan.areas.map(({ id }) => id)),
  };
  const observed = await db.rows<{ indicator_id: string; area_id: string }>(
    'select distinct indicator_id, area_id from observation_vintage',
  );
  for (const column of ['indicator_id', 'area_id'] as const) {
    const lost = observed.find((row) => !known[column].has(row[column]));
    if (!lost) continue;
    const what = column === 'indicator_id' ? '指标' : '地区';
    throw new Failure(
      `方案中删去了${what} ${lost[column]}，但台账里有它的数据；请恢复该条目，或先撤回相关入库。`,
    );
  }
}

async function build(
  ledger: Ledger,
  file: string,
  sources: readonly (readonly [string, string])[],
): Promise<void> {
  const unfinished = `${file}.tmp`;
  for (const left of [unfinished, `${unfinished}.wal`]) rmSync(left, { force: true });
  await onFile(unfinished, schema());
  await fill(ledger.db, unfinished, sources);
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
    for (const { name, sql } of statements) {
      await db.run(sql).catch((error: unknown) => {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
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
  'event',
] as const;

async function fill(
  db: Database,
  file: string,
  sources: readonly (readonly [string, string])[],
): Promise<void> {
  // ATTACH takes no bound values; the path is made by this program from its data directory.
  await db.run(`attach '${file.replaceAll("'", "''")}' as publication`);
  try {
    for (const name of COPIED) {
      await db.run(sqlFile(new URL(`../sql/publish/${name}.sql`, import.meta.url)));
    }
    const versions = await db.rows<{ plan_version: number; document: string }>(
      'select plan_version, document from plan_version order by plan_version',
    );
    for (const { plan_version, document } of versions) {
      const relations = JSON.parse(document) as Record<string, Row[]>;
      for (const [relation, rows] of Object.entries(relations)) {
        const versioned = rows.map((row) => ({ plan_version, ...row }));
        await insertRows(db, 'history', relation, versioned);
      }
    }
    const pairs = sources.map(([indicator_id, pipeline_id]) => ({ indicator_id, pipeline_id }));
    await insertRows(db, 'main', 'indicator_source', pairs);
  } finally {
    await db.run('detach publication');
  }
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

/** The last ten publications stay; so does the one that is current. */
function removeOld(directory: string, current: string): void {
  const old = versions(directory)
    .slice(KEPT)
    .filter(({ version }) => version !== current);
  for (const { version } of old) rmSync(publicationFile(directory, version), { force: true });
}

/** One publication on disk. */
export interface Version {
  readonly version: string;
  readonly current: boolean;
  readonly pinned: boolean;
  readonly bytes: number;
}

/** The publications there are, newest first. */
export function versions(directory: string): Version[] {
  const pointer = readPointer(directory);
  const folder = path.dirname(publicationFile(directory, 'x'));
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.duckdb'))
    .map((name) => name.slice(0, -'.duckdb'.length))
    .sort()
    .reverse()
    .map((version) => ({
      version,
      current: pointer?.version === version,
      pinned: pointer?.version === version && pointer.pinned,
      bytes: statSync(publicationFile(directory, version)).size,
    }));
}

export interface RollbackReport {
  readonly version: string;
}

/**
 * Makes an earlier publication current and pins it until the next one.
 * @throws Failure when there is no such version
 */
export async function rollback(
  ledger: Ledger,
  version: string,
  actor: string | null,
): Promise<RollbackReport> {
  const directory = path.dirname(ledger.paths.warehouse);
  if (!versions(directory).some((known) => known.version === version)) {
    throw new Failure(`没有发布版本 ${version}，请用 monitor versions 查看现有版本。`);
  }
  const now = await nextInstant(ledger.db, new Date().toISOString(), false);
  await recordEvent(ledger.db, { kind: 'rollback', subject: version, actor, detail: {} }, now);
  writePointer(directory, { version, pinned: true });
  return { version };
}

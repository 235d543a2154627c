import { copyFileSync, rmSync } from 'node:fs';
import type { Plan } from '@monitor/plan';
import { runStatements } from './database-file.ts';
import { sqlFile, type Database } from './database.ts';
import { emptyPublication } from './empty-publication.ts';
import type { Event } from './events.ts';
import type { Ledger } from './ledger.ts';
import { planRelations, type Row } from './plan-relations.ts';
import { derivation } from './publication-schema.ts';
import { putInPlace } from './put-in-place.ts';

/** Which pipelines can deliver which indicators. */
export type Sources = readonly (readonly [indicator: string, pipeline: string])[];

/** What a publication says before the ledger does, which records it once the file stands. */
export interface News {
  readonly plans: readonly PlanVintage[];
  readonly events: readonly Event[];
}

interface PlanVintage {
  readonly plan_version: number;
  readonly hash: string;
  readonly recorded_at: string;
  /** The plan as JSON. */
  readonly document: string;
}

/**
 * Builds a publication's file: a copy of the empty one, the ledger's and the plan's rows, and what is
 * derived from them. It is written beside and renamed, so that a publication is whole or absent.
 * @param ledger the open ledger
 * @param file where the publication is to be
 */
export async function buildPublication(
  ledger: Ledger,
  file: string,
  sources: Sources,
  news: News,
): Promise<void> {
  const unfinished = `${file}.tmp`;
  rmSync(`${unfinished}.wal`, { force: true });
  copyFileSync(await emptyPublication(ledger.paths.warehouse), unfinished);
  await attached(ledger.db, unfinished, async () => {
    await ledger.db.transaction(() => copyRows(ledger.db, sources, news));
    await derive(ledger.db);
  });
  putInPlace(unfinished, file);
}

/** Relations copied from the ledger as they are, each by a statement of its own. */
const COPIED = [
  'plan-version',
  'load',
  'decision',
  'mapping',
  'finding',
  'load-line',
  'observation',
  'task-progress',
  'problem-record',
  'declaration',
  'event',
] as const;

async function attached(db: Database, file: string, work: () => Promise<void>): Promise<void> {
  // ATTACH takes no bound values; the path is made by this program from its data directory.
  await db.run(`attach '${file.replaceAll("'", "''")}' as publication`);
  try {
    await work();
  } finally {
    await db.run('detach publication');
  }
}

/** What is derived names the publication's own relations, so it runs where the publication is the database. */
async function derive(db: Database): Promise<void> {
  const before = await db.row<{ name: string }>('select current_database() as name');
  await db.run('use publication');
  try {
    await runStatements(db, derivation());
  } finally {
    await db.run(`use "${before?.name ?? ''}"`);
  }
}

async function copyRows(db: Database, sources: Sources, { plans, events }: News): Promise<void> {
  for (const name of COPIED) {
    await db.run(sqlFile(new URL(`../sql/publish/${name}.sql`, import.meta.url)));
  }
  const insert = await inserter(db);
  await insert('main.plan_version', plans.map(withoutDocument));
  await insert(
    'main.event',
    events.map((event) => ({ ...event })),
  );
  const known = await db.rows<Pick<PlanVintage, 'plan_version' | 'document'>>(
    'select plan_version, document from plan_version order by plan_version',
  );
  for (const { plan_version, document } of [...known, ...plans]) {
    // A plan of earlier years lacks what later ones came to say; those columns stay empty.
    const relations = planRelations(JSON.parse(document) as Plan);
    for (const [relation, rows] of Object.entries(relations)) {
      await insert(
        `history.${relation}`,
        rows.map((row) => ({ plan_version, ...row })),
      );
    }
  }
  const pairs = sources.map(([indicator_id, pipeline_id]) => ({ indicator_id, pipeline_id }));
  await insert('main.indicator_source', pairs);
}

function withoutDocument({ plan_version, hash, recorded_at }: PlanVintage): Row {
  return { plan_version, hash, recorded_at };
}

/** Inserts rows into a relation by column name; they travel as JSON text and take the columns' own types. */
async function inserter(db: Database) {
  const columns = await db.rows<{ relation: string; name: string; type: string }>(
    sqlFile(new URL('../sql/publish/columns.sql', import.meta.url)),
  );
  return async (relation: string, rows: readonly Row[]): Promise<void> => {
    const [first] = rows;
    if (first === undefined) return;
    const wanted = columns.filter((column) => column.relation === relation && column.name in first);
    const structure = JSON.stringify([Object.fromEntries(wanted.map((c) => [c.name, c.type]))]);
    await db.run(
      `insert into publication.${relation} by name
       select unnest(from_json($rows::json, '${structure}'), recursive := true)`,
      { rows: JSON.stringify(rows) },
    );
  };
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plan } from '@monitor/plan';
import { buildPublication, type News, type Sources } from './build.ts';
import { sqlFile, type Database } from './database.ts';
import { nextInstant } from './clock.ts';
import { appendEvent, eventAfter, lastEvent, type Event } from './events.ts';
import { Failure } from './failure.ts';
import type { Ledger } from './ledger.ts';
import { publicationFile, readablePointer, writePointer } from './pointer.ts';
import { derivation, schema } from './publication-schema.ts';
import { removeErased } from './erased.ts';
import { removeOld } from './versions.ts';

/** What publishing did; `fresh` is false when the current publication already says the same. */
export interface PublishReport {
  readonly version: string;
  readonly fresh: boolean;
}

/**
 * Makes a publication of the ledger and the plan: a new immutable file, built beside and renamed, then
 * made current by replacing the pointer. Nothing is made when ledger, plan and program are as they were.
 * @param sources which pipelines can deliver which indicators, `[indicator, pipeline]`
 * @throws Failure when the plan no longer knows an indicator or area that has observations
 */
export async function publish(
  ledger: Ledger,
  plan: Plan,
  sources: Sources,
): Promise<PublishReport> {
  const directory = path.dirname(ledger.paths.warehouse);
  const content = await contentHash(ledger.db, plan, sources);
  const pointer = readablePointer(directory);
  const stands = pointer && existsSync(publicationFile(directory, pointer.version));
  if (stands && !pointer.pinned && pointer.version.endsWith(content)) {
    await removeErased(ledger, pointer.version);
    return { version: pointer.version, fresh: false };
  }
  const now = await nextInstant(ledger.db, new Date().toISOString(), false);
  const version = `${now.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${content}`;
  const news = await newsOf(ledger.db, plan, version, now);
  await buildPublication(ledger, publicationFile(directory, version), sources, news);
  await record(ledger.db, news);
  writePointer(directory, { version, pinned: false });
  removeOld(directory, version);
  await removeErased(ledger, version);
  return { version, fresh: true };
}

/** What a publication would say: the ledger's acts, the plan, and the statements that assess them. */
async function contentHash(db: Database, plan: Plan, sources: Sources): Promise<string> {
  const last = await db.row<{ hash: string }>(
    sqlFile(new URL('../sql/publish/last-act.sql', import.meta.url)),
  );
  const program = [...schema(), ...derivation()].map(({ sql }) => sql);
  const content = JSON.stringify([last?.hash ?? '', plan.hash, sources, program]);
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

/**
 * What a publication adds to the ledger. The plan has vintages too: a changed one enters with it.
 * @throws Failure when the plan no longer knows an indicator or area that has observations
 */
async function newsOf(db: Database, plan: Plan, version: string, now: string): Promise<News> {
  const newest = await db.row<{ plan_version: number; hash: string }>(
    'select plan_version, hash from plan_version order by plan_version desc limit 1',
  );
  const last = await lastEvent(db);
  const published = { kind: 'publication', subject: version, actor: null } as const;
  const publication = (after: Pick<Event, 'seq' | 'hash'>) =>
    eventAfter(after, { ...published, detail: { plan: plan.hash } }, now);
  if (newest?.hash === plan.hash) return { plans: [], events: [publication(last)] };
  await refuseLoss(db, plan);
  const plan_version = (newest?.plan_version ?? 0) + 1;
  const changed = { kind: 'plan', subject: plan.hash, actor: null } as const;
  const change = eventAfter(last, { ...changed, detail: { version: plan_version } }, now);
  const vintage = {
    plan_version,
    hash: plan.hash,
    recorded_at: now,
    document: JSON.stringify(plan),
  };
  return { plans: [vintage], events: [change, publication(change)] };
}

/** Only what has been built is recorded: a plan that cannot be published leaves no trace. */
async function record(db: Database, { plans, events }: News): Promise<void> {
  await db.transaction(async () => {
    for (const vintage of plans) {
      await db.run(
        'insert into plan_version values ($plan_version, $hash, $recorded_at::timestamp, $document::json)',
        { ...vintage },
      );
    }
    for (const event of events) await appendEvent(db, event);
  });
}

async function refuseLoss(db: Database, plan: Plan): Promise<void> {
  const known = {
    indicator_id: new Set(plan.indicators.map(({ id }) => id)),
    area_id: new Set(plan.areas.map(({ id }) => id)),
  };
  const observed = await db.rows<{ indicator_id: string; area_id: string }>(
    sqlFile(new URL('../sql/publish/observed-series.sql', import.meta.url)),
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

import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Plan } from '@monitor/plan';
import { Failure, openDatabase, recordEvent, type Database, type Ledger } from '@monitor/warehouse';
import { loadContext, type Progress } from './ingest.ts';
import { loadFile } from './load.ts';
import type { LoadRecord } from './record.ts';
import { statement } from './sql.ts';
import type { Submission } from './submission.ts';
import { withdrawLoad } from './withdraw.ts';

/** What a rebuild replayed. */
export interface RebuildReport {
  readonly loads: number;
  readonly withdrawals: number;
  readonly vintages: number;
  /** Vintages and records of problems that differ between the old ledger and the new; 0 when contracts are as they were. */
  readonly differing: number;
}

interface ActRow {
  kind: 'load' | 'withdrawal';
  load_id: string;
  sequence: number;
  sha256: string;
  file_name: string;
  department_id: string | null;
  submitter: string | null;
  channel: Submission['channel'];
  received_at: string;
  recorded_at: string;
  demonstration: boolean;
  revision_reason: string | null;
  again: boolean;
  settings: string;
  reason: string | null;
  actor: string | null;
}

/**
 * Makes the ledger again: replays the kept files with their recorded decisions, and the withdrawals, in
 * their order and at their times, into an empty ledger, and then takes the old one's place. Plan
 * versions and events are carried over as they are: they are records, not results.
 * @throws Failure when a kept file is missing; the old ledger then stays
 */
export async function rebuildLedger(
  ledger: Ledger,
  plan: Plan,
  progress: Progress,
): Promise<RebuildReport> {
  const acts = await ledger.db.rows<ActRow>(statement('acts'));
  for (const act of acts) {
    if (act.kind === 'load' && !existsSync(path.join(ledger.paths.files, act.sha256))) {
      throw new Failure(
        `缺少 ${act.load_id} 的原始文件 ${act.sha256}，台账未作改动，请先从备份恢复。`,
      );
    }
  }
  const unfinished = `${ledger.paths.ledger}.rebuilt`;
  for (const file of [unfinished, `${unfinished}.wal`]) rmSync(file, { force: true });
  const fresh = await openDatabase(unfinished);
  const rebuilt: Ledger = { ...ledger, db: fresh.db };
  for (const [index, act] of acts.entries()) {
    await replay(rebuilt, plan, act);
    progress(index + 1, acts.length, act.file_name);
  }
  fresh.close();
  return exchange(ledger, unfinished, acts);
}

async function replay(ledger: Ledger, plan: Plan, act: ActRow): Promise<void> {
  if (act.kind === 'withdrawal') {
    await withdrawLoad(ledger, act.load_id, act.reason ?? '', act.actor, act.recorded_at);
    return;
  }
  const { pipeline, ...settings } = JSON.parse(act.settings) as LoadRecord['settings'];
  const context = await loadContext(ledger, plan, {
    settings,
    pipeline,
    again: act.again,
    dryRun: false,
  });
  const { load_id: loadId, sequence, recorded_at: recordedAt, demonstration } = act;
  const submission = submissionOf(ledger, act);
  await loadFile(context, submission, readFileSync(submission.path), {
    loadId,
    sequence,
    recordedAt,
    demonstration,
  });
}

function submissionOf(ledger: Ledger, act: ActRow): Submission {
  return {
    path: path.join(ledger.paths.files, act.sha256),
    fileName: act.file_name,
    submitter: act.submitter,
    department: act.department_id,
    channel: act.channel,
    receivedAt: act.received_at,
    demonstration: act.demonstration,
    revisionReason: act.revision_reason,
  };
}

/** Compares both ledgers' vintages, carries plan versions and events over, and puts the new one in place. */
async function exchange(
  ledger: Ledger,
  unfinished: string,
  acts: readonly ActRow[],
): Promise<RebuildReport> {
  const { db } = ledger;
  const counted = await attached(db, unfinished, async () => {
    await db.run('delete from rebuilt.event');
    await db.run('insert into rebuilt.event from event');
    await db.run('insert into rebuilt.plan_version from plan_version');
    return db.row<{ vintages: number; differing: number }>(statement('compare-ledgers'));
  });
  const loads = acts.filter((act) => act.kind === 'load').length;
  const report = {
    loads,
    withdrawals: acts.length - loads,
    vintages: counted?.vintages ?? 0,
    differing: counted?.differing ?? 0,
  };
  await db.run('checkpoint');
  await ledger.replaceBy(unfinished);
  await recordRebuild(ledger, report);
  return report;
}

async function attached<T>(db: Database, file: string, work: () => Promise<T>): Promise<T> {
  await db.run(`attach '${file.replaceAll("'", "''")}' as rebuilt`);
  const result = await work();
  await db.run('checkpoint rebuilt');
  await db.run('detach rebuilt');
  return result;
}

async function recordRebuild(ledger: Ledger, report: RebuildReport): Promise<void> {
  const act = { kind: 'rebuild', subject: 'ledger', actor: null, detail: { ...report } } as const;
  await recordEvent(ledger.db, act, new Date().toISOString());
}

import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Plan } from '@monitor/plan';
import { Failure, openDatabase, type Database, type Ledger } from '@monitor/warehouse';
import { loadContext, type Progress } from './ingest.ts';
import type { LoadRecord } from './record.ts';
import { statement } from './sql.ts';
import type { Submission } from './submission.ts';
import { takeIn } from './take-in.ts';
import { withdrawLoad } from './withdraw.ts';
import { withdrawMapping } from './withdraw-mapping.ts';

/** What went into a ledger made anew, and what came of it. */
export interface Replayed {
  readonly loads: number;
  readonly withdrawals: number;
  readonly vintages: number;
  /** Records that differ between the old ledger and the new, or loads that came out otherwise; 0 when contracts are as they were. */
  readonly differing: number;
}

interface ActRow {
  kind: 'load' | 'withdrawal' | 'mapping' | 'mapping-withdrawal';
  load_id: string;
  sequence: number;
  sha256: string;
  /** Of a mapping its id, and `sequence` its version, `settings` its contract. */
  file_name: string;
  pipeline_id: string | null;
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
 * Makes the ledger anew: replays the kept files with their recorded decisions, and the withdrawals, in their order and at
 * their times. Plan versions and events are carried over as they are: they are records, not results. Of purged loads, so
 * are hash and counts. Made beside the present ledger, it takes its place when all is done.
 * @param purging loads that are to be purged now; they count as purged already
 * @param seal writes into the new ledger why it was made, or throws where it should not be
 * @returns what `seal` returned
 * @throws Failure when a kept file is missing; the ledger then stays
 */
export async function replayLedger<T>(
  ledger: Ledger,
  plan: Plan,
  progress: Progress,
  purging: readonly string[],
  seal: (db: Database, replayed: Replayed) => Promise<T>,
): Promise<T> {
  const acts = replayable(await ledger.db.rows<ActRow>(statement('acts')), purging);
  refuseMissing(ledger, acts);
  const file = path.join(ledger.paths.warehouse, 'rebuilt.tmp');
  try {
    await opened(file, async (db) => {
      for (const [index, act] of acts.entries()) {
        await replay({ ...ledger, db }, plan, act);
        progress(index + 1, acts.length, act.file_name);
      }
    });
    const counted = await carryOver(ledger.db, file, purging);
    const count = (kind: ActRow['kind']) => acts.filter((act) => act.kind === kind).length;
    const replayed = { loads: count('load'), withdrawals: count('withdrawal'), ...counted };
    const sealed = await opened(file, (db) => db.transaction(() => seal(db, replayed)));
    await ledger.db.run('checkpoint');
    await ledger.replaceBy(file);
    return sealed;
  } finally {
    for (const left of [file, `${file}.wal`]) rmSync(left, { force: true });
  }
}

function refuseMissing({ paths }: Ledger, acts: readonly ActRow[]): void {
  const missing = acts.find(
    ({ kind, sha256 }) => kind === 'load' && !existsSync(path.join(paths.files, sha256)),
  );
  if (missing) {
    throw new Failure(
      `缺少 ${missing.load_id} 的原始文件 ${missing.sha256}，台账未作改动，请先从备份恢复。`,
    );
  }
}

/** Works on a ledger file beside the ledger; all is in the file itself afterwards, which alone takes the ledger's place. */
async function opened<T>(file: string, work: (db: Database) => Promise<T>): Promise<T> {
  const { db, close } = await openDatabase(file);
  try {
    const result = await work(db);
    await db.run('checkpoint');
    return result;
  } finally {
    close();
  }
}

/** What was taught is a decision, taken from the record: a load of today might not have taught it. */
function replayable(all: readonly ActRow[], purging: readonly string[]): ActRow[] {
  return all.filter(({ kind, load_id }) => kind === 'mapping' || !purging.includes(load_id));
}

async function replay(ledger: Ledger, plan: Plan, act: ActRow): Promise<void> {
  if (act.kind === 'withdrawal') {
    await withdrawLoad(ledger, act.load_id, act.reason ?? '', act.actor, act.recorded_at);
    return;
  }
  if (act.kind === 'mapping-withdrawal') {
    await withdrawMapping(ledger, act.file_name, act.reason ?? '', act.actor, act.recorded_at);
    return;
  }
  if (act.kind === 'mapping') {
    await recordMapping(ledger, act);
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
  const replayed = { loadId, sequence, recordedAt, demonstration };
  const { findings, ...load } = await takeIn(context, submission, replayed);
  if (load.loadId === null)
    throw new Failure(findings[0]?.message ?? `${act.file_name} 无法重放。`);
}

async function recordMapping({ db }: Ledger, act: ActRow): Promise<void> {
  const { load_id, pipeline_id, recorded_at, actor } = act;
  await db.run(statement('record-mapping'), {
    ...{ mapping_id: act.file_name, version: act.sequence, contract: act.settings, reason: null },
    ...{ load_id, pipeline_id, recorded_at, actor },
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

/** Carries over what cannot be replayed, and compares what both ledgers say. */
async function carryOver(db: Database, file: string, purging: readonly string[]) {
  await db.run(statement('purged-load'), { purging });
  const counted = await attached(db, file, async () => {
    await db.run(statement('carry-over'));
    return db.row<Pick<Replayed, 'vintages' | 'differing'>>(statement('compare-ledgers'));
  });
  return counted ?? { vintages: 0, differing: 0 };
}

async function attached<T>(db: Database, file: string, work: () => Promise<T>): Promise<T> {
  await db.run(`attach '${file.replaceAll("'", "''")}' as rebuilt`);
  try {
    const result = await work();
    await db.run('checkpoint rebuilt');
    return result;
  } finally {
    await db.run('detach rebuilt');
  }
}

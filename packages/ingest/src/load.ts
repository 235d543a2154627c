import { createHash } from 'node:crypto';
import type { Plan } from '@monitor/plan';
import { Failure, recordEvent, type Ledger } from '@monitor/warehouse';
import { countLines, type LineCounts } from './account.ts';
import type { Catalogue } from './catalogue.ts';
import type { Pipeline } from './contract.ts';
import { refuseForeign } from './foreign.ts';
import { nextIdentity, type LoadIdentity } from './identity.ts';
import { intakeOf, type Intake } from './intake.ts';
import { keepFile } from './kept-files.ts';
import type { Observed } from './observe.ts';
import { recordLoad } from './record.ts';
import {
  knownLoad,
  purgedReport,
  reportOfLoad,
  unchangedReport,
  type LoadReport,
  type Outcome,
} from './report.ts';
import type { PersonSettings } from './settings.ts';
import { statement } from './sql.ts';
import type { Submission } from './submission.ts';
import type { Understanding } from './understand.ts';

/** Everything a load needs besides the file. */
export interface LoadContext {
  readonly ledger: Ledger;
  readonly plan: Plan;
  readonly catalogue: Catalogue;
  readonly pipelines: readonly Pipeline[];
  /** Hash over all contracts. */
  readonly contracts: string;
  readonly settings: PersonSettings;
  /** Only this pipeline is tried, when a person named one. */
  readonly pipeline: string | null;
  readonly again: boolean;
  /** Figures beyond so many are not held against each other and what the ledger has. */
  readonly mostChecked: number;
  /** Nothing is kept: the file's bytes neither. */
  readonly dryRun: boolean;
}

/**
 * Takes one file in: keeps it, reads it, finds its pipeline, stages, checks, sets aside, observes and
 * commits, all or nothing.
 * @param bytes the file's content
 * @param replay the identity of a load being replayed; a fresh load gets its own
 * @throws whatever stops it; the ledger is then as before
 */
export async function loadFile(
  context: LoadContext,
  submission: Submission,
  bytes: Uint8Array,
  replay: LoadIdentity | null = null,
): Promise<LoadReport> {
  const { files } = context.ledger.paths;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const intake = await intakeOf(context, submission, bytes, sha256, replay !== null);
  if (!replay) refuseForeign(submission, intake.understood, context.plan);
  const known = replay ? null : await knownAlready(context, submission, sha256, intake.understood);
  if (known) return known;
  const keep = () => keepFile(files, sha256, bytes);
  return commitLoad(context, submission, { sha256, size: bytes.length, keep }, intake, replay);
}

/** The report on a file that is known already or purged, unless it is to be taken in again. */
export async function knownAlready(
  context: LoadContext,
  submission: Submission,
  sha256: string,
  { fingerprint }: Understanding,
): Promise<LoadReport | null> {
  if (context.again) return null;
  const { db } = context.ledger;
  const { timeZone } = context.plan.settings;
  const known = await knownLoad(db, fingerprint, submission.receivedAt, timeZone);
  return known ? unchangedReport(db, known, submission) : purgedReport(db, sha256, submission);
}

/** A file's bytes, as far as the load has to know them. */
interface Bytes {
  readonly sha256: string;
  readonly size: number;
  /** Keeps them, before anything about them is committed. */
  readonly keep: () => void;
}

/** Keeps a file and commits its load, all or nothing. */
export async function commitLoad(
  context: LoadContext,
  submission: Submission,
  { sha256, size, keep }: Bytes,
  intake: Intake,
  replay: LoadIdentity | null,
): Promise<LoadReport> {
  const { db } = context.ledger;
  const { reading, understood, refusedFor } = intake;
  const loadId = await db.transaction(async () => {
    const demonstration = submission.demonstration || understood.demonstration;
    const identity = replay ?? (await nextIdentity(db, submission, demonstration));
    const observed = await intake.observe(identity);
    if (!replay && !context.dryRun) refuseUnexplained(submission, observed);
    if (!context.dryRun && refusedFor === null) keep();
    const runs = intake.account(observed.classes);
    const lines = countLines(runs);
    const outcome = outcomeOf(intake, lines, observed);
    const { loadId: load_id, recordedAt: recorded_at } = identity;
    await recordLoad(db, {
      identity,
      submission,
      sha256,
      fingerprint: understood.fingerprint,
      bytes: size,
      form: understood.main,
      outcome,
      reading,
      runs,
      lines,
      ...observed,
      again: context.again,
      settings: { ...context.settings, pipeline: context.pipeline },
    });
    if (refusedFor !== null) {
      const purge = { load_id, recorded_at, reason: refusedFor, actor: null };
      await db.run(statement('record-purge'), purge);
    }
    const detail = { file: submission.fileName, sha256, outcome, ...observed.changes };
    const act = { kind: 'load', subject: load_id, actor: submission.submitter, detail } as const;
    await recordEvent(db, act, recorded_at);
    return load_id;
  });
  return reportOfLoad(db, loadId);
}

/** Who revises figures from the web is asked why; on the command line it may stay open, and is recorded so. */
function refuseUnexplained({ channel, revisionReason }: Submission, { changes }: Observed): void {
  if (channel !== 'web' || changes.revised === 0 || (revisionReason ?? '').trim() !== '') return;
  throw new Failure(
    `此次报送修订 ${changes.revised} 个数值，请写明修订原因。`,
    'reason',
    String(changes.revised),
  );
}

function outcomeOf(
  { understood, refusedFor }: Intake,
  lines: LineCounts,
  observed: Observed,
): Outcome {
  if (refusedFor !== null) return 'rejected';
  if (understood.main === null) return 'unrecognised';
  if (lines.quarantined === 0)
    return lines.accepted + lines.outOfScope > 0 ? 'accepted' : 'rejected';
  return observed.cells.value > 0 ? 'partial' : 'rejected';
}

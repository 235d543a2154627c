import { createHash } from 'node:crypto';
import type { Plan } from '@monitor/plan';
import { recordEvent, type Ledger } from '@monitor/warehouse';
import { accountLines, countLines, type LineCounts } from './account.ts';
import type { Catalogue } from './catalogue.ts';
import type { Contract, Pipeline } from './contract.ts';
import { nextIdentity, type LoadIdentity } from './identity.ts';
import { keepFile } from './kept-files.ts';
import { observeCells, type Observed } from './observe.ts';
import { observeProblems } from './problems.ts';
import { observeProgress } from './progress.ts';
import { readBytes } from './read-bytes.ts';
import { recordLoad, type LoadDecision } from './record.ts';
import {
  knownLoad,
  reportOfLoad,
  unchangedReport,
  type LoadReport,
  type Outcome,
} from './report.ts';
import type { PersonSettings } from './settings.ts';
import type { Submission } from './submission.ts';
import { understand, type Understanding } from './understand.ts';

/** What takes in the forms of each kind. */
const OBSERVERS = {
  observations: observeCells,
  'task-progress': observeProgress,
  'problem-ledger': observeProblems,
  'no-data': observeCells,
} as const satisfies Record<Contract['kind'], unknown>;

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
  const { db, paths } = context.ledger;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { reading, refusal } = await readBytes(bytes);
  const understood = understand(context, reading, sha256);
  const { timeZone } = context.plan.settings;
  if (!context.again && !replay) {
    const known = await knownLoad(db, understood.fingerprint, submission.receivedAt, timeZone);
    if (known) return unchangedReport(db, known, submission);
  }
  if (!context.dryRun) keepFile(paths.files, sha256, bytes);
  const loadId = await db.transaction(async () => {
    const demonstration = submission.demonstration || understood.demonstration;
    const identity = replay ?? (await nextIdentity(db, submission, demonstration));
    const observe = OBSERVERS[understood.main?.contract.kind ?? 'no-data'];
    const observed = await observe(context, reading, understood, submission, identity);
    const runs = accountLines(reading, observed.classes);
    const lines = countLines(runs);
    const outcome = outcomeOf(understood, lines, observed);
    await recordLoad(db, {
      identity,
      submission,
      sha256,
      fingerprint: understood.fingerprint,
      bytes: bytes.length,
      binding: understood.main,
      outcome,
      reading,
      runs,
      lines,
      cells: observed.cells,
      changes: observed.changes,
      decisions: [
        ...reading.decisions.map(readerDecision),
        ...understood.decisions,
        ...observed.decisions,
      ],
      findings: [...(refusal ? [refusal] : []), ...understood.findings, ...observed.findings],
      again: context.again,
      settings: { ...context.settings, pipeline: context.pipeline },
    });
    const detail = { file: submission.fileName, sha256, outcome, ...observed.changes };
    const act = {
      kind: 'load',
      subject: identity.loadId,
      actor: submission.submitter,
      detail,
    } as const;
    await recordEvent(db, act, identity.recordedAt);
    return identity.loadId;
  });
  return reportOfLoad(db, loadId);
}

function readerDecision(decision: {
  subject: string;
  value: string;
  reason: string;
}): LoadDecision {
  const { subject, value, reason } = decision;
  return { subject, value, basis: reason, decidedBy: 'reader' };
}

function outcomeOf(understood: Understanding, lines: LineCounts, observed: Observed): Outcome {
  if (understood.main === null) return 'unrecognised';
  if (lines.quarantined === 0)
    return lines.accepted + lines.outOfScope > 0 ? 'accepted' : 'rejected';
  return observed.cells.value > 0 ? 'partial' : 'rejected';
}

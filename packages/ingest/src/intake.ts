import type { Reading } from '@monitor/tabular';
import { accountLines, type LineClass, type LineRun } from './account.ts';
import type { Contract } from './contract.ts';
import { readDeclaration } from './declaration.ts';
import { observeDeclaration, refuseUntenable, understandDeclaration } from './declare.ts';
import type { LoadIdentity } from './identity.ts';
import { inSheets } from './in-sheets.ts';
import { recordLesson, taughtBy } from './lessons.ts';
import type { LoadContext } from './load.ts';
import { observeCells, type Observed } from './observe.ts';
import { personalPlaces, refusePersonal } from './personal.ts';
import { observeProblems } from './problems.ts';
import { observeProgress } from './progress.ts';
import { readBytes } from './read-bytes.ts';
import type { Finding, LoadDecision } from './record.ts';
import type { Submission } from './submission.ts';
import { understand, type Understanding } from './understand.ts';

/** A file's bytes, understood, and how they are taken in. */
export interface Intake {
  readonly reading: Reading;
  readonly understood: Understanding;
  /** Why neither bytes nor content may be kept; null where they may. */
  readonly refusedFor: string | null;
  /** Observes the file; called inside the load's transaction. */
  observe(identity: LoadIdentity): Promise<Observed>;
  /** Accounts for every line, given what became of the records. */
  account(classes: readonly LineClass[]): LineRun[];
}

/** What takes in the forms of each kind. */
const OBSERVERS = {
  observations: observeCells,
  'task-progress': observeProgress,
  'problem-ledger': observeProblems,
  'no-data': observeCells,
} as const satisfies Record<Contract['kind'], unknown>;

/**
 * Understands a file: a declaration, a file that holds personal data, or a file of tables.
 * @param replayed it was taken in once: an earlier program may have taken in what is refused now
 */
export async function intakeOf(
  context: LoadContext,
  submission: Submission,
  bytes: Uint8Array,
  sha256: string,
  replayed: boolean,
): Promise<Intake> {
  const declaration = readDeclaration(bytes);
  if (declaration) {
    if (!replayed) await refuseUntenable(context, declaration, submission);
    return {
      reading: declaration.reading,
      understood: understandDeclaration(context, declaration, sha256),
      refusedFor: null,
      observe: (identity) => observeDeclaration(context, declaration, submission, identity),
      account: (classes) => accountLines(declaration.reading, classes),
    };
  }
  const { reading, refusal } = await readBytes(bytes);
  const account = (classes: readonly LineClass[]) => accountLines(reading, classes);
  const { lesson, ...taught } = await taughtBy(context, reading);
  const understood = understand({ ...context, ...taught }, reading, sha256);
  const personal = replayed ? [] : personalPlaces(reading);
  if (personal.length > 0) {
    return {
      ...{ reading, understood, account, refusedFor: '疑似含有身份证号码或电话号码，未予接收' },
      observe: () => Promise.resolve(refusePersonal(reading, personal)),
    };
  }
  return {
    ...{ reading, understood, account, refusedFor: null },
    observe: async (identity) => {
      const observe = OBSERVERS[understood.main?.contract.kind ?? 'no-data'];
      const observed = await observe(context, reading, understood, submission, identity);
      if (!replayed && lesson && observed.cells.value > 0)
        await recordLesson(context.ledger.db, lesson, identity, submission.submitter);
      return withSaid(observed, reading, understood, refusal ? [refusal] : []);
    },
  };
}

/** What observing a file gave, with what was decided and found before. */
export function withSaid(
  observed: Observed,
  reading: Reading,
  understood: Understanding,
  refusals: readonly Finding[] = [],
): Observed {
  const decisions = [...reading.decisions.map(readerDecision), ...understood.decisions];
  return {
    ...observed,
    decisions: [...decisions, ...observed.decisions],
    findings: inSheets(reading, [...refusals, ...understood.findings, ...observed.findings]),
  };
}

function readerDecision(decision: {
  subject: string;
  value: string;
  reason: string;
}): LoadDecision {
  const { subject, value, reason } = decision;
  return { subject, value, basis: reason, decidedBy: 'reader' };
}

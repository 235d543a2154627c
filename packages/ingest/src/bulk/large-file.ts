import type { Reading } from '@monitor/tabular';
import { constants, copyFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { diskFull } from '@monitor/warehouse';
import { runsAround } from '../account.ts';
import { bulkForm, type BulkFile } from './bulk-form.ts';
import { observeBulk } from './bulk-observe.ts';
import { stageBulk } from './bulk-stage.ts';
import { readTexts } from './bulk-texts.ts';
import { refuseForeign } from '../foreign.ts';
import type { LoadIdentity } from '../identity.ts';
import { withSaid, type Intake } from '../intake.ts';
import { Irregular } from './irregular.ts';
import { flush, keepCopy } from '../kept-files.ts';
import { recordLesson, taughtBy } from '../lessons.ts';
import { commitLoad, knownAlready, loadFile, type LoadContext } from '../load.ts';
import { readBytes } from '../read-bytes.ts';
import { recognise } from '../recognise.ts';
import { receivedOn } from '../received.ts';
import { nothingTaken, unreadableReport, type LoadReport } from '../report.ts';
import type { Submission } from '../submission.ts';
import { statement } from '../sql.ts';
import { headOf, survey, type Survey } from './survey.ts';
import { understand } from '../understand.ts';

/** The reader of record keeps every cell: of a list, some thirty bytes of memory for each of the file. */
const MEMORY_PER_BYTE = 64;

/**
 * Takes a large file in: by DuckDB where it is proven to be a list of one form throughout, else by the reader of record
 * if that can hold it. All else that belongs to a load is as in `loadFile`, and so is what comes of it.
 * @param readable so many bytes the reader of record can hold
 */
export async function loadLargeFile(
  context: LoadContext,
  submission: Submission,
  replay: LoadIdentity | null = null,
  readable = getHeapStatistics().heap_size_limit / MEMORY_PER_BYTE,
): Promise<LoadReport> {
  // A kept file stays as it is.
  if (replay) return loadWhole(context, submission, submission.path, replay, readable);
  // What is surveyed, read and kept must be the same bytes, whatever happens to the file meanwhile.
  const copy = path.join(context.ledger.paths.files, `incoming.${process.pid}.tmp`);
  try {
    const failed = copied(submission.path, copy);
    return failed
      ? unreadableReport(submission, failed)
      : await loadWhole(context, submission, copy, null, readable);
  } finally {
    rmSync(copy, { force: true });
  }
}

/** Copies a file; why that could not be done, where it lies with the file. */
function copied(file: string, copy: string): Error | null {
  try {
    copyFileSync(file, copy, constants.COPYFILE_FICLONE);
    return null;
  } catch (error) {
    if (diskFull(error) || !(error instanceof Error)) throw error;
    return error;
  }
}

async function loadWhole(
  context: LoadContext,
  submission: Submission,
  copy: string,
  replay: LoadIdentity | null,
  readable: number,
): Promise<LoadReport> {
  try {
    const surveying = survey(copy);
    // Waited for later, and its failure told then.
    surveying.catch(() => undefined);
    return await loadBulk(context, submission, { copy, surveying }, replay).catch(
      async (error: unknown) => {
        if (!(error instanceof Irregular)) throw error;
        const surveyed = await surveying;
        return surveyed.bytes <= readable
          ? loadFile(context, submission, readFileSync(copy), replay)
          : nothingTaken(submission, 'byte-count', tooLarge(surveyed.bytes, readable, error));
      },
    );
  } finally {
    // After an error there may be no transaction left to do it in; it goes with the process then.
    await context.ledger.db.run(statement('bulk/forget')).catch(() => undefined);
  }
}

interface Incoming {
  readonly copy: string;
  readonly surveying: Promise<Survey>;
}

/**
 * Takes a file in by DuckDB.
 * @throws Irregular where the reader of record might make something else of it; the ledger is then as before
 */
export async function loadBulk(
  context: LoadContext,
  submission: Submission,
  { copy, surveying }: Incoming,
  replay: LoadIdentity | null,
): Promise<LoadReport> {
  const { reading: beginning } = await readBytes(headOf(copy));
  const { lesson, ...taught } = await taughtBy(context, beginning);
  const recognising = { ...context, ...taught };
  const form = bulkForm(beginning, recognise(recognising, beginning).perTable[0] ?? null);
  // DuckDB reads the texts while the bytes are looked at.
  const [read, looked] = await Promise.allSettled([readTexts(copy, form), surveying]);
  if (looked.status === 'rejected') throw looked.reason;
  refuseIrregular(looked.value, beginning, context.mostChecked);
  if (read.status === 'rejected') throw read.reason;
  const { sha256, bytes: size, lines } = looked.value;
  const texts = read.value;
  if (texts.records !== lines - 1) throw new Irregular('有空行，或引号内有换行');
  const understood = understand(recognising, beginning, sha256);
  if (!replay) refuseForeign(submission, understood, context.plan);
  const known = replay ? null : await knownAlready(context, submission, sha256, understood);
  if (known) return known;
  const receivedDay = await receivedOn(context, submission);
  const file: BulkFile = { path: copy, lines, form, beginning, receivedDay };
  // A slow disk takes as long as DuckDB does.
  const keeps = !context.dryRun && !replay;
  const staging = stageBulk(context, file, texts);
  const [odd] = await Promise.all([staging, keeps ? flush(copy) : null]);
  const keep = () => keepCopy(context.ledger.paths.files, sha256, copy);
  const reading = { ...beginning, lineCount: lines };
  const intake: Intake = {
    ...{ reading, understood, refusedFor: null },
    observe: async (identity) => {
      const observed = await observeBulk(context, file, odd, understood, submission, identity);
      if (!replay && lesson && observed.cells.value > 0)
        await recordLesson(context.ledger.db, lesson, identity, submission.submitter);
      return withSaid(observed, reading, understood);
    },
    account: (classes) => runsAround(odd, classes, lines),
  };
  return commitLoad(context, submission, { sha256, size, keep }, intake, replay);
}

function refuseIrregular(
  { lines, isRegular, quoted }: Survey,
  beginning: Reading,
  mostChecked: number,
): void {
  // Of few lines every figure is checked, which only the reader of record can.
  if (lines <= mostChecked) throw new Irregular(`只有 ${lines} 行`);
  if (!isRegular) throw new Irregular('不是文本，或行尾写法不一，或引号旁有空白');
  if (quoted !== (beginning.quote !== null)) throw new Irregular('引号不是自始就有');
}

function tooLarge(bytes: number, readable: number, { message: why }: Irregular): string {
  const megabytes = (size: number) => Math.ceil(size / (1 << 20));
  return `文件有 ${megabytes(bytes)} MB，这么大的文件须是整齐的清单（UTF-8 编码的 CSV，一行表头，其下每行一个数值），而此文件${why}，未予接收，请改正，或拆成不超过 ${megabytes(readable)} MB 的几份报送。`;
}

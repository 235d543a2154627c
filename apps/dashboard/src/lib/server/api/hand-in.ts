import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onLedger, readSettings, type Submission } from '@monitor/ingest';
import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { id } from '../parameters.ts';
import { permitted, type Who } from '../who.ts';
import { endpoint } from './endpoint.ts';
import { media } from './forms.ts';
import { text, textOrNull, whole, wholeOrNull } from './shapes.ts';

const flag = v.picklist(['0', '1']);

const finding = v.object({
  severity: text,
  line: wholeOrNull,
  column: textOrNull,
  value: textOrNull,
  rule: text,
  message: text,
});

const load = v.object({
  loadId: textOrNull,
  file: text,
  pipeline: textOrNull,
  outcome: v.picklist(['accepted', 'partial', 'unchanged', 'unrecognised', 'rejected']),
  lines: v.object({
    total: whole,
    accepted: whole,
    quarantined: whole,
    noData: whole,
    outOfScope: whole,
  }),
  observations: v.object({ added: whole, revised: whole, unchanged: whole }),
  findings: v.array(finding),
  findingsTotal: whole,
});

const ratingChange = v.object({
  targetId: text,
  titleZh: text,
  titleEn: text,
  before: textOrNull,
  after: text,
});

/** Takes a file in as `monitor ingest` does, and then publishes. */
export const handInEndpoint = endpoint({
  method: 'POST',
  path: '/loads',
  summary:
    '报送一个文件，与 monitor ingest --json 相同，须有令牌或在本机 / Hands a file in, as monitor ingest --json; with a token, or on this machine',
  parameters: {
    file: v.pipe(
      v.string(),
      // A name, not a path: it is shown to people and kept with the load.
      v.regex(/^[^\\/]{1,200}$/),
      v.check((name) => !/\p{Cc}/u.test(name)),
      v.description('文件名，不带路径 / The file’s name, without a path'),
    ),
    pipeline: v.pipe(id, v.description('数据管道；不写则自动识别 / Pipeline, else recognised')),
    set: v.pipe(
      v.array(v.string()),
      v.description(
        '人工设定，可重复：unit=单位、unit[列名]=单位、period=2023-06、area=代码 / What a person settles; may be repeated',
      ),
    ),
    again: v.pipe(flag, v.description('1：已知的文件也重新入库 / 1: a known file is loaded anew')),
    reason: v.pipe(
      v.string(),
      v.maxLength(100),
      v.description('修订原因，随修订的数值记录 / Why figures are revised; kept with them'),
    ),
    'dry-run': v.pipe(flag, v.description('1：试运行，不保存 / 1: all is told, nothing is kept')),
    ratings: v.pipe(
      flag,
      v.description(
        '1：试运行时说明哪些目标的评定会改变，用时较长 / 1: a dry run tells which targets would be rated otherwise; takes longer',
      ),
    ),
  },
  required: ['file'],
  body: { 'text/csv': null, 'application/octet-stream': null },
  content: {
    [media.json]: v.object({
      loads: v.array(load),
      publication: textOrNull,
      ratings: v.optional(v.array(ratingChange)),
    }),
  },
  answer: async (event, { file, pipeline, set, again, reason, ratings, 'dry-run': dryRun }) => {
    const who = await permitted(event, 'monitor ingest');
    const { errors } = messagesIn(event.locals.language);
    if (file === null) error(400, errors.missingParameter('file'));
    const settings = readSettings(set ?? []);
    const bytes = new Uint8Array(await event.request.arrayBuffer());
    if (bytes.length === 0) error(400, errors.emptyFile);
    const options = { settings, pipeline, again: again === '1', dryRun: dryRun === '1' };
    const said = { fileName: file, revisionReason: reason };
    return json(await takeIn(said, bytes, who, { ...options, ratings: ratings === '1' }));
  },
});

type Options = Parameters<typeof onLedger<'ingest'>>[1]['options'] & { readonly ratings: boolean };

/** The ledger's process reads files, so the bytes become one for as long as it takes. */
async function takeIn(
  said: Pick<Submission, 'fileName' | 'revisionReason'>,
  bytes: Uint8Array,
  { department }: Who,
  { ratings, ...options }: Options,
): Promise<object> {
  const folder = await mkdtemp(path.join(tmpdir(), 'monitor-handed-in-'));
  try {
    const handedIn = path.join(folder, 'file');
    await writeFile(handedIn, bytes);
    const submission = {
      path: handedIn,
      ...said,
      submitter: department,
      department,
      channel: 'web' as const,
      receivedAt: new Date().toISOString(),
      demonstration: false,
    };
    const submissions = [submission];
    const taken = await onLedger('ingest', { submissions, options });
    if (!options.dryRun || !ratings) return taken;
    const really = { ...options, dryRun: false };
    return { ...taken, ...(await onLedger('outlook', { submissions, options: really })) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

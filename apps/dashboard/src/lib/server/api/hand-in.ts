import {
  declarationFile,
  knownForms,
  onLedger,
  readSettings,
  type DeclarationKind,
  type Submission,
} from '@monitor/ingest';
import { error, json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { id } from '../parameters.ts';
import { withReceived } from '../received.ts';
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
  asOfBefore: textOrNull,
  asOfAfter: text,
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
      v.description(
        '文件名，不带路径；不作声明时必填 / The file’s name, without a path; required unless something is declared',
      ),
    ),
    declare: v.pipe(
      v.picklist(['zero', 'unchanged']),
      v.description(
        '不交文件而作声明：zero 零报告，unchanged 本月无变化；须写 pipeline 和 period / Instead of a file, a declaration that a period has no figures; with pipeline and period',
      ),
    ),
    form: v.pipe(
      id,
      v.description(
        '声明所指的报表；数据管道只有一种报表时可不写 / The form a declaration is of; needed where the pipeline has several',
      ),
    ),
    period: v.pipe(
      v.string(),
      v.description(
        '声明所指的数据期，如 2023-07、2023年第三季度 / The period a declaration is of',
      ),
    ),
    pipeline: v.pipe(id, v.description('数据管道；不写则自动识别 / Pipeline, else recognised')),
    set: v.pipe(
      v.array(v.string()),
      v.description(
        '人工设定，可重复：unit=单位、unit[列名]=单位、period=2023-06、area=代码、column[列名]=指标代码@单位（或 area、period、unit、none；须写 pipeline，以后同样的表照此读取） / What a person settles; may be repeated. With column, which needs pipeline, later files with the same columns are read so too',
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
  body: { 'text/csv': null, 'application/octet-stream': null },
  content: {
    [media.json]: v.object({
      loads: v.array(load),
      publication: textOrNull,
      ratings: v.optional(v.array(ratingChange)),
    }),
  },
  answer: async (event, given) => {
    const { pipeline, set, again, reason, ratings, 'dry-run': dryRun } = given;
    const who = await permitted(event, 'monitor ingest');
    const settings = readSettings(set ?? []);
    const { fileName, body } = await (given.declare === null ? sentFile : declared)(
      event,
      given,
      who,
    );
    const options = { settings, pipeline, again: again === '1', dryRun: dryRun === '1' };
    const taken = await withReceived(body, (path, bytes) => {
      if (bytes === 0) error(400, messagesIn(event.locals.language).errors.emptyFile);
      const said = { path, fileName, revisionReason: reason };
      return takeIn(said, who, { ...options, ratings: ratings === '1' });
    });
    return json(taken);
  },
});

/** What is handed in, and under which name. */
interface HandedIn {
  readonly fileName: string;
  readonly body: Request['body'];
}

type Asked = Record<'file' | 'declare' | 'pipeline' | 'form' | 'period', string | null> & {
  readonly declare: DeclarationKind | null;
};

function sentFile({ request, locals }: RequestEvent, { file }: Asked): HandedIn {
  if (file === null) error(400, messagesIn(locals.language).errors.missingParameter('file'));
  return { fileName: file, body: request.body };
}

/** The file by which something is declared. */
async function declared(
  { locals }: RequestEvent,
  { declare, pipeline, form, period }: Asked,
  { department }: Who,
): Promise<HandedIn> {
  const { errors } = messagesIn(locals.language);
  if (pipeline === null) error(400, errors.missingParameter('pipeline'));
  if (period === null) error(400, errors.missingParameter('period'));
  const { pipelines, plan } = await knownForms();
  const known = plan.departments.find(({ id: one }) => one === department);
  const { fileName, text: content } = declarationFile(pipelines, plan, {
    ...{ kind: declare ?? 'zero', pipeline, form, period },
    department: known?.name.zh ?? null,
  });
  return { fileName, body: new Blob([content]).stream() };
}

type Options = Parameters<typeof onLedger<'ingest'>>[1]['options'] & { readonly ratings: boolean };

async function takeIn(
  said: Pick<Submission, 'path' | 'fileName' | 'revisionReason'>,
  { department }: Who,
  { ratings, ...options }: Options,
): Promise<object> {
  const submission = {
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
}

import { loadPlan, type Plan } from '@monitor/plan';
import {
  backup,
  diskFull,
  Failure,
  openLedger,
  publish,
  recordEvent,
  rollback,
  versions,
  type Act,
  type BackupReport,
  type Ledger,
  type PublishReport,
  type RollbackReport,
} from '@monitor/warehouse';
import { ingestFiles, loadContext, type IngestOptions, type Progress } from './ingest.ts';
import { withMappings } from './lessons.ts';
import { outlook, type RatingChange } from './outlook.ts';
import { loadPipelines, measuredIndicators, pipelinesDirectory } from './pipelines.ts';
import { purgeLoad, type PurgeReport } from './purge.ts';
import { rebuildLedger, type RebuildReport } from './rebuild.ts';
import type { LoadReport } from './report.ts';
import type { Submission } from './submission.ts';
import { withdrawMapping, type MappingWithdrawalReport } from './withdraw-mapping.ts';
import { withdrawLoad, type WithdrawalReport } from './withdraw.ts';

/** Where the ledger and the plan are. */
export interface Places {
  readonly data: string;
  readonly plan: string;
}

/** What can be asked of the ledger's process, and what it answers, by kind. */
export interface LedgerCommands {
  ingest: {
    request: { submissions: readonly Submission[]; options: IngestOptions };
    response: { loads: readonly LoadReport[]; publication: string | null };
  };
  outlook: {
    request: { submissions: readonly Submission[]; options: IngestOptions };
    response: { ratings: readonly RatingChange[] };
  };
  withdraw: {
    request: { loadId: string; reason: string; actor: string | null };
    response: WithdrawalReport & { publication: string };
  };
  purge: {
    request: { loadId: string; reason: string; actor: string | null };
    response: PurgeReport & { publication: string };
  };
  'withdraw-mapping': {
    request: { mappingId: string; reason: string; actor: string | null };
    response: MappingWithdrawalReport & { publication: string };
  };
  rebuild: { request: object; response: RebuildReport & { publication: string } };
  publish: { request: object; response: PublishReport };
  rollback: { request: { version: string; actor: string | null }; response: RollbackReport };
  backup: { request: { file: string }; response: BackupReport };
  record: { request: { act: Act }; response: null };
}

export type LedgerCommand = keyof LedgerCommands;

/** Runs one command with the ledger open; only the ledger's own process calls this. */
export async function runCommand<K extends LedgerCommand>(
  kind: K,
  places: Places,
  request: LedgerCommands[K]['request'],
  progress: Progress,
): Promise<LedgerCommands[K]['response']> {
  const commands: { [C in LedgerCommand]: Command<C> } = {
    ingest,
    outlook: async ({ ledger, places: { data, plan }, request: { submissions, options } }) => {
      // Nobody is asked for a reason yet.
      const would = { submissions: submissions.map(unasked), options };
      const take = (copy: string) => runCommand('ingest', { data: copy, plan }, would, progress);
      return { ratings: await outlook(ledger, data, take) };
    },
    withdraw,
    purge,
    'withdraw-mapping': withdrawTaught,
    rebuild,
    publish: ({ ledger, places: where }) => publishNow(ledger, where),
    rollback: ({ ledger, request: { version, actor } }) => rollback(ledger, version, actor),
    backup: ({ ledger, places: where, request: { file } }) =>
      backup(ledger, where.plan, file, progress),
    record,
  };
  const ledger = await openLedger(places.data);
  try {
    return await commands[kind]({ ledger, places, request, progress });
  } finally {
    ledger.close();
  }
}

const unasked = (submission: Submission): Submission => ({ ...submission, channel: 'cli' });

type Command<K extends LedgerCommand> = (session: {
  ledger: Ledger;
  places: Places;
  request: LedgerCommands[K]['request'];
  progress: Progress;
}) => Promise<LedgerCommands[K]['response']>;

const ingest: Command<'ingest'> = async ({ ledger, places, request, progress }) => {
  const plan = loadPlan(places.plan);
  const context = await loadContext(ledger, plan, request.options);
  const pinned = versions(places.data).find((version) => version.pinned);
  const take = () => ingestFiles(context, request.submissions, progress);
  if (request.options.dryRun) {
    return { loads: unnumbered(await ledger.db.rehearse(take)), publication: null };
  }
  const loads = await take();
  const taken = loads.filter(isNew);
  if (pinned && taken.length === 0) return { loads, publication: pinned.version };
  const publishing = async () => publish(ledger, plan, await sources(ledger, plan));
  const { version } = await (taken.length > 0 ? after(takenIn(taken), publishing) : publishing());
  return { loads, publication: version };
};

/** Whether a load changed the ledger; what was known already, or could not be opened, did not. */
function isNew({ loadId, outcome }: LoadReport): boolean {
  return loadId !== null && outcome !== 'unchanged';
}

function takenIn(loads: readonly LoadReport[]): string {
  const [first] = loads;
  return `已入库 ${first?.loadId ?? ''}${loads.length > 1 ? ` 等 ${loads.length} 个文件` : ''}`;
}

/** What a rehearsal would make has no number yet. */
function unnumbered(loads: readonly LoadReport[]): LoadReport[] {
  const made = new Set(loads.filter(isNew).map(({ loadId }) => loadId));
  return loads.map((load) => (made.has(load.loadId) ? { ...load, loadId: null } : load));
}

const withdraw: Command<'withdraw'> = async ({ ledger, places, request }) => {
  const { loadId, reason, actor } = request;
  const report = await withdrawLoad(ledger, loadId, reason, actor);
  const { version } = await after(`已撤回 ${loadId}`, () => publishNow(ledger, places));
  return { ...report, publication: version };
};

const purge: Command<'purge'> = async ({ ledger, places, request, progress }) => {
  const report = await purgeLoad(ledger, loadPlan(places.plan), request, progress);
  const done = `已从台账清除 ${request.loadId}`;
  const { version } = await after(done, () => publishNow(ledger, places));
  return { ...report, publication: version };
};

const withdrawTaught: Command<'withdraw-mapping'> = async ({ ledger, places, request }) => {
  const { mappingId, reason, actor } = request;
  const report = await withdrawMapping(ledger, mappingId, reason, actor);
  const { version } = await after(`已停用 ${mappingId}`, () => publishNow(ledger, places));
  return { ...report, publication: version };
};

const record: Command<'record'> = async ({ ledger, request }) => {
  const now = new Date().toISOString();
  await ledger.db.transaction(() => recordEvent(ledger.db, request.act, now));
  return null;
};

const rebuild: Command<'rebuild'> = async ({ ledger, places, progress }) => {
  const report = await rebuildLedger(ledger, loadPlan(places.plan), progress);
  const { version } = await after('台账已重建', () => publishNow(ledger, places));
  return { ...report, publication: version };
};

/** Publishes what stands in the ledger by then: where that fails, whoever asked must know that it does. */
async function after(
  done: string,
  publishing: () => Promise<PublishReport>,
): Promise<PublishReport> {
  try {
    return await publishing();
  } catch (error) {
    const { message } =
      diskFull(error) ?? (error instanceof Error ? error : new Error(String(error)));
    const why = message.replace(/。$/, '');
    throw new Failure(`${done}，未能发布：${why}；请运行 monitor publish。`);
  }
}

async function publishNow(ledger: Ledger, places: Places): Promise<PublishReport> {
  const plan = loadPlan(places.plan);
  return publish(ledger, plan, await sources(ledger, plan));
}

/** Which pipelines can deliver which indicators, by what they declare and by what they were taught. */
async function sources({ db }: Ledger, plan: Plan): Promise<[string, string][]> {
  const declared = await loadPipelines(pipelinesDirectory());
  return measuredIndicators(await withMappings(db, declared, plan.settings.timeZone), plan);
}

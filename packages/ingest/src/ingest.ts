import { Failure, type Ledger } from '@monitor/warehouse';
import { catalogueOf } from './catalogue.ts';
import { MOST_CHECKED } from './checks/cross-checks.ts';
import type { LoadContext } from './load.ts';
import { loadPipelines, pipelinesDirectory, pipelinesHash } from './pipelines.ts';
import type { LoadReport } from './report.ts';
import type { PersonSettings } from './settings.ts';
import type { Submission } from './submission.ts';
import { takeIn } from './take-in.ts';
import type { Plan } from '@monitor/plan';

/** What a person asks of an intake. */
export interface IngestOptions {
  readonly settings: PersonSettings;
  readonly pipeline: string | null;
  readonly again: boolean;
  /** Everything is done and told, and nothing kept. */
  readonly dryRun: boolean;
}

/** Told after each file: how many of how many are done. */
export type Progress = (done: number, of: number, file: string) => void;

/** Prepares what loads share: catalogue and pipelines. */
export async function loadContext(
  ledger: Ledger,
  plan: Plan,
  options: IngestOptions,
): Promise<LoadContext> {
  const pipelines = await loadPipelines(pipelinesDirectory());
  return {
    ledger,
    plan,
    catalogue: catalogueOf(plan),
    pipelines,
    contracts: pipelinesHash(pipelines),
    mostChecked: MOST_CHECKED,
    ...options,
  };
}

/**
 * Takes files in one after the other, each all or nothing, in the order given.
 * @throws Failure when a person named a pipeline or an area that does not exist
 */
export async function ingestFiles(
  context: LoadContext,
  submissions: readonly Submission[],
  progress: Progress,
): Promise<LoadReport[]> {
  refuseUnknown(context);
  const reports: LoadReport[] = [];
  for (const [index, submission] of submissions.entries()) {
    reports.push(await takeIn(context, submission));
    progress(index + 1, submissions.length, submission.fileName);
  }
  return reports;
}

function refuseUnknown({ pipeline, pipelines, settings, catalogue }: LoadContext): void {
  const known = pipelines.map(({ id }) => id);
  if (pipeline !== null && !known.includes(pipeline)) {
    throw new Failure(
      `没有数据管道 ${pipeline}，现有的有 ${known.join('、')}。`,
      'pipeline',
      pipeline,
    );
  }
  if (settings.area !== undefined && catalogue.area(settings.area) === undefined) {
    throw new Failure(
      `--set area=${settings.area} 不在区划目录内，请核对名称或代码。`,
      'setting',
      `area=${settings.area}`,
    );
  }
}

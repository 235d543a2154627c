import type { Ledger } from '@monitor/warehouse';
import { catalogueOf } from './catalogue.ts';
import { loadFile, type LoadContext } from './load.ts';
import { loadPipelines, pipelinesDirectory, pipelinesHash } from './pipelines.ts';
import type { LoadReport } from './report.ts';
import type { PersonSettings } from './settings.ts';
import { stageIndicators } from './stage.ts';
import type { Submission } from './submission.ts';
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

/** Prepares what loads share: catalogue, pipelines, the plan's bounds staged beside the ledger. */
export async function loadContext(
  ledger: Ledger,
  plan: Plan,
  options: IngestOptions,
): Promise<LoadContext> {
  const pipelines = await loadPipelines(pipelinesDirectory());
  await stageIndicators(ledger.db, plan.indicators);
  return {
    ledger,
    plan,
    catalogue: catalogueOf(plan),
    pipelines,
    contracts: pipelinesHash(pipelines),
    ...options,
  };
}

/** Takes files in one after the other, each all or nothing, in the order given. */
export async function ingestFiles(
  context: LoadContext,
  submissions: readonly Submission[],
  progress: Progress,
): Promise<LoadReport[]> {
  const reports: LoadReport[] = [];
  for (const [index, submission] of submissions.entries()) {
    reports.push(await loadFile(context, submission));
    progress(index + 1, submissions.length, submission.fileName);
  }
  return reports;
}

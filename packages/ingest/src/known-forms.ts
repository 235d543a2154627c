import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadPlan } from '@monitor/plan';
import { planDirectory, type Publication } from '@monitor/warehouse';
import type { CataloguePlan } from './catalogue.ts';
import type { Pipeline } from './contract.ts';
import { withMappings } from './lessons.ts';
import { loadPipelines, pipelinesDirectory } from './pipelines.ts';

/** All that a file is recognised and checked by, as plain data: what a browser needs to check one itself. */
export interface KnownForms {
  readonly pipelines: readonly Pipeline[];
  readonly plan: CataloguePlan;
}

/**
 * The forms and the plan a load would go by now.
 * @param publication where what people taught is read, since the ledger is not open to those who ask; without one, the
 *   forms that pipelines declare
 * @throws PlanError, Failure when one of them cannot be read
 */
export async function knownForms(
  publication: Pick<Publication, 'rows'> | null = null,
): Promise<KnownForms> {
  const plan = planNow(planDirectory());
  const declared = await loadPipelines(pipelinesDirectory());
  const { timeZone } = plan.settings;
  const pipelines = publication ? await withMappings(publication, declared, timeZone) : declared;
  return { pipelines, plan };
}

let last: { readonly stamp: string; readonly plan: CataloguePlan } | null = null;

/** Reading a plan takes most of a second, in which a server answers nobody: it is read again when a file of it changed. */
function planNow(directory: string): CataloguePlan {
  const stamp = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(path.join(directory, name)).mtimeMs}`)
    .join('\n');
  if (last?.stamp === stamp) return last.plan;
  const plan = loadPlan(directory);
  const { areas, indicators, departments, expectedExports, problemKinds, tasks } = plan;
  const { checks, settings } = plan;
  const first = { areas, indicators, departments, expectedExports };
  last = { stamp, plan: { ...first, problemKinds, tasks, checks, settings } };
  return last.plan;
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plan } from '@monitor/plan';
import { Failure } from '@monitor/warehouse';
import type { Contract, Pipeline } from './contract.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The folder whose sub-folders are the pipelines: `MONITOR_PIPELINES`, else `pipelines/`. */
export function pipelinesDirectory(): string {
  return path.resolve(repository, process.env['MONITOR_PIPELINES'] ?? 'pipelines');
}

/**
 * Loads every pipeline, found by listing a folder; a new pipeline is a new folder and nothing else.
 * @param directory a folder of folders, each with `src/index.ts` exporting `pipeline`
 * @throws Failure when a folder cannot be loaded or exports no pipeline, or two share an id
 */
export async function loadPipelines(directory: string): Promise<Pipeline[]> {
  const pipelines: Pipeline[] = [];
  for (const name of readdirSync(directory).sort()) {
    const entry = path.join(directory, name, 'src', 'index.ts');
    if (!existsSync(entry)) continue;
    pipelines.push(pipelineOf(await moduleOf(entry), entry));
  }
  const ids = pipelines.map((pipeline) => pipeline.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Failure(`有两个数据管道都叫 ${twice}，请给其中一个改名。`);
  return pipelines;
}

async function moduleOf(entry: string): Promise<unknown> {
  try {
    return (await import(pathToFileURL(entry).href)) as unknown;
  } catch (error) {
    const [why = ''] = String(error).split('\n');
    throw new Failure(`数据管道 ${entry} 无法载入，请更正后重试：${why}`);
  }
}

function pipelineOf(module: unknown, entry: string): Pipeline {
  if (typeof module === 'object' && module !== null && 'pipeline' in module) {
    return module.pipeline as Pipeline;
  }
  throw new Failure(
    `${entry} 没有导出名为 pipeline 的数据管道，请用 definePipeline() 定义并导出。`,
  );
}

/** A hash over all contracts: a file nobody recognised is tried again when they change. */
export function pipelinesHash(pipelines: readonly Pipeline[]): string {
  return createHash('sha256').update(JSON.stringify(pipelines)).digest('hex');
}

/** Which pipelines can deliver which indicators: `[indicator, pipeline]` pairs. */
export function measuredIndicators(pipelines: readonly Pipeline[], plan: Plan): [string, string][] {
  const pairs = pipelines.flatMap(({ id, contracts }) =>
    contracts.flatMap((contract) =>
      measured(contract, plan).map((indicator) => `${indicator} ${id}`),
    ),
  );
  return [...new Set(pairs)].map((pair) => {
    const [indicator = '', pipeline = ''] = pair.split(' ');
    return [indicator, pipeline];
  });
}

/** A ledger of problems delivers what the plan counts from it. */
function measured({ kind, measures }: Contract, { indicators }: Plan): string[] {
  if (kind !== 'problem-ledger') return measures.map(({ indicator }) => indicator);
  return indicators.filter(({ counted }) => counted !== undefined).map(({ id }) => id);
}

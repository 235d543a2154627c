import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';
import type { Contract, Pipeline } from '../src/index.ts';
import type { Workspace } from './workspace.ts';

/** Gives a workspace one pipeline of its own instead of the repository's; `vi.unstubAllEnvs` takes it away. */
export function ownPipeline(
  { directory }: Workspace,
  form: Pick<Contract, 'requires' | 'area' | 'period' | 'measures'>,
): void {
  const title = { zh: '试用', en: 'For tests' };
  const outside = { areas: 'quarantine', columns: 'quarantine' } as const;
  const contract: Contract = {
    id: 'own',
    version: 1,
    title,
    kind: 'observations',
    outside,
    ...form,
  };
  const pipeline: Pipeline = { id: 'own', department: null, title, contracts: [contract] };
  const folder = path.join(directory, 'pipelines/own/src');
  mkdirSync(folder, { recursive: true });
  const source = `export const pipeline = ${JSON.stringify(pipeline)};\n`;
  writeFileSync(path.join(folder, 'index.ts'), source);
  vi.stubEnv('MONITOR_PIPELINES', path.join(directory, 'pipelines'));
}

import { loadPipelines, pipelinesDirectory } from '@monitor/ingest';
import { json } from '@sveltejs/kit';
import { guarded } from '#lib/server/api/answer.ts';
import { parametersOf } from '#lib/server/api/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  guarded(event, async () => {
    parametersOf(event, 'pipelines');
    return json({ pipelines: await loadPipelines(pipelinesDirectory()) });
  });

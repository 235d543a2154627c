import { json } from '@sveltejs/kit';
import { guarded } from '#lib/server/api/answer.ts';
import { description } from '#lib/server/api/openapi.ts';
import { parametersOf } from '#lib/server/api/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  guarded(event, async () => {
    parametersOf(event, 'openapi');
    return json(description());
  });

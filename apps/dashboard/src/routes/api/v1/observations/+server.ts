import { answer } from '#lib/server/api/answer.ts';
import { observations } from '#lib/server/api/observations.ts';
import { parametersOf } from '#lib/server/api/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  answer(event, async ({ publication }) => {
    const { format, ...wanted } = parametersOf(event, 'observations');
    return observations(publication, wanted, format ?? 'json');
  });

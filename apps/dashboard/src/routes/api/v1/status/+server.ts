import { status } from '@monitor/warehouse';
import { json } from '@sveltejs/kit';
import { answer } from '#lib/server/api/answer.ts';
import { given } from '#lib/server/api/given.ts';
import { parametersOf } from '#lib/server/api/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  answer(event, async ({ publication }) => {
    const { 'as-known-at': asKnownAt, ...rest } = parametersOf(event, 'status');
    return json(await status(publication, given({ ...rest, asKnownAt })));
  });

import { explain } from '@monitor/warehouse';
import { error, json } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/index.ts';
import { answer } from '#lib/server/api/answer.ts';
import { given } from '#lib/server/api/given.ts';
import { parametersOf } from '#lib/server/api/parameters.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  answer(event, async ({ publication }) => {
    const { indicator, 'as-known-at': asKnownAt, ...rest } = parametersOf(event, 'explain');
    if (indicator === null) {
      error(400, messagesIn(event.locals.language).errors.missingParameter('indicator'));
    }
    return json(await explain(publication, { indicator, ...given({ ...rest, asKnownAt }) }));
  });

import { json } from '@sveltejs/kit';
import { problem } from '#lib/server/api/problem.ts';
import { messagesIn } from '#lib/messages/index.ts';
import type { RequestHandler } from './$types';

/** Whether the server can answer from a publication. */
export const GET: RequestHandler = async ({ locals }) => {
  const publication = await locals.publication().catch(() => null);
  if (publication === null) return problem(503, messagesIn(locals.language).errors.noPublication);
  return json({ status: 'ok', publication: publication.version });
};

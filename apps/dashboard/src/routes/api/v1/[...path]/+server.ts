import { messagesIn } from '#lib/messages/index.ts';
import { problem } from '#lib/server/api/problem.ts';
import type { RequestHandler } from './$types';

/** What is no endpoint is answered as every error of the interface is. */
export const fallback: RequestHandler = ({ locals }) =>
  problem(404, messagesIn(locals.language).errors.byStatus(404));

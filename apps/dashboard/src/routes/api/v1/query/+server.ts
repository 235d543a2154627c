import { guarded } from '#lib/server/api/answer.ts';
import { runQuery } from '#lib/server/api/query.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => guarded(event, () => runQuery(event));

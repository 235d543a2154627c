import { Failure, type Publication } from '@monitor/warehouse';
import { isHttpError, type RequestEvent } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/index.ts';
import { readPublication } from '../publication.ts';
import { problem } from './problem.ts';

/** What an endpoint is given. */
export interface Asked {
  readonly event: RequestEvent;
  readonly publication: Publication;
}

/**
 * Answers a reading request from the current publication. The answer can change only with the
 * publication, so its version is the tag a client may come back with.
 * @param work makes the answer; what it throws becomes a problem document
 */
export async function answer(
  event: RequestEvent,
  work: (asked: Asked) => Promise<Response>,
): Promise<Response> {
  return guarded(event, async () => {
    const publication = await readPublication(event.locals);
    const tag = `W/"${publication.version}"`;
    const headers = { etag: tag, 'cache-control': 'no-cache' };
    const response = await work({ event, publication });
    const known = event.request.headers.get('if-none-match');
    if (known === tag) return new Response(null, { status: 304, headers });
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  });
}

/** Turns whatever goes wrong into a problem document. */
export async function guarded(
  event: RequestEvent,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (cause) {
    if (isHttpError(cause)) return problem(cause.body.status, cause.body.message);
    if (cause instanceof Failure) return problem(422, cause.message);
    console.error(cause);
    return problem(500, messagesIn(event.locals.language).errors.byStatus(500));
  }
}

import { Failure } from '@monitor/warehouse';
import { formatsIn } from '@monitor/wording';
import { isHttpError, type RequestEvent, type RequestHandler } from '@sveltejs/kit';
import { messagesIn, type Messages } from '#lib/messages/index.ts';
import { mostBytes } from '../body-size.ts';
import { logFailure } from '../log-failure.ts';
import { maybeElsewhere } from '../cross-site.ts';
import type { Endpoint } from './endpoint.ts';
import { media } from './forms.ts';
import { problem } from './problem.ts';

/**
 * What a route exports for its endpoints: a handler for each method, and for all others an answer that
 * says which there are.
 */
export function served<M extends Endpoint['method']>(
  ...endpoints: readonly Endpoint<M>[]
): Record<M | 'fallback', RequestHandler> {
  const handlers = endpoints.map((endpoint): [string, RequestHandler] => [
    endpoint.method,
    (event) => guarded(event, endpoint),
  ]);
  const methods = endpoints.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : method));
  const fallback: RequestHandler = ({ locals }) =>
    problem(405, messagesIn(locals.language).errors.byStatus(405), { allow: methods.join(', ') });
  return Object.fromEntries([...handlers, ['fallback', fallback]]) as Record<
    M | 'fallback',
    RequestHandler
  >;
}

/** Turns whatever goes wrong into a problem document. */
async function guarded(event: RequestEvent, { handle, body = {} }: Endpoint): Promise<Response> {
  const { errors, lists } = messagesIn(event.locals.language);
  if (maybeElsewhere(event)) {
    const [json = media.json, ...others] = Object.keys(body);
    return problem(415, errors.wantedType([json, ...others].join(lists.separator)));
  }
  try {
    return await handle(event);
  } catch (cause) {
    if (isHttpError(cause)) return problem(cause.body.status, cause.body.message);
    if (cause instanceof Failure)
      return problem(cause.rule === 'department' ? 403 : 422, failureText(cause, errors));
    if (isTooLarge(cause))
      return problem(
        413,
        errors.tooLarge(formatsIn(event.locals.language).bytes(mostBytes(event))),
      );
    logFailure(event, cause);
    return problem(500, errors.byStatus(500));
  }
}

/** The adapter ends a body beyond BODY_SIZE_LIMIT with an error of Kit's own kind. */
function isTooLarge(cause: unknown): boolean {
  return cause instanceof Error && 'status' in cause && cause.status === 413;
}

/** In the reader's language where there are words for it. */
function failureText({ rule, detail, message }: Failure, { failures }: Messages['errors']): string {
  return rule === null ? message : failures[rule](detail);
}

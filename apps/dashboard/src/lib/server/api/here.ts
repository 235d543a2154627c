import { error, type RequestEvent } from '@sveltejs/kit';
import { messagesIn } from '#lib/messages/index.ts';

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
const itself = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Until there are tokens, only this machine may compute and write. A request counts as its own when it comes
 * from loopback, was sent to a loopback name (a page elsewhere can give its own name this address) and was
 * not passed on by a proxy.
 */
export function isHere(event: Pick<RequestEvent, 'request' | 'getClientAddress' | 'url'>): boolean {
  const { headers } = event.request;
  const passedOn = headers.has('forwarded') || headers.has('x-forwarded-for');
  return loopback.test(event.getClientAddress()) && itself.test(event.url.hostname) && !passedOn;
}

/**
 * @param command what to run instead
 * @throws 403 from elsewhere
 */
export function refuseElsewhere(event: RequestEvent, command: string): void {
  if (isHere(event)) return;
  error(403, messagesIn(event.locals.language).errors.onlyHere(command));
}

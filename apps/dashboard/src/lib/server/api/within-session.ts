import { faultText, SessionFault, Sessions, type OpenSession } from '@monitor/notebook';
import { error, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { permitted } from '../who.ts';
import { problem } from './problem.ts';

export const COMMAND = 'monitor notebook run';
export const sessions = new Sessions();
process.once('exit', () => sessions.closeAll());

/** What a result is kept under, a column's name, or an id. */
export const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/**
 * Does something in the session that a request names. What a statement is refused for is told in words and as a fault.
 * Answers 410 where the session has ended with it, and all it kept is gone; 422 where it goes on.
 * @throws 401 or 403 for those who may only read, 404 where there is no such session
 */
export async function within(
  event: RequestEvent,
  work: (open: OpenSession) => Promise<Response>,
): Promise<Response> {
  await permitted(event, COMMAND);
  const { language } = event.locals;
  const open = sessions.find(event.params['id'] ?? '');
  if (open === null) error(404, messagesIn(language).errors.noSession);
  try {
    return await work(open);
  } catch (cause) {
    if (!(cause instanceof SessionFault)) throw cause;
    const status = open.session.over ? 410 : 422;
    return problem(status, faultText(cause.fault, language), {}, cause.fault);
  }
}

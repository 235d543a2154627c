import { error, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';

/**
 * A request's body, which is JSON.
 * @throws 400 when it is not what the schema says
 */
export async function sent<T>(
  { request, locals }: RequestEvent,
  schema: v.GenericSchema<unknown, T>,
): Promise<T> {
  const body = v.safeParse(schema, parsed(await request.text()));
  if (body.success) return body.output;
  error(400, messagesIn(locals.language).errors.badBody(v.getDotPath(body.issues[0]) ?? ''));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

import { dataDirectory, queryArrow, queryRows } from '@monitor/warehouse';
import { error, json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { readParameters } from '../parameters.ts';

const format = v.picklist(['json', 'arrow']);
const body = v.strictObject({ sql: v.pipe(v.string(), v.trim(), v.minLength(1)) });
const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/**
 * Runs a reader's SQL on the current publication, in a process of its own.
 * Until there are tokens, only from this machine: others may read, not compute.
 * @throws 400 when the body is not `{"sql": "…"}`, 403 from elsewhere
 */
export async function runQuery(event: RequestEvent): Promise<Response> {
  const { errors } = messagesIn(event.locals.language);
  if (!loopback.test(event.getClientAddress())) error(403, errors.onlyHere);
  const asked = readParameters(event.url, { format }, event.locals.language);
  const given: unknown = await event.request.json().catch(() => null);
  const order = v.safeParse(body, given);
  if (!order.success) error(400, errors.noSql);
  const { sql } = order.output;
  if (asked.format === 'arrow') {
    const bytes = new Uint8Array(await queryArrow(dataDirectory(), sql));
    const headers = { 'content-type': 'application/vnd.apache.arrow.stream' };
    return new Response(bytes, { headers });
  }
  const { columns, rows } = await queryRows(dataDirectory(), sql);
  return json({ columns, rows });
}

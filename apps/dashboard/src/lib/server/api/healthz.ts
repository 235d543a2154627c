import { defaultAsOf } from '@monitor/warehouse';
import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { logFailure } from '../log-failure.ts';
import { readPublication } from '../publication.ts';
import { endpoint } from './endpoint.ts';
import { media } from './forms.ts';
import { publication } from './shapes.ts';

export const healthzEndpoint = endpoint({
  method: 'GET',
  path: '/healthz',
  summary:
    '能否回答；没有发布版本或查询失败时为 503 / Whether the server can answer; 503 while nothing is published or queries fail',
  parameters: {},
  content: { [media.json]: v.object({ status: v.literal('ok'), publication }) },
  answer: async (event) => {
    const read = await readPublication(event.locals);
    try {
      await defaultAsOf(read);
    } catch (cause) {
      logFailure(event, cause);
      error(503, messagesIn(event.locals.language).errors.noAnswer);
    }
    return json({ status: 'ok', publication: read.version });
  },
});

import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { readPublication } from '../publication.ts';
import { endpoint } from './endpoint.ts';
import { media } from './forms.ts';
import { publication } from './shapes.ts';

export const healthzEndpoint = endpoint({
  method: 'GET',
  path: '/healthz',
  summary:
    '能否回答；没有发布版本时为 503 / Whether the server can answer; 503 while nothing is published',
  parameters: {},
  content: { [media.json]: v.object({ status: v.literal('ok'), publication }) },
  answer: async ({ locals }) => {
    const { version } = await readPublication(locals);
    return json({ status: 'ok', publication: version });
  },
});

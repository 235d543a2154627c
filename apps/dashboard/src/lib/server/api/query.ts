import { dataDirectory, queryBytes } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { readPublication } from '../publication.ts';
import { permitted } from '../who.ts';
import { endpoint } from './endpoint.ts';
import { media, wantedForm } from './forms.ts';
import { sent } from './sent.ts';
import { text } from './shapes.ts';

/** Each may take the memory of a session; of those there are no more either. */
const MOST_AT_ONCE = 20;
let running = 0;

const order = v.strictObject({ sql: v.pipe(v.string(), v.regex(/\S/)) });

const content = {
  [media.json]: v.object({ columns: v.array(text), rows: v.array(v.array(v.unknown())) }),
  [media.arrow]: null,
};

/** Runs a reader's SQL on the current publication, in a process of its own. */
export const queryEndpoint = endpoint({
  method: 'POST',
  path: '/query',
  summary:
    '在当前发布版本上只读查询，须有令牌或在本机 / Read-only SQL on the current publication, with a token or on this machine',
  parameters: {
    format: v.pipe(
      v.picklist(['json', 'arrow']),
      v.description('格式；不写时按 Accept / Format; without it the Accept header decides'),
    ),
  },
  body: { [media.json]: order },
  content,
  answer: async (event, given) => {
    await permitted(event, 'monitor query');
    const { sql } = await sent(event, order);
    await readPublication(event.locals);
    const wanted = wantedForm(event.request, given, content, event.locals.language);
    const form = wanted === 'arrow' ? 'arrow' : 'json';
    if (running >= MOST_AT_ONCE)
      error(503, messagesIn(event.locals.language).errors.tooManyQueries(MOST_AT_ONCE));
    running++;
    try {
      const { signal } = event.request;
      const parts = await queryBytes(dataDirectory(), sql, { form, signal });
      return new Response(new Blob(parts), { headers: { 'content-type': media[form] } });
    } finally {
      running--;
    }
  },
});

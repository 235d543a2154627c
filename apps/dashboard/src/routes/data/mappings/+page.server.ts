import { loadPipelines, onLedger, pipelinesDirectory } from '@monitor/ingest';
import { Failure } from '@monitor/warehouse';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn } from '#lib/messages/index.ts';
import { taughtMappings } from '#lib/server/mappings.ts';
import { pageOf } from '#lib/server/page.ts';
import { instant, month, words } from '#lib/server/parameters.ts';
import { whoIs } from '#lib/server/who.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(
    event,
    { period: month, 'as-known-at': instant },
    async ({ publication, language, given }) => ({
      mappings: await taughtMappings(publication, language, given['as-known-at']),
    }),
  );

const order = v.object({ mapping: words, reason: v.pipe(words, v.nonEmpty()) });

/** The one form puts a mapping out of use. */
export const actions: Actions = {
  default: async (event) => {
    const { language } = event.locals;
    const { mappings: said } = messagesIn(language);
    const sent = v.safeParse(order, Object.fromEntries(await event.request.formData()));
    if (!sent.success) return fail(400, { refused: said.noReason, signIn: false });
    const { mapping, reason } = sent.output;
    const who = await whoIs(event);
    if (who === null) return fail(403, { refused: said.mayNot, signIn: true });
    const known = await taughtMappings(await event.locals.publication(), language, null);
    const pipelines = await loadPipelines(pipelinesDirectory());
    const of = known.find(({ mapping_id: id }) => id === mapping)?.pipeline_id;
    const owner = pipelines.find(({ id }) => id === of)?.department ?? null;
    if (who.department !== null && who.department !== owner) {
      return fail(403, { refused: said.notYours, signIn: false });
    }
    try {
      await onLedger('withdraw-mapping', { mappingId: mapping, reason, actor: who.department });
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      return fail(422, { refused: cause.message, signIn: false });
    }
    redirect(303, event.url.pathname);
  },
};

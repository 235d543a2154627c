import { onLedger } from '@monitor/ingest';
import { Failure } from '@monitor/warehouse';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { loadRow } from '#lib/server/api/loads.ts';
import { loadPage } from '#lib/server/load.ts';
import { pageOf } from '#lib/server/page.ts';
import { instant, line, month, pageNumber, words } from '#lib/server/parameters.ts';
import { publishedDepartments } from '#lib/server/published-departments.ts';
import { whoIs, type Who } from '#lib/server/who.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const page = await pageOf(
    event,
    { line, column: line, page: pageNumber, period: month, 'as-known-at': instant },
    ({ publication, language, given: { line, column, page } }) =>
      loadPage(publication, language, event.params.id, { line, column, page }),
  );
  // Who asks decides what may be done here: it is nobody else's page.
  event.locals.lasting = false;
  const { department_id: owner, department } = page.load;
  const who = await whoIs(event);
  return { ...page, mayNot: mayNot(who, { owner, department }, event.locals.language) };
};

/** Why somebody may not take a load back; null where that may be done. */
function mayNot(
  who: Who | null,
  { owner, department }: { readonly owner: string | null; readonly department: string | null },
  language: Language,
) {
  const { acts } = messagesIn(language);
  if (who === null) return { refused: acts.mayNot, signIn: true };
  if (who.department === null || who.department === owner) return null;
  return { refused: acts.notYours(department ?? '—'), signIn: false };
}

const reasonGiven = v.pipe(words, v.nonEmpty());

/** The one form takes the load back. */
export const actions: Actions = {
  default: async (event) => {
    const { language } = event.locals;
    const { acts } = messagesIn(language);
    const publication = await event.locals.publication();
    const load = await loadRow(publication, event.params.id, language);
    const who = await whoIs(event);
    const departments = await publishedDepartments(publication);
    const owner = departments.find(({ department_id: id }) => id === load['department_id']);
    const whose = {
      owner: owner?.department_id ?? null,
      department: owner?.[`name_${language}`] ?? null,
    };
    const refused = mayNot(who, whose, language);
    if (who === null || refused !== null) return fail(403, refused ?? undefined);
    const reason = v.safeParse(reasonGiven, (await event.request.formData()).get('reason'));
    if (!reason.success) return fail(400, { refused: acts.noReason, signIn: false });
    const order = { loadId: event.params.id, reason: reason.output, actor: who.department };
    try {
      await onLedger('withdraw', order);
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      return fail(422, { refused: cause.message, signIn: false });
    }
    redirect(303, `${event.url.pathname}#receipt`);
  },
};

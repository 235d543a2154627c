import { eventsPage } from '#lib/server/events.ts';
import { pageOf } from '#lib/server/page.ts';
import { id, instant, month, pageNumber } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(
    event,
    { kind: id, page: pageNumber, period: month, 'as-known-at': instant },
    ({ publication, given }) =>
      eventsPage(publication, given.kind, given.page, given['as-known-at']),
  );

import { loadPage } from '#lib/server/load.ts';
import { pageOf } from '#lib/server/page.ts';
import { instant, line, month, pageNumber } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(
    event,
    { line, column: line, page: pageNumber, period: month, 'as-known-at': instant },
    ({ publication, language, given: { line, column, page } }) =>
      loadPage(publication, language, event.params.id, { line, column, page }),
  );

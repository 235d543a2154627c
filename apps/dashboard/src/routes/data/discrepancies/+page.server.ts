import { discrepanciesPage } from '#lib/server/discrepancies.ts';
import { pageOf } from '#lib/server/page.ts';
import { instant, month, pageNumber } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(
    event,
    { page: pageNumber, period: month, 'as-known-at': instant },
    ({ publication, language, given }) =>
      discrepanciesPage(publication, language, given.page, given['as-known-at']),
  );

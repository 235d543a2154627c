import { methodsPage } from '#lib/server/methods.ts';
import { pageOf } from '#lib/server/page.ts';
import { instant, month } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, { period: month, 'as-known-at': instant }, ({ publication, language, given }) =>
    methodsPage(publication, language, {
      month: given.period,
      knownAt: given['as-known-at'],
    }),
  );

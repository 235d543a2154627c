import { methodsPage } from '#lib/server/methods.ts';
import { pageOf } from '#lib/server/page.ts';
import { month } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, { period: month }, ({ publication, language, given }) =>
    methodsPage(publication, language, given.period),
  );

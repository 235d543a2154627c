import { pageOf } from '#lib/server/page.ts';
import { month, words } from '#lib/server/parameters.ts';
import { searchPage } from '#lib/server/search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, { q: words, period: month }, ({ publication, language, given }) =>
    searchPage(publication, language, given.q ?? '', given.period),
  );

import { pageOf } from '#lib/server/page.ts';
import { instant, month, words } from '#lib/server/parameters.ts';
import { searchPage } from '#lib/server/search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(
    event,
    { q: words, period: month, 'as-known-at': instant },
    ({ publication, language, given: { q, ...dated } }) =>
      searchPage(publication, language, q ?? '', dated),
  );

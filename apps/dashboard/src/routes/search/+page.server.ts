import * as v from 'valibot';
import { pageOf } from '#lib/server/page.ts';
import { instant, month, words } from '#lib/server/parameters.ts';
import { kinds, searchPage } from '#lib/server/search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(
    event,
    { q: words, kind: v.picklist(kinds), period: month, 'as-known-at': instant },
    ({ publication, language, given: { q, kind, ...dated } }) =>
      searchPage(publication, language, q ?? '', kind, dated),
  );

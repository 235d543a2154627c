import { loadPage } from '#lib/server/load.ts';
import { pageOf } from '#lib/server/page.ts';
import { line } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, { line }, ({ publication, language, given }) =>
    loadPage(publication, language, event.params.id, given.line),
  );

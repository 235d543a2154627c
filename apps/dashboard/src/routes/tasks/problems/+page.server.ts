import { pageOf } from '#lib/server/page.ts';
import { problemParameters, problemsPage } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, problemParameters, ({ publication, language, given }) =>
    problemsPage(publication, language, given),
  );

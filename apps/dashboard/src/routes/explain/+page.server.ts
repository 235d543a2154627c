import { explainPage } from '#lib/server/explanation.ts';
import { pageOf } from '#lib/server/page.ts';
import { id, instant, month } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

const known = { indicator: id, area: id, period: month, 'as-known-at': instant };

export const load: PageServerLoad = (event) =>
  pageOf(event, known, ({ publication, language, given: { 'as-known-at': knownAt, ...asked } }) =>
    explainPage(publication, language, { ...asked, knownAt }),
  );

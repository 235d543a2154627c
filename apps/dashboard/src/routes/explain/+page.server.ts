import { explainPage } from '#lib/server/explanation.ts';
import { pageOf } from '#lib/server/page.ts';
import { areaId, indicatorId, instant, month } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

const known = { indicator: indicatorId, area: areaId, period: month, 'as-known-at': instant };

export const load: PageServerLoad = (event) =>
  pageOf(event, known, ({ publication, language, given: { 'as-known-at': knownAt, ...asked } }) =>
    explainPage(publication, language, { ...asked, knownAt }),
  );

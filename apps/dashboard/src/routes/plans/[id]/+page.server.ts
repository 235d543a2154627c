import { planPage } from '#lib/server/plan.ts';
import { pageOf } from '#lib/server/page.ts';
import { instant, month } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, { period: month, 'as-known-at': instant }, ({ publication, language, given }) =>
    planPage(publication, language, event.params.id, given.period, given['as-known-at']),
  );

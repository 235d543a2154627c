import { areaPage } from '#lib/server/areas.ts';
import { pageOf } from '#lib/server/page.ts';
import { instant, month } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, { period: month, 'as-known-at': instant }, ({ publication, language, given }) =>
    areaPage(publication, language, event.params.code, {
      month: given.period,
      knownAt: given['as-known-at'],
    }),
  );

import { indicatorPage } from '#lib/server/indicator.ts';
import { pageOf } from '#lib/server/page.ts';
import { areaId, instant, month } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(
    event,
    { area: areaId, period: month, 'as-known-at': instant },
    ({ publication, language, given }) =>
      indicatorPage(publication, language, {
        indicator: event.params.id,
        area: given.area,
        month: given.period,
        knownAt: given['as-known-at'],
      }),
  );

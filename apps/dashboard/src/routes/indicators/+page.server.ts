import { indicatorList } from '#lib/server/indicators.ts';
import { pageOf } from '#lib/server/page.ts';
import { instant, month } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, { period: month, 'as-known-at': instant }, ({ publication, language, given }) =>
    indicatorList(publication, language, given.period, given['as-known-at']),
  );

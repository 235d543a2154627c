import { indicatorList } from '#lib/server/indicators.ts';
import { pageOf } from '#lib/server/page.ts';
import { month } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, { period: month }, ({ publication, language, given }) =>
    indicatorList(publication, language, given.period),
  );

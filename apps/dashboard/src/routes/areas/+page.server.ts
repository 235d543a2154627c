import { areaList } from '#lib/server/areas.ts';
import { pageOf } from '#lib/server/page.ts';
import { month } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, { period: month }, ({ publication, language, given }) =>
    areaList(publication, language, given.period),
  );

import { explainPage } from '#lib/server/explanation.ts';
import { pageOf } from '#lib/server/page.ts';
import { id, month } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, { indicator: id, area: id, period: month }, ({ publication, language, given }) =>
    explainPage(publication, language, given),
  );

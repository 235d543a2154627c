import { dataPage } from '#lib/server/data.ts';
import { pageOf } from '#lib/server/page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, {}, ({ publication, language }) => dataPage(publication, language));

import * as v from 'valibot';
import { coverageOnly, coveragePage } from '#lib/server/coverage.ts';
import { pageOf } from '#lib/server/page.ts';
import { areaId, instant, month, pageNumber, words } from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

const known = {
  area: areaId,
  group: words,
  only: v.picklist(coverageOnly),
  page: pageNumber,
  period: month,
  'as-known-at': instant,
};

export const load: PageServerLoad = (event) =>
  pageOf(event, known, ({ publication, language, given }) =>
    coveragePage(publication, language, given),
  );

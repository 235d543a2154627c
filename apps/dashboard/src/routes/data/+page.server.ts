import { loadSorts, loadsPage } from '#lib/server/loads.ts';
import { pageOf } from '#lib/server/page.ts';
import {
  departmentId,
  id,
  instant,
  month,
  pageNumber,
  sortBy,
  words,
} from '#lib/server/parameters.ts';
import type { PageServerLoad } from './$types';

const known = {
  department: departmentId,
  pipeline: id,
  outcome: id,
  received: month,
  q: words,
  sort: sortBy(loadSorts),
  page: pageNumber,
  period: month,
  'as-known-at': instant,
};

export const load: PageServerLoad = (event) =>
  pageOf(event, known, ({ publication, language, given }) =>
    loadsPage(publication, language, given),
  );

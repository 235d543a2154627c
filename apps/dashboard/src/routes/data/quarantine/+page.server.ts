import { pageOf } from '#lib/server/page.ts';
import { departmentId, id, instant, loadId, month, pageNumber } from '#lib/server/parameters.ts';
import { quarantinePage } from '#lib/server/quarantine.ts';
import type { PageServerLoad } from './$types';

const known = {
  rule: id,
  load: loadId,
  department: departmentId,
  page: pageNumber,
  period: month,
  'as-known-at': instant,
};

export const load: PageServerLoad = (event) =>
  pageOf(event, known, ({ publication, language, given }) => {
    const { rule, load, department, page, 'as-known-at': knownAt } = given;
    return quarantinePage(publication, language, { rule, load, department }, { page, knownAt });
  });

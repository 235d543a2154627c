import { pageOf } from '#lib/server/page.ts';
import { departmentId, id, loadId, month, pageNumber } from '#lib/server/parameters.ts';
import { quarantinePage } from '#lib/server/quarantine.ts';
import type { PageServerLoad } from './$types';

const known = { rule: id, load: loadId, department: departmentId, page: pageNumber, period: month };

export const load: PageServerLoad = (event) =>
  pageOf(event, known, ({ publication, language, given: { rule, load, department, page } }) =>
    quarantinePage(publication, language, { rule, load, department }, page),
  );

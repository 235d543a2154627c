import { departmentParameters, departmentsPage } from '#lib/server/departments.ts';
import { pageOf } from '#lib/server/page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  pageOf(event, departmentParameters, ({ publication, language, given }) =>
    departmentsPage(publication, language, given),
  );

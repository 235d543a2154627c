import type { Publication } from '@monitor/warehouse';
import { remembered } from './remember.ts';
import departmentsSql from './sql/published-departments.sql?raw';

interface PublishedDepartment {
  readonly department_id: string;
  readonly name_zh: string;
  readonly name_en: string;
}

/** All departments of the plan. */
export function publishedDepartments(
  publication: Publication,
): Promise<readonly PublishedDepartment[]> {
  return remembered(publication, ['published-departments'], () =>
    publication.rows<PublishedDepartment>(departmentsSql),
  );
}

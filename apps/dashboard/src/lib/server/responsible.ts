import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import type { Responsible } from '#lib/view.ts';
import responsibleSql from './sql/responsible.sql?raw';

type Kind = 'target' | 'commitment' | 'milestone' | 'task';

interface Row extends Omit<Responsible, 'departmentId'> {
  readonly department_id: string;
  readonly subject_id: string;
}

/** Who answers for each subject of these kinds, by subject. */
export async function responsibleBySubject(
  publication: Publication,
  language: Language,
  kinds: readonly Kind[],
): Promise<ReadonlyMap<string, readonly Responsible[]>> {
  const rows = await publication.rows<Row>(responsibleSql, { language, kinds });
  return Map.groupBy(
    rows.map(({ subject_id, department_id, department, role, inferred }) => ({
      subject_id,
      departmentId: department_id,
      department,
      role,
      inferred,
    })),
    (row) => row.subject_id,
  );
}

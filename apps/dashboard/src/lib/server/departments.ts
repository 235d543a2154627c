import type { AssessedTarget, Publication } from '@monitor/warehouse';
import * as v from 'valibot';
import type { Language } from '#lib/messages/index.ts';
import { markOf } from '@monitor/wording';
import { knownMonths } from './known-months.ts';
import { instant, month, type Given } from './parameters.ts';
import dutiesSql from './sql/department-duties.sql?raw';
import { statusOf } from './status.ts';

/** What the address of the list of departments may ask for. */
export const departmentParameters = {
  period: month,
  'as-known-at': instant,
  sort: v.picklist(['name', '-name', 'targets', '-targets', 'tasks', '-tasks', 'files', '-files']),
};

type Asked = Given<typeof departmentParameters>;

interface Duties {
  readonly department_id: string;
  readonly name: string;
  readonly items: number;
  readonly overdue: number;
  readonly soon: number;
  readonly done: number;
  readonly problems: number;
  readonly files: number;
  readonly missing: number;
  readonly late: number;
}

/** What one department answers for, in figures. */
export interface DepartmentRow extends Duties {
  readonly targets: number;
  readonly wanting: number;
}

export interface DepartmentsPage {
  readonly asOf: string;
  readonly asked: Asked;
  readonly month: string;
  readonly months: readonly string[];
  readonly demonstration: boolean;
  readonly departments: readonly DepartmentRow[];
}

/** All departments, those that need attention first. */
export async function departmentsPage(
  publication: Publication,
  language: Language,
  asked: Asked,
): Promise<DepartmentsPage> {
  const report = await statusOf(publication, asked.period, asked['as-known-at']);
  const { asOf } = report;
  const [duties, months] = await Promise.all([
    publication.rows<Duties>(dutiesSql, {
      language,
      as_of: asOf,
      known_at: report.asKnownAt ?? 'infinity',
    }),
    knownMonths(publication, asked['as-known-at']),
  ]);
  const rows = duties.map((row) => withTargets(row, report.targets));
  return {
    asOf,
    asked,
    month: asOf.slice(0, 7),
    months,
    demonstration: report.demonstration,
    departments: sorted(rows, asked.sort),
  };
}

/** Whether a department has a part in a target. */
export function answersFor(target: AssessedTarget, department: string): boolean {
  return target.departments.some(({ departmentId }) => departmentId === department);
}

function withTargets(row: Duties, all: readonly AssessedTarget[]): DepartmentRow {
  const targets = all.filter((target) => answersFor(target, row.department_id));
  return {
    ...row,
    targets: targets.length,
    wanting: targets.filter(({ rating }) => markOf(rating).camp === 'wanting').length,
  };
}

function sorted(rows: readonly DepartmentRow[], sort: Asked['sort']): DepartmentRow[] {
  const sign = sort?.startsWith('-') === true ? -1 : 1;
  switch (sort?.replace('-', '')) {
    case undefined:
      return rows.toSorted((a, b) => attention(b) - attention(a) || b.items - a.items);
    case 'targets':
      return rows.toSorted((a, b) => sign * (a.wanting - b.wanting || a.targets - b.targets));
    case 'tasks':
      return rows.toSorted((a, b) => sign * (a.overdue - b.overdue || a.items - b.items));
    case 'files':
      return rows.toSorted(
        (a, b) => sign * (a.missing - b.missing || a.late - b.late || a.files - b.files),
      );
    default:
      return sign === 1 ? [...rows] : rows.toReversed();
  }
}

/** What is amiss weighs the same whatever it is; what is reported as a problem breaks the tie. */
function attention({ wanting, overdue, missing, problems }: DepartmentRow): number {
  return wanting + overdue + missing + problems / 1000;
}

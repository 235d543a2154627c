import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import type { LedgerItem } from '#lib/ledger.ts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { ProblemRow } from '#lib/problems.ts';
import type { TargetRow } from '#lib/view.ts';
import { answersFor } from './departments.ts';
import { knownMonths } from './known-months.ts';
import { ledgerOf } from './ledger.ts';
import departmentSql from './sql/department.sql?raw';
import calendarSql from './sql/export-calendar.sql?raw';
import problemsSql from './sql/problems.sql?raw';
import { partOf, statusOf } from './status.ts';
import { targetRows } from './targets.ts';

/** One period of a file a department owes. */
export interface OwedFile {
  readonly expected_export_id: string;
  readonly title: string;
  readonly frequency: 'monthly' | 'quarterly' | 'half-year' | 'annual';
  readonly due_days: number;
  readonly period_start: string;
  readonly period_end: string;
  readonly due: string;
  readonly standing: '按时' | '迟报' | '缺报' | '未到期' | '零报告' | '无变化';
  readonly received_on: string | null;
  readonly days_late: number;
  readonly load_id: string | null;
  readonly files: number;
}

export interface DepartmentPage {
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly month: string;
  readonly months: readonly string[];
  readonly demonstration: boolean;
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly targets: readonly TargetRow[];
  /** With the tasks in which it has the same part together. */
  readonly tasks: readonly LedgerItem[];
  readonly milestones: readonly LedgerItem[];
  readonly files: readonly OwedFile[];
  /** The problems of the ledger that are its to resolve. */
  readonly problems: readonly ProblemRow[];
}

/**
 * All that one department answers for.
 * @param month `YYYY-MM`, null for the newest
 * @param knownAt a day or an instant; null for what is known now
 * @throws 404 when there is no such department
 */
export async function departmentPage(
  publication: Publication,
  language: Language,
  id: string,
  month: string | null,
  knownAt: string | null,
): Promise<DepartmentPage> {
  const department = await publication.row<{ name: string; short_name: string }>(departmentSql, {
    language,
    department: id,
  });
  if (department === null) error(404, messagesIn(language).errors.unknown.department(id));
  const whole = await statusOf(publication, month, knownAt);
  const report = partOf(whole, (target) => answersFor(target, id));
  const { asOf } = report;
  const own = {
    language,
    department: id,
    as_of: asOf,
    known_at: report.asKnownAt ?? 'infinity',
  };
  const [targets, ledger, files, problems, months] = await Promise.all([
    targetRows(publication, language, report),
    ledgerOf(publication, language, whole),
    publication.rows<OwedFile>(calendarSql, own),
    publication.rows<ProblemRow>(problemsSql, { ...own, plan: null }),
    knownMonths(publication, knownAt),
  ]);
  const items = ledger.filter(({ responsible }) =>
    responsible.some(({ departmentId }) => departmentId === id),
  );
  return {
    ...department,
    id,
    asOf,
    knownAt,
    month: asOf.slice(0, 7),
    months,
    demonstration: report.demonstration || items.some((item) => item.demonstration),
    targets,
    tasks: byPart(
      items.filter(({ kind }) => kind !== 'milestone'),
      id,
    ),
    milestones: items.filter(({ kind }) => kind === 'milestone'),
    files,
    problems,
  };
}

/** By the department's first part in each, as the plan writes it; the part with most items first. */
function byPart(items: readonly LedgerItem[], id: string): LedgerItem[] {
  const parts = Map.groupBy(
    items,
    ({ responsible }) => responsible.find(({ departmentId }) => departmentId === id)?.role,
  );
  return [...parts.values()].toSorted((a, b) => b.length - a.length).flat();
}

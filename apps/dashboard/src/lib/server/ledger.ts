import type { Publication, StatusReport } from '@monitor/warehouse';
import type { LedgerItem } from '#lib/ledger.ts';
import type { Language } from '#lib/messages/index.ts';
import { responsibleBySubject } from './responsible.ts';
import { projectsOf, type NamedProject } from './projects.ts';
import ledgerSql from './sql/task-ledger.sql?raw';
import taskTargetsSql from './sql/task-targets.sql?raw';
import { assessedRow } from './targets.ts';

type Row = Omit<LedgerItem, 'responsible' | 'serves' | 'projects'>;

/**
 * The task ledger: every task, safeguard and milestone as it stood on the day of a status report, with the
 * targets it serves as that report rates them.
 * @param id one item only
 */
export async function ledgerOf(
  publication: Publication,
  language: Language,
  report: StatusReport,
  id: string | null = null,
): Promise<LedgerItem[]> {
  const known = { as_of: report.asOf, known_at: report.asKnownAt ?? 'infinity' };
  const [rows, served, named, responsible] = await Promise.all([
    publication.rows<Row>(ledgerSql, { language, id, ...known }),
    publication.rows<{ task_id: string; target_id: string }>(taskTargetsSql),
    projectsOf(publication, language, report.asOf),
    responsibleBySubject(publication, language, ['milestone', 'task']),
  ]);
  const targets = new Map(report.targets.map((target) => [target.targetId, target]));
  const servedBy = Map.groupBy(served, ({ task_id }) => task_id);
  return rows.map((row) => ({
    ...row,
    responsible: responsible.get(row.item_id) ?? [],
    serves: (servedBy.get(row.item_id) ?? []).flatMap(({ target_id }) => {
      const target = targets.get(target_id);
      return target === undefined ? [] : [assessedRow(target, language)];
    }),
    projects: named.filter((project) => names(project, row)),
  }));
}

function names({ subjects }: NamedProject, { item_id, kind }: Row): boolean {
  const subjectKind = kind === 'milestone' ? 'milestone' : 'task';
  return subjects.some((subject) => subject.id === item_id && subject.kind === subjectKind);
}

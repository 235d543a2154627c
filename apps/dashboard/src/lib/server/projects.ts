import type { Publication } from '@monitor/warehouse';
import type { Project } from '#lib/ledger.ts';
import type { Language } from '#lib/messages/index.ts';
import { remembered } from './remember.ts';
import projectsSql from './sql/projects.sql?raw';

/** What one of a project's clauses asks for. */
interface Subject {
  readonly kind: 'task' | 'target' | 'milestone' | 'commitment';
  readonly id: string;
  readonly title: string;
}

/** A named project with everything its clauses ask for. */
export interface NamedProject extends Project {
  readonly subjects: readonly Subject[];
}

/** The named projects, those under most clauses first. @param asOf the day of assessment, ISO */
export function projectsOf(
  publication: Publication,
  language: Language,
  asOf: string,
): Promise<NamedProject[]> {
  return remembered(publication, ['projects', language, asOf], () =>
    publication.rows<NamedProject>(projectsSql, {
      language,
      as_of: asOf,
      plan: null,
      department: null,
    }),
  );
}

import type { Publication } from '@monitor/warehouse';
import type { Block, ReportDocument } from './document.ts';
import { readFacts, type Facts, type ReportQuery } from './facts.ts';
import { annex } from './sections/annex.ts';
import { behind } from './sections/behind.ts';
import { brief } from './sections/brief.ts';
import { included } from './sections/included.ts';
import { changes, overall } from './sections/overall.ts';
import { plans } from './sections/plans.ts';
import { quality } from './sections/quality.ts';
import { revisions } from './sections/revisions.ts';
import { tasks } from './sections/tasks.ts';
import { towns } from './sections/towns.ts';
import { writable } from './writable.ts';
import { Writing } from './writing.ts';

/**
 * Makes the report on a month: one structure, of which every format is a rendering.
 * @throws Failure when the month or the instant cannot be read, or nothing was known then
 */
export async function composeReport(
  publication: Publication,
  query: ReportQuery,
): Promise<ReportDocument> {
  return written(await readFacts(publication, query));
}

/** The report that facts make. */
export function written(facts: Facts): ReportDocument {
  const writing = new Writing(facts, { numbered: false });
  const { words: said, f } = writing;
  const { head, language, month, knownAt, demonstration } = facts;
  const known = f.instant(knownAt);
  const mark = demonstration ? said.demonstration(head.demonstration_mark) : null;
  return writable({
    ...{ language, month, knownAt },
    title: said.title(head.home),
    subtitle: f.month(month),
    running: [
      said.running(f.month(month), known),
      ...(mark === null ? [] : [said.mark(head.demonstration_mark)]),
    ].join('　'),
    warning: mark,
    brief: brief(writing),
    sections: sectionsOf(facts),
  });
}

/** The brief stands alone, so what is numbered is numbered from here on. */
function sectionsOf(facts: Facts): Block[] {
  const writing = new Writing(facts, { numbered: true });
  const sections = [
    overall,
    changes,
    plans,
    behind,
    towns,
    tasks,
    revisions,
    quality,
    included,
    annex,
  ];
  return sections.flatMap((section) => section(writing));
}

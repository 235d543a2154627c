import type { Publication } from '@monitor/warehouse';
import * as v from 'valibot';
import type { Language } from '#lib/messages/index.ts';
import { isIn, problemStates, type ProblemRow, type ProblemState } from '#lib/problems.ts';
import type { TargetRow } from '#lib/view.ts';
import { finder } from './find.ts';
import { knownMonths } from './known-months.ts';
import { optionsOf, type Option } from './options.ts';
import { areaId, departmentId, id, instant, month, words, type Given } from './parameters.ts';
import problemTargetsSql from './sql/problem-targets.sql?raw';
import problemsSql from './sql/problems.sql?raw';
import { statusOf } from './status.ts';
import { assessedRow } from './targets.ts';

/** What the address of the ledger of problems may ask for. */
export const problemParameters = {
  period: month,
  'as-known-at': instant,
  q: words,
  kind: id,
  area: areaId,
  department: departmentId,
  state: v.picklist(problemStates),
};

type Asked = Given<typeof problemParameters>;

/** A target counted from the ledger, and what a ratio is made of. */
export interface CountedTarget {
  readonly target: TargetRow;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** How many problems of one kind are in each state. */
export interface KindCount {
  readonly kind: string;
  readonly name: string;
  readonly all: number;
  readonly states: Readonly<Record<ProblemState, number>>;
}

export interface ProblemsPage {
  readonly asOf: string;
  readonly asked: Asked;
  readonly month: string;
  readonly months: readonly string[];
  readonly demonstration: boolean;
  readonly targets: readonly CountedTarget[];
  /** How many problems there are in all and in each state. */
  readonly total: Omit<KindCount, 'kind' | 'name'>;
  readonly byKind: readonly KindCount[];
  readonly problems: readonly ProblemRow[];
  readonly choices: {
    readonly kinds: readonly Option[];
    readonly areas: readonly Option[];
    readonly departments: readonly Option[];
  };
}

/** The ledger of problems as the address asks for it. */
export async function problemsPage(
  publication: Publication,
  language: Language,
  asked: Asked,
): Promise<ProblemsPage> {
  const report = await statusOf(publication, asked.period, asked['as-known-at']);
  const { asOf } = report;
  const known = { as_of: asOf, known_at: report.asKnownAt ?? 'infinity' };
  const [all, counted, months] = await Promise.all([
    publication.rows<ProblemRow>(problemsSql, { language, plan: null, department: null, ...known }),
    publication.rows<Parts>(problemTargetsSql, known),
    knownMonths(publication, asked['as-known-at']),
  ]);
  const targets = counted.flatMap(({ target_id, ...parts }) => {
    const target = report.targets.find(({ targetId }) => targetId === target_id);
    return target === undefined ? [] : [{ target: assessedRow(target, language), ...parts }];
  });
  return {
    asOf,
    asked,
    month: asOf.slice(0, 7),
    months,
    demonstration: all.some((problem) => problem.demonstration),
    targets,
    total: countOf(all),
    byKind: [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, problems]) => ({
      kind,
      name: problems[0]?.kind_name ?? kind,
      ...countOf(problems),
    })),
    problems: all.filter(wantedBy(asked)),
    choices: {
      kinds: optionsOf(
        all.map(({ kind, kind_name }) => [kind, kind_name]),
        language,
      ),
      areas: optionsOf(
        all.map(({ area_id, area }) => [area_id, area]),
        language,
      ),
      departments: optionsOf(
        all.map(({ department_id, department }) => [department_id, department]),
        language,
      ),
    },
  };
}

interface Parts {
  readonly target_id: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

function countOf(problems: readonly ProblemRow[]): Omit<KindCount, 'kind' | 'name'> {
  const states = problemStates.map(
    (state) => [state, problems.filter((problem) => isIn(problem, state)).length] as const,
  );
  return {
    all: problems.length,
    states: Object.fromEntries(states) as Record<ProblemState, number>,
  };
}

function wantedBy({ q, kind, area, department, state }: Asked): (problem: ProblemRow) => boolean {
  const found = finder(q ?? '');
  return (problem) =>
    (kind === null || problem.kind === kind) &&
    (area === null || problem.area_id === area) &&
    (department === null || problem.department_id === department) &&
    (state === null || isIn(problem, state)) &&
    found([problem.id, problem.title, problem.area, problem.department, problem.officer]);
}

import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { Responsible, TargetRow } from '#lib/view.ts';
import type { PlanHead } from './overview.ts';
import { responsibleBySubject } from './responsible.ts';
import commitmentsSql from './sql/commitments.sql?raw';
import milestonesSql from './sql/milestones.sql?raw';
import plansSql from './sql/plans.sql?raw';
import taskTargetsSql from './sql/task-targets.sql?raw';
import tasksSql from './sql/tasks.sql?raw';
import { partOf, statusOf } from './status.ts';
import { targetRows } from './targets.ts';

/** When the plan wants something done. */
interface Dated {
  readonly due: string | null;
  readonly due_precision: 'day' | 'month' | 'year' | null;
  readonly due_wording: string | null;
}

interface Clause {
  readonly id: string;
  readonly title: string;
  readonly reference: string;
  readonly responsible: readonly Responsible[];
}

/** A goal without a number. */
export interface Milestone extends Clause, Dated {
  readonly wording: string;
  readonly achieved_on: string | null;
  readonly achieved_basis: string | null;
}

/** A direction without a number. */
export interface Commitment extends Clause {
  readonly wording: string;
  readonly indicator_id: string;
  readonly area_id: string;
  readonly indicator: string;
  readonly unit: string;
  readonly decimals: number;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly value: number | null;
  readonly trend: string | null;
  readonly reason: string;
  readonly demonstration: boolean;
}

/** A numbered task or safeguard with its latest progress. */
export interface Task extends Clause, Dated {
  readonly kind: 'task' | 'safeguard';
  readonly number: string;
  readonly open_parties: string | null;
  readonly period_end: string | null;
  readonly progress: number | null;
  readonly state: string | null;
  readonly problem: string | null;
  readonly cause: string | null;
  readonly next_step: string | null;
  readonly officer: string | null;
  readonly load_id: string | null;
  readonly source_line: number | null;
  readonly demonstration: boolean;
  readonly serves: readonly Served[];
}

/** A target a task serves. */
export interface Served {
  readonly task_id: string;
  readonly indicator_id: string;
  readonly area_id: string;
  readonly name: string;
}

export interface PlanPage {
  readonly asOf: string;
  readonly demonstration: boolean;
  readonly plan: PlanHead;
  readonly others: readonly PlanHead[];
  readonly targets: readonly TargetRow[];
  readonly milestones: readonly Milestone[];
  readonly commitments: readonly Commitment[];
  readonly tasks: readonly Task[];
}

/**
 * One plan with all its clauses.
 * @param month `YYYY-MM`, null for the newest
 * @throws 404 when there is no such plan
 */
export async function planPage(
  publication: Publication,
  language: Language,
  id: string,
  month: string | null,
): Promise<PlanPage> {
  const plans = await publication.rows<PlanHead>(plansSql, { language });
  const plan = plans.find((known) => known.plan_id === id);
  if (plan === undefined) error(404, messagesIn(language).errors.unknown.plan(id));
  const report = partOf(await statusOf(publication, month), (target) => target.planId === id);
  const { asOf } = report;
  const ofPlan = { language, plan: id };
  const [targets, milestones, commitments, tasks, served, responsible] = await Promise.all([
    targetRows(publication, language, report),
    publication.rows<Omit<Milestone, 'responsible'>>(milestonesSql, ofPlan),
    publication.rows<Omit<Commitment, 'responsible'>>(commitmentsSql, { ...ofPlan, as_of: asOf }),
    publication.rows<Omit<Task, 'responsible' | 'serves'>>(tasksSql, { ...ofPlan, as_of: asOf }),
    publication.rows<Served>(taskTargetsSql, ofPlan),
    responsibleBySubject(publication, language, ['commitment', 'milestone', 'task']),
  ]);
  const answering = <T extends { readonly id: string }>(item: T) => ({
    ...item,
    responsible: responsible.get(item.id) ?? [],
  });
  const servedBy = Map.groupBy(served, (target) => target.task_id);
  return {
    asOf,
    demonstration: [report, ...tasks, ...commitments].some((part) => part.demonstration),
    plan,
    others: plans.filter((other) => other.plan_id !== id),
    targets,
    milestones: milestones.map(answering),
    commitments: commitments.map(answering),
    tasks: tasks.map((task) => ({ ...answering(task), serves: servedBy.get(task.id) ?? [] })),
  };
}

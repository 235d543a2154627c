import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import type { LedgerItem } from '#lib/ledger.ts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { Responsible, TargetRow } from '#lib/view.ts';
import { deadlinesDrawing } from './deadlines-figure.ts';
import { figureOf, type Figure } from './figure.ts';
import { ledgerOf } from './ledger.ts';
import type { PlanHead } from './overview.ts';
import { responsibleBySubject } from './responsible.ts';
import commitmentsSql from './sql/commitments.sql?raw';
import plansSql from './sql/plans.sql?raw';
import { partOf, statusOf } from './status.ts';
import { targetRows } from './targets.ts';

/** A direction without a number. */
export interface Commitment {
  readonly id: string;
  readonly title: string;
  readonly reference: string;
  readonly responsible: readonly Responsible[];
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

export interface PlanPage {
  readonly asOf: string;
  readonly demonstration: boolean;
  readonly plan: PlanHead;
  readonly others: readonly PlanHead[];
  readonly targets: readonly TargetRow[];
  readonly commitments: readonly Commitment[];
  readonly ledger: readonly LedgerItem[];
  /** What is due when; null where all is due at once. */
  readonly deadlines: Figure | null;
}

/**
 * One plan with all its clauses.
 * @param month `YYYY-MM`, null for the newest
 * @param knownAt a day or an instant: what was known then; null for now
 * @throws 404 when there is no such plan
 */
export async function planPage(
  publication: Publication,
  language: Language,
  id: string,
  month: string | null,
  knownAt: string | null,
): Promise<PlanPage> {
  const plans = await publication.rows<PlanHead>(plansSql, { language });
  const plan = plans.find((known) => known.plan_id === id);
  if (plan === undefined) error(404, messagesIn(language).errors.unknown.plan(id));
  // A task may serve a target of another plan.
  const whole = await statusOf(publication, month, knownAt);
  const report = partOf(whole, (target) => target.planId === id);
  const { asOf } = report;
  const [targets, commitments, ledger, responsible, deadlines] = await Promise.all([
    targetRows(publication, language, report),
    publication.rows<Omit<Commitment, 'responsible'>>(commitmentsSql, {
      language,
      plan: id,
      as_of: asOf,
    }),
    ledgerOf(publication, language, whole),
    responsibleBySubject(publication, language, ['commitment']),
    deadlinesDrawing({ publication, language }, id, { month, knownAt }),
  ]);
  const items = ledger.filter((item) => item.plan_id === id);
  return {
    asOf,
    demonstration: [report, ...items, ...commitments].some((part) => part.demonstration),
    plan,
    others: plans.filter((other) => other.plan_id !== id),
    targets,
    commitments: commitments.map((item) => ({
      ...item,
      responsible: responsible.get(item.id) ?? [],
    })),
    ledger: items,
    deadlines: deadlines === null ? null : figureOf(deadlines),
  };
}

import type { AssessedTarget, Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import type { Thresholds } from '#lib/thresholds.ts';
import thresholdsSql from './sql/thresholds.sql?raw';

/** Every component of one target's assessment, as the marts computed it. */
export interface Assessment {
  readonly asOf: string;
  /** The rule that fired. */
  readonly rule: string;
  readonly rating: string;
  readonly reason: string;
  readonly method: string;
  readonly baselineValue: number | null;
  readonly baselineDecimals: number;
  readonly baselineDate: string | null;
  readonly baselineInferred: boolean;
  readonly baselineBasis: string | null;
  readonly value: number | null;
  readonly shownDecimals: number;
  readonly periodEnd: string | null;
  readonly targetValue: number;
  readonly due: string | null;
  readonly dueAssumed: boolean;
  readonly progress: number | null;
  readonly elapsed: number | null;
  readonly gap: number | null;
  readonly ratio: number | null;
  readonly attainment: number | null;
  readonly attainmentDecimals: number;
  readonly secondOpinion: string | null;
  readonly trend: string | null;
  readonly reachOn: string | null;
  readonly paceNeeded: number | null;
  readonly projection: number | null;
  readonly projectionLow: number | null;
  readonly projectionHigh: number | null;
  readonly tags: readonly string[];
  readonly reference: string;
  readonly wording: string;
  readonly thresholds: Thresholds;
}

/** The assessment of one target with the thresholds it was judged by. */
export async function assessmentOf(
  publication: Publication,
  target: AssessedTarget,
  language: Language,
  known_at: string,
): Promise<Assessment> {
  return {
    asOf: target.asOf,
    rule: target.rule,
    rating: target.rating,
    reason: language === 'zh' ? target.reason : target.reasonEn,
    method: target.method,
    baselineValue: target.baselineValue,
    baselineDecimals: target.baselineDecimals,
    baselineDate: target.baselineDate,
    baselineInferred: target.baselineInferred ?? false,
    baselineBasis: target.baselineBasis,
    value: target.value,
    shownDecimals: target.shownDecimals,
    periodEnd: target.periodEnd,
    targetValue: target.targetValue,
    due: target.due,
    dueAssumed: target.dueAssumed,
    progress: target.progress,
    elapsed: target.elapsed,
    gap: target.gap,
    ratio: target.ratio,
    attainment: target.attainment,
    attainmentDecimals: target.attainmentDecimals,
    secondOpinion: target.secondOpinion,
    trend: target.trend,
    reachOn: target.reachOn,
    paceNeeded: target.paceNeeded,
    projection: target.projection,
    projectionLow: target.projectionLow,
    projectionHigh: target.projectionHigh,
    tags: target.tags,
    reference: target.reference,
    wording: target.wording,
    thresholds: await thresholdsOf(publication, known_at),
  };
}

/** The county's thresholds as they were known. */
export async function thresholdsOf(
  publication: Publication,
  known_at: string,
): Promise<Thresholds> {
  const row = await publication.row<Thresholds>(thresholdsSql, { known_at });
  if (row === null) throw new Error('the publication has no assessment_setting');
  return row;
}

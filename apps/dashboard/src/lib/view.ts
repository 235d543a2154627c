import type { Light } from '@monitor/wording';

/** A department's part in something, as the plan writes it. */
export interface Responsible {
  readonly departmentId: string;
  readonly department: string;
  readonly role: string;
  readonly inferred: boolean;
}

export const deadlines = ['passed', 'soon', 'later', 'undated'] as const;
export type Deadline = (typeof deadlines)[number];

/** When something is due and how that is known. */
export interface Due {
  readonly day: string | null;
  readonly precision: 'day' | 'month' | 'year' | null;
  readonly wording: string | null;
  /** Set by the county's settings, not by the plan. */
  readonly assumed: boolean;
  /** The plan's word for a goal striven for rather than promised. */
  readonly commitment: string | null;
}

/** One target with its assessment, ready to be shown. */
export interface TargetRow {
  readonly targetId: string;
  readonly planId: string;
  readonly indicatorId: string;
  readonly areaId: string;
  /** The indicator's name. */
  readonly name: string;
  /** Everything it can be found by, in both languages. */
  readonly names: readonly string[];
  readonly area: string;
  /** What the plan promises, in our words. */
  readonly title: string;
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: number;
  /** Places to show the value and its distance with, and the figures further on. */
  readonly shownDecimals: number;
  readonly projectionDecimals: number;
  readonly attainmentDecimals: number;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly operator: string;
  readonly targetValue: number;
  /** Latest value minus target, in the unit; null without a value. */
  readonly distance: number | null;
  /** Whether that distance falls short of the target. */
  readonly short: boolean;
  /** 完成率 in percent. */
  readonly attainment: number | null;
  readonly progress: number | null;
  readonly elapsed: number | null;
  /** Percentage points behind the straight path; negative is ahead. */
  readonly gap: number | null;
  /** The value projected for the deadline. */
  readonly projection: number | null;
  /** Whether that value falls short of the target. */
  readonly projectedShort: boolean;
  /** Whether the baseline was not set by anyone but read off the series. */
  readonly baselineInferred: boolean;
  readonly rating: string;
  readonly light: Light;
  readonly tags: readonly string[];
  readonly reason: string;
  readonly due: Due;
  /** Where the deadline lies seen from the day of assessment; soon is within 60 days. */
  readonly deadline: Deadline;
  /** Where the clause stands, as officials cite it. */
  readonly reference: string;
  readonly responsible: readonly Responsible[];
  readonly demonstration: boolean;
  /** SVG markup. */
  readonly sparkline: string | null;
}

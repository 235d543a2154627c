import {
  Failure,
  knownAt as instant,
  monthDays,
  status,
  type AssessedTarget,
  type Publication,
} from '@monitor/warehouse';
import type { Language } from '@monitor/wording';
import { includeNotebook, type IncludedNotebook } from './included.ts';
import { statement } from './read.ts';
import { monthBefore, reportDue } from './months.ts';
import { targetSeries, type TargetPoint } from './target-series.ts';

/** Which report is asked for. */
export interface ReportQuery {
  /** `YYYY-MM`, the month reported on. */
  readonly month: string;
  /** What was known then; without it all that the publication knows. */
  readonly asKnownAt?: string;
  readonly language: Language;
}

/** Whose report it is and what it rests on. */
export interface Head {
  readonly home: string;
  readonly demonstration_mark: string;
  readonly plan_hash: string;
  readonly ahead: number;
  readonly behind: number;
  readonly far_behind: number;
  readonly start_up: number;
  readonly report_day: number;
  readonly report_hour: number;
  readonly report_notebook: string | null;
  /** The first publication that holds all that was known; null where none is recorded. */
  readonly publication: string | null;
  readonly loads: number;
}

export interface PlanFact {
  readonly plan_id: string;
  readonly name: string;
  readonly short_name: string;
  readonly lead: string | null;
}

/** What a target's newest value is compared with, and the code that leads back to it. */
export interface Growth {
  readonly target_id: string;
  readonly frequency: string;
  readonly code: string;
  readonly year_before: number | null;
  readonly period_before: number | null;
}

export interface RevisionFact {
  readonly name: string;
  readonly area: string;
  readonly unit: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly previous: number;
  readonly value: number;
  readonly previous_decimals: number;
  readonly decimals: number;
  readonly recorded_at: string;
  readonly revision_reason: string | null;
  readonly code: string;
}

export interface TaskFact {
  readonly title: string;
  readonly due: string | null;
  readonly days_left: number | null;
  readonly standing: '已办结' | '逾期' | '临期' | '未报进展' | '办理中';
  /** Finished since the end of the month before. */
  readonly newly_done: boolean;
  readonly done_late: boolean;
  readonly done_on: string | null;
  readonly progress: number | null;
  readonly problem: string | null;
  readonly cause: string | null;
  readonly next_step: string | null;
  readonly departments: string | null;
}

/** A department's own words on a task that serves a target. */
export interface OwnWords {
  readonly target_id: string;
  readonly title: string;
  readonly problem: string | null;
  readonly cause: string | null;
  readonly next_step: string | null;
}

export interface TownGap {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly period_start: string;
  readonly period_end: string;
  readonly lowest: number;
  readonly highest: number;
  readonly range: number;
  readonly variation: number | null;
  readonly lowest_areas: readonly string[];
  readonly highest_areas: readonly string[];
}

export interface UrbanRural {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly period_start: string;
  readonly period_end: string;
  readonly urban: number;
  readonly rural: number;
  readonly ratio: number | null;
  readonly ratio_before: number | null;
}

export interface ExportFact {
  readonly title: string;
  readonly department: string | null;
  readonly period_start: string;
  readonly period_end: string;
  readonly due: string;
  readonly standing: '缺报' | '迟报' | '零报告' | '无变化';
  readonly received_on: string | null;
}

export interface QuarantineFact {
  readonly file_name: string;
  readonly department: string | null;
  readonly cells: number;
  readonly line: number | null;
  readonly message: string;
}

export interface DiscrepancyFact {
  readonly name: string;
  readonly area: string;
  readonly unit: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly reported: number;
  readonly derived: number;
  readonly decimals: number;
  readonly derived_decimals: number;
}

export interface IndicatorFact {
  readonly name: string;
  readonly unit: string;
  readonly frequency: string;
  readonly definition: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** Everything a report says, read once; all formats are renderings of what is made of it. */
export interface Facts {
  readonly language: Language;
  readonly month: string;
  readonly asOf: string;
  /** ISO instant. */
  readonly knownAt: string;
  /** ISO instant at which the report before was due. */
  readonly since: string;
  readonly demonstration: boolean;
  readonly head: Head;
  readonly plans: readonly PlanFact[];
  readonly targets: readonly AssessedTarget[];
  /** The same a month earlier. */
  readonly earlier: readonly AssessedTarget[];
  readonly growth: ReadonlyMap<string, Growth>;
  readonly series: ReadonlyMap<string, readonly TargetPoint[]>;
  readonly revisions: readonly RevisionFact[];
  readonly tasks: readonly TaskFact[];
  readonly ownWords: ReadonlyMap<string, readonly OwnWords[]>;
  readonly towns: readonly TownGap[];
  readonly urbanRural: readonly UrbanRural[];
  readonly exports: readonly ExportFact[];
  readonly quarantine: readonly QuarantineFact[];
  readonly discrepancies: readonly DiscrepancyFact[];
  readonly indicators: readonly IndicatorFact[];
  /** null where the settings name none. */
  readonly notebook: IncludedNotebook | null;
}

/**
 * Reads what a report says of a month, as known at an instant: of the same instant always the same, whatever came
 * or was decided since.
 * @throws Failure when the month or the instant cannot be read, or nothing was known then
 */
export async function readFacts(
  publication: Publication,
  { month, asKnownAt, language }: ReportQuery,
): Promise<Facts> {
  const asOf = monthDays(month).end;
  const knownAt = asKnownAt === undefined ? await lastKnown(publication) : instant(asKnownAt);
  const known = { as_of: asOf, known_at: knownAt, language };
  const rows = <T extends object>(name: string, values: Record<string, string>) =>
    publication.rows<T>(statement(name), values);
  const head = await publication.row<Head>(statement('head'), { known_at: knownAt, language });
  if (head === null) throw new Failure('当前发布版本没有方案，请运行 monitor publish 重新发布。');
  // What came since the report before was due is news.
  const since = reportDue(month, { day: head.report_day, hour: head.report_hour });
  const assessed = await status(publication, { period: month, asKnownAt: knownAt });
  const earlier = await status(publication, { period: monthBefore(month), asKnownAt: knownAt });
  const growth = await rows<Growth>('growth', { as_of: asOf, known_at: knownAt });
  const ownWords = await rows<OwnWords>('words-of-departments', known);
  return {
    ...{ language, month, asOf, knownAt, since, head },
    demonstration: assessed.demonstration,
    targets: assessed.targets,
    earlier: earlier.targets,
    plans: await rows('plans', { known_at: knownAt, language }),
    growth: new Map(growth.map((row) => [row.target_id, row])),
    series: await targetSeries(publication, asOf, knownAt),
    revisions: await rows('revisions', { ...known, since }),
    tasks: await rows('tasks', known),
    ownWords: Map.groupBy(ownWords, ({ target_id }) => target_id),
    towns: await rows('towns', known),
    urbanRural: await rows('urban-rural', known),
    exports: await rows('exports', { ...known, since }),
    quarantine: await rows('quarantine', { known_at: knownAt, language, since }),
    discrepancies: await rows('discrepancies', known),
    indicators: await rows('indicators', { known_at: knownAt, language }),
    notebook:
      head.report_notebook === null
        ? null
        : await includeNotebook(publication, head.report_notebook, { month, knownAt, language }),
  };
}

async function lastKnown(publication: Publication): Promise<string> {
  const last = await publication.row<{ instant: string | null }>(statement('last-known'));
  if (last?.instant != null) return last.instant;
  throw new Failure('还没有收入任何文件，无从编制报告：请先运行 monitor ingest。');
}

import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import type { LedgerItem, Reported } from '#lib/ledger.ts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { TargetRow } from '#lib/view.ts';
import { figureOf, type Figure } from './figure.ts';
import { ledgerOf } from './ledger.ts';
import historySql from './sql/task-history.sql?raw';
import { progressOf } from './progress-figure.ts';
import { partOf, statusOf } from './status.ts';
import { targetRows } from './targets.ts';

/** One thing reported of one month of a task, and the file that says so. */
export interface Vintage extends Reported {
  readonly period_start: string;
  readonly period_end: string;
  readonly load_id: string;
  readonly source_line: number;
  readonly file_name: string;
  readonly recorded_at: string;
  readonly received_at: string;
  readonly revision_reason: string | null;
}

/** A month with everything ever reported of it, last first. */
export interface ReportedMonth {
  readonly latest: Vintage;
  readonly earlier: readonly Vintage[];
}

/** What a department wrote of its problem, as long as it wrote the same. */
export interface Said {
  readonly from: string;
  readonly to: string;
  readonly problem: string | null;
  readonly cause: string | null;
  readonly next_step: string | null;
  readonly latest: Vintage;
}

export interface TaskPage {
  readonly asOf: string;
  readonly month: string;
  readonly knownAt: string | null;
  readonly demonstration: boolean;
  readonly item: LedgerItem;
  readonly targets: readonly TargetRow[];
  readonly months: readonly ReportedMonth[];
  readonly said: readonly Said[];
  readonly progress: Figure | null;
}

/**
 * One task, safeguard or milestone with all that was reported of it.
 * @param month `YYYY-MM`, null for the newest
 * @param knownAt a day or an instant; null for what is known now
 * @throws 404 when there is no such item
 */
export async function taskPage(
  publication: Publication,
  language: Language,
  id: string,
  month: string | null,
  knownAt: string | null,
): Promise<TaskPage> {
  const report = await statusOf(publication, month, knownAt);
  const { asOf } = report;
  const [item] = await ledgerOf(publication, language, report, id);
  if (item === undefined) error(404, messagesIn(language).errors.unknown.task(id));
  const served = new Set(item.serves.map(({ targetId }) => targetId));
  const time = { month, knownAt, from: null, to: null };
  const [targets, history, progress] = await Promise.all([
    targetRows(
      publication,
      language,
      partOf(report, ({ targetId }) => served.has(targetId)),
    ),
    publication.rows<Vintage>(historySql, {
      id,
      as_of: asOf,
      known_at: report.asKnownAt ?? 'infinity',
    }),
    progressOf({ publication, language }, item, report, time),
  ]);
  const months = monthsOf(history);
  return {
    asOf,
    month: asOf.slice(0, 7),
    knownAt,
    demonstration: [...history, ...targets].some((part) => part.demonstration),
    item,
    targets,
    months,
    said: saidIn(months),
    progress: progress === null ? null : figureOf(progress),
  };
}

function monthsOf(history: readonly Vintage[]): ReportedMonth[] {
  const months = Map.groupBy(history, (row) => `${row.period_start} ${row.period_end}`);
  return [...months.values()].flatMap(([latest, ...earlier]) =>
    latest === undefined ? [] : [{ latest, earlier }],
  );
}

/** The months newest first as runs in which the department wrote the same. */
export function saidIn(months: readonly ReportedMonth[]): Said[] {
  const runs: Said[] = [];
  for (const { latest } of months) {
    const { problem, cause, next_step, period_start, period_end } = latest;
    const run = runs.at(-1);
    const same =
      run?.problem === problem && run.cause === cause && run.next_step === next_step
        ? run
        : undefined;
    if (same === undefined) {
      runs.push({ from: period_start, to: period_end, problem, cause, next_step, latest });
    } else runs[runs.length - 1] = { ...same, from: period_start };
  }
  return runs.filter(({ problem, cause, next_step }) => problem ?? cause ?? next_step);
}

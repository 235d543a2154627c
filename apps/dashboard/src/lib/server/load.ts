import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { loadFile, type LoadFile } from './load-file.ts';
import { pipelineTitles, type LoadRow } from './loads.ts';
import { listed, window, type Listed } from './pages.ts';
import classesSql from './sql/load-classes.sql?raw';
import decisionsSql from './sql/load-decisions.sql?raw';
import findingsSql from './sql/load-findings.sql?raw';
import loadSql from './sql/load.sql?raw';
import periodsSql from './sql/load-periods.sql?raw';
import observationsSql from './sql/load-observations.sql?raw';
import successionSql from './sql/load-succession.sql?raw';
import tasksSql from './sql/load-tasks.sql?raw';

/** One file taken in, with everything that is known of it. */
export interface LoadDetail extends LoadRow {
  readonly sha256: string;
  readonly bytes: number;
  readonly pipeline_id: string | null;
  readonly contract_id: string | null;
  readonly contract_version: number | null;
  readonly contract_title: string | null;
  /** Whether it was read as a person said of its columns. */
  readonly taught: boolean;
  /** What it declares instead of figures; null for a file with figures. */
  readonly declared: 'zero' | 'unchanged' | null;
  readonly department_id: string | null;
  readonly submitter: string | null;
  readonly channel: string;
  readonly recorded_at: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly cells_value: number;
  readonly cells_missing: number;
  readonly cells_quarantined: number;
  readonly cells_out_of_scope: number;
  readonly cells_dimension: number | null;
  readonly revision_reason: string | null;
  readonly withdrawal_reason: string | null;
  readonly purge_reason: string | null;
  readonly purged_by: string | null;
}

export interface Decision {
  readonly subject: string;
  readonly value: string;
  readonly basis: string;
  readonly decided_by: string;
}

export interface Finding {
  readonly severity: string;
  readonly quarantined: boolean;
  readonly line: number | null;
  readonly column_index: number | null;
  readonly column_name: string | null;
  readonly value: string | null;
  readonly rule: string;
  readonly message: string;
}

/** How many lines were taken for the same, and the first of them. */
interface LineClass {
  readonly class: string;
  readonly kind: string | null;
  readonly count: number;
  readonly line: number;
}

/** A value the file brought. */
export interface BroughtValue {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly indicator: string;
  readonly area: string;
  readonly period_start: string;
  readonly period_end: string;
  /** Null for one taken back. */
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: number;
  readonly line: number | null;
  readonly column: number | null;
  readonly text: string | null;
  /** The value it took the place of. */
  readonly previous_value: number | null;
  readonly superseded_at: string | null;
  readonly matching: number;
}

/** Progress of a task the file brought. */
export interface BroughtProgress {
  readonly task_id: string;
  readonly plan_id: string;
  readonly reference: string | null;
  readonly title: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly progress: number | null;
  readonly state: string | null;
  readonly line: number;
}

/** A period of which the file says something. */
interface Period {
  readonly period_start: string;
  readonly period_end: string;
}

/** A file whose values this one took the place of, or the other way round. */
export interface Successor {
  readonly side: 'before' | 'after';
  readonly load_id: string;
  readonly file_name: string;
  readonly received_at: string;
  readonly revision_reason: string | null;
  readonly count: number;
}

/** Where in the file, and which page of its values. */
export interface LoadAsked {
  readonly line: number | null;
  readonly column: number | null;
  readonly page: number | null;
}

export interface LoadPage {
  readonly load: LoadDetail;
  readonly demonstration: boolean;
  readonly pipeline: string | null;
  readonly decisions: readonly Decision[];
  readonly findings: readonly Finding[];
  readonly classes: readonly LineClass[];
  readonly values: Listed<BroughtValue>;
  readonly tasks: readonly BroughtProgress[];
  readonly succession: readonly Successor[];
  readonly periods: readonly Period[];
  readonly asked: LoadAsked;
  readonly file: LoadFile | null;
}

const MOST_FINDINGS = 500;

/**
 * One load: the way of the file from its bytes to the values it brought.
 * @throws 404 when there is no such load
 */
export async function loadPage(
  publication: Publication,
  language: Language,
  id: string,
  asked: LoadAsked,
): Promise<LoadPage> {
  const found = await publication.row<LoadDetail>(loadSql, { language, load: id });
  if (found === null) error(404, messagesIn(language).errors.unknown.load(id));
  const { taughtForm } = messagesIn(language).handIn;
  const load = found.taught ? { ...found, contract_title: taughtForm } : found;
  const [titles, decisions, findings, classes, values, tasks, succession, periods] =
    await Promise.all([
      pipelineTitles(language),
      publication.rows<Decision>(decisionsSql, { load: id }),
      publication.rows<Finding>(findingsSql, { load: id, most: MOST_FINDINGS }),
      publication.rows<LineClass>(classesSql, { load: id }),
      publication.rows<BroughtValue>(observationsSql, {
        language,
        load: id,
        ...window(asked.page),
      }),
      publication.rows<BroughtProgress>(tasksSql, { language, load: id }),
      publication.rows<Successor>(successionSql, { load: id }),
      publication.rows<Period>(periodsSql, { load: id }),
    ]);
  const pipeline = load.pipeline_id;
  return {
    load,
    demonstration: load.demonstration,
    pipeline: pipeline === null ? null : (titles.get(pipeline) ?? pipeline),
    decisions,
    findings,
    classes,
    values: listed(values, asked.page),
    tasks,
    succession,
    periods,
    asked,
    file: await loadFile(publication, load, decisions, asked),
  };
}

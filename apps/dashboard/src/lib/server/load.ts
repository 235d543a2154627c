import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { LoadRow } from './loads.ts';
import { fileWindow, type FileWindow } from './kept-file.ts';
import decisionsSql from './sql/load-decisions.sql?raw';
import findingsSql from './sql/load-findings.sql?raw';
import linesSql from './sql/load-lines.sql?raw';
import loadSql from './sql/load.sql?raw';

/** One file taken in, with everything that is known of it. */
export interface LoadDetail extends LoadRow {
  readonly sha256: string;
  readonly bytes: number;
  readonly pipeline_id: string | null;
  readonly contract_id: string | null;
  readonly contract_version: number | null;
  readonly submitter: string | null;
  readonly channel: string;
  readonly recorded_at: string;
  readonly encoding: string | null;
  readonly cells_value: number;
  readonly cells_missing: number;
  readonly cells_quarantined: number;
  readonly cells_out_of_scope: number;
  readonly revision_reason: string | null;
  readonly withdrawal_reason: string | null;
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
  readonly column_name: string | null;
  readonly value: string | null;
  readonly rule: string;
  readonly message: string;
}

/** A run of lines and what it was taken for. */
interface LineRun {
  readonly first_line: number;
  readonly last_line: number;
  readonly class: string;
  readonly kind: string | null;
}

/** One physical line of the file with what became of it. */
export interface FileLine {
  readonly number: number;
  readonly text: string;
  readonly class: string | null;
  readonly kind: string | null;
}

export interface LoadPage {
  readonly load: LoadDetail;
  readonly demonstration: boolean;
  readonly decisions: readonly Decision[];
  readonly findings: readonly Finding[];
  readonly line: number | null;
  readonly window: { readonly first: number; readonly last: number; readonly total: number } | null;
  readonly lines: readonly FileLine[];
}

const MOST_FINDINGS = 500;

/**
 * One load with its file around a line.
 * @param line the line asked for; null for the beginning
 * @throws 404 when there is no such load
 */
export async function loadPage(
  publication: Publication,
  language: Language,
  id: string,
  line: number | null,
): Promise<LoadPage> {
  const load = await publication.row<LoadDetail>(loadSql, { language, load: id });
  if (load === null) error(404, messagesIn(language).errors.unknown.load(id));
  const encoding = load.encoding ?? 'utf-8';
  const [decisions, findings, window] = await Promise.all([
    publication.rows<Decision>(decisionsSql, { load: id }),
    publication.rows<Finding>(findingsSql, { load: id, most: MOST_FINDINGS }),
    fileWindow(publication.directory, load.sha256, encoding, line ?? 1),
  ]);
  const runs =
    window === null
      ? []
      : await publication.rows<LineRun>(linesSql, {
          load: id,
          first: window.first,
          last: window.last,
        });
  return {
    load,
    demonstration: load.demonstration,
    decisions,
    findings,
    line,
    window: window && { first: window.first, last: window.last, total: window.total },
    lines: window === null ? [] : fileLines(window, runs),
  };
}

function fileLines({ first, lines }: FileWindow, runs: readonly LineRun[]): FileLine[] {
  return lines.map((text, index) => {
    const number = first + index;
    const run = runs.find((known) => known.first_line <= number && number <= known.last_line);
    return { number, text, class: run?.class ?? null, kind: run?.kind ?? null };
  });
}

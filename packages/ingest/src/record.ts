import type { Reading } from '@monitor/tabular';
import type { Database } from '@monitor/warehouse';
import type { LineCounts, LineRun } from './account.ts';
import type { CellCounts, ChangeCounts } from './observe.ts';
import type { LoadIdentity } from './identity.ts';
import { statement } from './sql.ts';
import type { PersonSettings } from './settings.ts';
import type { Submission } from './submission.ts';
import type { Form } from './understand.ts';

/** Something to be said about a file, at a line and column where there is one. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'hint' | 'info';
  readonly quarantined: boolean;
  readonly line: number | null;
  readonly columnIndex: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** A Frictionless error name where there is one. */
  readonly rule: string;
  readonly message: string;
}

/** What the reader, the contract or a person settled about a file. */
export interface LoadDecision {
  readonly subject: string;
  readonly value: string;
  readonly basis: string;
  readonly decidedBy: 'reader' | 'contract' | 'person';
}

/** Everything the ledger keeps about a load besides its observations. */
export interface LoadRecord {
  readonly identity: LoadIdentity;
  readonly submission: Submission;
  readonly sha256: string;
  readonly fingerprint: string;
  readonly bytes: number;
  readonly form: Form | null;
  readonly outcome: string;
  readonly reading: Reading;
  readonly runs: readonly LineRun[];
  readonly lines: LineCounts;
  readonly cells: CellCounts;
  readonly changes: ChangeCounts;
  readonly decisions: readonly LoadDecision[];
  readonly findings: readonly Finding[];
  readonly again: boolean;
  /** What a person said, for replaying: settings and a named pipeline. */
  readonly settings: PersonSettings & { readonly pipeline: string | null };
}

/** Writes a load and what belongs to it; called inside the load's transaction. */
export async function recordLoad(db: Database, load: LoadRecord): Promise<void> {
  const { identity, submission, form, lines, cells, changes } = load;
  await db.run(statement('record-load'), {
    load_id: identity.loadId,
    sequence: identity.sequence,
    sha256: load.sha256,
    fingerprint: load.fingerprint,
    file_name: submission.fileName,
    bytes: load.bytes,
    pipeline_id: form?.pipeline.id ?? null,
    contract_id: form?.contract.id ?? null,
    contract_version: form?.contract.version ?? null,
    department_id: submission.department ?? form?.pipeline.department ?? null,
    submitter: submission.submitter,
    channel: submission.channel,
    received_at: submission.receivedAt,
    recorded_at: identity.recordedAt,
    outcome: load.outcome,
    demonstration: identity.demonstration,
    encoding: load.reading.encoding,
    delimiter: load.reading.delimiter,
    lines_total: lines.total,
    lines_accepted: lines.accepted,
    lines_quarantined: lines.quarantined,
    lines_no_data: lines.noData,
    lines_out_of_scope: lines.outOfScope,
    cells_value: cells.value,
    cells_missing: cells.missing,
    cells_quarantined: cells.quarantined,
    cells_out_of_scope: cells.outOfScope,
    cells_dimension: cells.dimension,
    added: changes.added,
    revised: changes.revised,
    unchanged: changes.unchanged,
    revision_reason: submission.revisionReason,
    again: load.again,
    settings: JSON.stringify(load.settings),
  });
  await insertMany(db, statement('record-decisions'), identity.loadId, load.decisions);
  await insertMany(db, statement('record-findings'), identity.loadId, load.findings);
  await insertMany(db, statement('record-lines'), identity.loadId, load.runs);
}

/** So many rows go in at a time, so that no text grows without bound. */
const AT_A_TIME = 10_000;

/** Rows go in as JSON text, many in one statement, and are unfolded in SQL. */
async function insertMany(
  db: Database,
  sql: string,
  loadId: string,
  rows: readonly object[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    const some = JSON.stringify(rows.slice(from, from + AT_A_TIME));
    await db.run(sql, { load_id: loadId, rows: some });
  }
}

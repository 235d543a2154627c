import type { Database } from '@monitor/warehouse';
import { statement } from './sql.ts';
import type { Submission } from './submission.ts';

export type Outcome = 'accepted' | 'partial' | 'unchanged' | 'unrecognised' | 'rejected';

/** A finding as it is told to people and programs. */
export interface ReportedFinding {
  readonly severity: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly rule: string;
  readonly message: string;
}

/** What became of one file; the shape of DESIGN.md section 7. */
export interface LoadReport {
  /** Null for a file that could not even be opened, or is not taken in again. */
  readonly loadId: string | null;
  readonly file: string;
  readonly pipeline: string | null;
  readonly outcome: Outcome;
  readonly lines: {
    readonly total: number;
    readonly accepted: number;
    readonly quarantined: number;
    readonly noData: number;
    readonly outOfScope: number;
  };
  readonly observations: { added: number; revised: number; unchanged: number };
  readonly findings: readonly ReportedFinding[];
  readonly findingsTotal: number;
}

interface LoadRow {
  load_id: string;
  file_name: string;
  pipeline_id: string | null;
  outcome: Outcome;
  lines_total: number;
  lines_accepted: number;
  lines_quarantined: number;
  lines_no_data: number;
  lines_out_of_scope: number;
  added: number;
  revised: number;
  unchanged: number;
}

const FINDINGS_TOLD = 1000;

/** What became of a load, read back from the ledger. */
export async function reportOfLoad(db: Database, loadId: string): Promise<LoadReport> {
  const load = await db.row<LoadRow>('select * from load where load_id = $loadId', { loadId });
  if (!load) throw new Error(`load ${loadId} is not in the ledger`);
  const findings = await db.rows<ReportedFinding>(statement('findings-of-load'), {
    load_id: loadId,
    limit: FINDINGS_TOLD,
  });
  const total = await db.row<{ count: number }>(
    'select count(*) as count from finding where load_id = $loadId',
    { loadId },
  );
  return {
    loadId,
    file: load.file_name,
    pipeline: load.pipeline_id,
    outcome: load.outcome,
    lines: linesOf(load),
    observations: { added: load.added, revised: load.revised, unchanged: load.unchanged },
    findings,
    findingsTotal: total?.count ?? 0,
  };
}

function linesOf(load: LoadRow): LoadReport['lines'] {
  return {
    total: load.lines_total,
    accepted: load.lines_accepted,
    quarantined: load.lines_quarantined,
    noData: load.lines_no_data,
    outOfScope: load.lines_out_of_scope,
  };
}

/** The newest load not withdrawn of the same bytes, contracts and settings, or null. */
export async function knownLoad(
  db: Database,
  fingerprint: string,
  receivedAt: string,
  zone: string,
): Promise<LoadRow | null> {
  return db.row<LoadRow>(statement('known-load'), { fingerprint, received_at: receivedAt, zone });
}

/** A file already known changes nothing; the report says what has superseded it since. */
export async function unchangedReport(
  db: Database,
  known: LoadRow,
  submission: Submission,
): Promise<LoadReport> {
  const { load_id } = known;
  const said = known.added + known.revised + known.unchanged;
  const by = await db.rows<{ load_id: string; count: number }>(statement('superseded-by'), {
    load_id,
  });
  const later = by.reduce((sum, row) => sum + row.count, 0);
  const parts = [
    `此文件已作为 ${load_id} 入库`,
    ...(known.lines_quarantined > 0 ? [`其中 ${known.lines_quarantined} 行仍在隔离中`] : []),
    by.length > 0
      ? `${later} 个数值后来由 ${by.map((row) => row.load_id).join('、')} 更新`
      : '没有变化',
  ];
  // Where more is to be known than that it is here already, it is told to those who do not ask.
  const severity = known.lines_quarantined > 0 || by.length > 0 ? 'hint' : 'info';
  const message = `${parts.join('，')}；确需重新入库请加 --again。`;
  return {
    loadId: load_id,
    file: submission.fileName,
    pipeline: known.pipeline_id,
    outcome: 'unchanged',
    lines: linesOf(known),
    observations: { added: 0, revised: 0, unchanged: said },
    findings: [{ severity, line: null, column: null, value: null, rule: 'known-file', message }],
    findingsTotal: 1,
  };
}

/** A file that was purged is not taken in again unless somebody insists. */
export async function purgedReport(
  db: Database,
  sha256: string,
  submission: Submission,
): Promise<LoadReport | null> {
  const purged = await db.row<{ load_id: string; reason: string }>(
    statement('purged-load-of-bytes'),
    { sha256 },
  );
  if (!purged) return null;
  const message = `此文件曾作为 ${purged.load_id} 收到，其内容已清除，不再接收，原因：${purged.reason}；确需入库请加 --again。`;
  return nothingTaken(submission, 'purged-file', message);
}

/** A file that could not be opened leaves no load, only this. */
export function unreadableReport(submission: Submission, error: NodeJS.ErrnoException): LoadReport {
  const why: Record<string, string> = {
    ENOENT: '找不到这个文件',
    EACCES: '没有读取这个文件的权限',
    EISDIR: '这是文件夹，不是文件',
  };
  const message = `${why[error.code ?? ''] ?? `无法打开（${error.code ?? error.message}）`}，请核对后重新报送。`;
  return nothingTaken(submission, 'source-error', message);
}

/** The report on a file of which nothing was taken in, not even its bytes. */
export function nothingTaken(submission: Submission, rule: string, message: string): LoadReport {
  return {
    loadId: null,
    file: submission.fileName,
    pipeline: null,
    outcome: 'rejected',
    lines: { total: 0, accepted: 0, quarantined: 0, noData: 0, outOfScope: 0 },
    observations: { added: 0, revised: 0, unchanged: 0 },
    findings: [{ severity: 'error', line: null, column: null, value: null, rule, message }],
    findingsTotal: 1,
  };
}

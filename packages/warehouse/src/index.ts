export { backup, copyLedger, type BackupReport } from './backup.ts';
export { nextInstant } from './clock.ts';
export { BYTE_ORDER_MARK, csvCells } from './csv.ts';
export { diskFull } from './disk-full.ts';
export { Database, sqlFile, type Bindable, type Plain } from './database.ts';
export { onFile } from './database-file.ts';
export { missingExtensions } from './engine.ts';
export { recordEvent, type Act } from './events.ts';
export {
  explain,
  explainCode,
  traceCodeOf,
  tracedValue,
  type Component,
  type Explanation,
  type ExplainQuery,
  type Source,
  type Vintage,
} from './explain.ts';
export { Failure, type FailureRule } from './failure.ts';
export { ledgerHolder, openDatabase, openLedger, type Ledger } from './ledger.ts';
export { instantOf, isInCalendar, knownAt, monthDays } from './months.ts';
export {
  dataDirectory,
  dataPaths,
  exportsDirectory,
  planDirectory,
  type DataPaths,
} from './paths.ts';
export { openPublication, type Publication } from './publication.ts';
export { derivation, schema } from './publication-schema.ts';
export { publish, type PublishReport } from './publish.ts';
export { rollback, versions, type RollbackReport, type Version } from './versions.ts';
export { restore, type RestoreReport } from './restore.ts';
export { findPublication, type PublicationOnDisk } from './pointer.ts';
export { putInPlace } from './put-in-place.ts';
export { queryBytes, queryParquet, queryRows } from './query.ts';
export {
  camelCase,
  defaultAsOf,
  refuseUnknown,
  status,
  statusStatement,
  type AssessedTarget,
  type StatusQuery,
  type StatusReport,
} from './status.ts';
export { departmentOf, makeToken, tokens, withdrawToken, type Token } from './tokens.ts';

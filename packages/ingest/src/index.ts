export {
  definePipeline,
  type Contract,
  type Dimension,
  type Measure,
  type Pipeline,
  type Text,
} from './contract.ts';
export { blankForm, type BlankFormAsked } from './forms/blank-form.ts';
export { contractIssues } from './contract-issues.ts';
export type { LedgerCommand, LedgerCommands, Places } from './commands.ts';
export { declarationFile, type DeclarationKind } from './declaration.ts';
export { ingestFiles, loadContext, type Progress } from './ingest.ts';
export { knownForms, type KnownForms } from './known-forms.ts';
export { onLedger } from './ledger-process.ts';
export type { RatingChange } from './outlook.ts';
export { loadPipelines, pipelinesDirectory } from './pipelines.ts';
export type { LoadReport, Outcome, ReportedFinding } from './report.ts';
export { readSettings, type PersonSettings } from './settings.ts';
export { collectSubmissions, type Submission } from './submission.ts';
export { recordAct } from './record-act.ts';

export { changesSince, revisionsOfMonth, type Change } from './changes.ts';
export { composeReport } from './compose.ts';
export { differences, type Difference } from './differences.ts';
export {
  documentOf,
  editionNamed,
  editions,
  fileOf,
  editionsOf,
  makeReport,
  reportsFolder,
  type Edition,
  type MadeReport,
} from './editions.ts';
export type { Block, ReportDocument, Table } from './document.ts';
export { goalsOf, type Goals } from './goals.ts';
export { type Manifest } from './manifest.ts';
export { dueReport, type DueReport } from './schedule.ts';
export { FORMATS, type Format } from './render.ts';
export { targetSeries, type TargetPoint } from './target-series.ts';

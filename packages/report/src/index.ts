export { changesSince, revisionsOfMonth, type Change } from './changes.ts';
export { composeReport } from './compose.ts';
export { differences, type Difference } from './differences.ts';
export {
  alteredFiles,
  brokenReports,
  DOCUMENT,
  documentOf,
  editionNamed,
  editions,
  fileOf,
  editionsOf,
  reportsFolder,
  type Edition,
} from './editions.ts';
export type { Block, ReportDocument, Table } from './document.ts';
export { goalsOf, type Goals } from './goals.ts';
export { type Manifest } from './manifest.ts';
export { askForDelivery, deliveries, deliverWaiting, type Delivery } from './deliveries.ts';
export { destinations, type Destination } from './destinations.ts';
export { makeReport, type MadeReport } from './make.ts';
export { makeReportApart } from './make-apart.ts';
export { deliveryAct, reportAct } from './acts.ts';
export { dueReport, type DueReport } from './schedule.ts';
export { FORMATS, type Format } from './render.ts';
export { targetSeries, type TargetPoint } from './target-series.ts';
export { reportsInTheMaking, type ReportInTheMaking } from './unfinished.ts';

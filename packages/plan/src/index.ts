export type {
  Annotation,
  Area,
  AreaLevel,
  AreaPart,
  Commitment,
  CrossCheck,
  Department,
  Due,
  ExpectedExport,
  Frequency,
  Indicator,
  Milestone,
  Plan,
  PlanDocument,
  ProblemKind,
  Project,
  Reference,
  ReportedLevel,
  Role,
  Settings,
  Target,
  Task,
  Text,
} from './plan.ts';
export { loadPlan } from './load-plan.ts';
export { PlanError, type PlanIssue } from './plan-error.ts';
export { timeZone } from './time-zone.ts';
export { usualReport } from './settings.ts';

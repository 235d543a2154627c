import { facilityReports, greeningReports } from './annual.ts';
import { monthsBetween } from './calendar.ts';
import type { County } from './county.ts';
import { enrolmentReports, outcomeReports } from './education.ts';
import { buildingReports, resourceReports, serviceReports } from './health.ts';
import { lightingReports } from './lighting.ts';
import { problemLedgers } from './problems.ts';
import { sanitationReports } from './sanitation.ts';
import type { Submission } from './submission.ts';
import { checkReports, sewerReports } from './supervision.ts';
import { surveyReports } from './surveys.ts';
import { taskReports } from './tasks.ts';
import { toiletReports } from './toilets.ts';
import { busStopReports, townRoadReports } from './transport.ts';

/** The monthly reports run one month past the deadline, so that a target met too late occurs. */
const LAST = { year: 2024, month: 1 };

/** Every demonstration file, in the order of submission; the same on every machine and at any time. */
export function demonstrationExports(county: County): Submission[] {
  const months = monthsBetween({ year: 2021, month: 1 }, LAST);
  const supervised = monthsBetween({ year: 2022, month: 1 }, LAST);
  const planned = monthsBetween({ year: 2022, month: 11 }, LAST);
  const kept = monthsBetween({ year: 2022, month: 10 }, LAST);
  const files = [
    ...sanitationReports(county, months),
    ...lightingReports(county, months),
    ...facilityReports(county),
    ...greeningReports(county),
    ...toiletReports(county),
    ...enrolmentReports(county),
    ...outcomeReports(county),
    ...serviceReports(county),
    ...resourceReports(county),
    ...buildingReports(county),
    ...busStopReports(county),
    ...townRoadReports(county),
    ...checkReports(county, supervised),
    ...sewerReports(county),
    ...surveyReports(county),
    ...taskReports(county, planned),
    ...problemLedgers(county, kept),
  ];
  return files.sort((a, b) => compare(a.submittedAt, b.submittedAt) || compare(a.path, b.path));
}

/** The manifest beside the files: that they are demonstration, and who handed in what, when and why. */
export function manifestOf(files: readonly Submission[]): string {
  const entries = files.map(({ path, submittedAt, department, submitter, revisionReason }) => ({
    path,
    submittedAt,
    department,
    submitter,
    ...(revisionReason === undefined ? {} : { revisionReason }),
  }));
  return `${JSON.stringify({ demonstration: true, files: entries }, null, 2)}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { status, type Publication, type StatusReport } from '@monitor/warehouse';

/** A publication never changes, so neither do its assessments. */
const reports = new WeakMap<Publication, Map<string, Promise<StatusReport>>>();
/** As many months as a reader is likely to go back and forth between. */
const KEPT = 48;

/**
 * The assessment of all targets at the end of a month, made once per publication.
 * @param month `YYYY-MM`, null for the newest
 */
export function statusOf(publication: Publication, month: string | null): Promise<StatusReport> {
  const known = reports.get(publication) ?? new Map<string, Promise<StatusReport>>();
  reports.set(publication, known);
  const key = month ?? '';
  const made = known.get(key) ?? status(publication, month === null ? {} : { period: month });
  known.delete(key);
  known.set(key, made);
  made.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return made;
}

/** The part of a report that is about some of its targets. */
export function partOf(
  report: StatusReport,
  wanted: (target: StatusReport['targets'][number]) => boolean,
): StatusReport {
  const targets = report.targets.filter(wanted);
  return { ...report, targets, demonstration: targets.some((target) => target.demonstration) };
}

import { status, type Publication, type StatusReport } from '@monitor/warehouse';
import { remembered } from './remember.ts';

/**
 * The assessment of all targets at the end of a month.
 * @param month `YYYY-MM`, null for the newest
 * @param knownAt a day or an instant; null for what is known now
 */
export function statusOf(
  publication: Publication,
  month: string | null,
  knownAt: string | null = null,
): Promise<StatusReport> {
  return remembered(publication, ['status', month, knownAt], () =>
    status(publication, {
      ...(month === null ? {} : { period: month }),
      ...(knownAt === null ? {} : { asKnownAt: knownAt }),
    }),
  );
}

/** The part of a report that is about some of its targets. */
export function partOf(
  report: StatusReport,
  wanted: (target: StatusReport['targets'][number]) => boolean,
): StatusReport {
  const targets = report.targets.filter(wanted);
  return { ...report, targets, demonstration: targets.some((target) => target.demonstration) };
}

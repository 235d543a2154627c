import { targetSeries, type TargetPoint } from '@monitor/report';
import type { AssessedTarget, Publication, StatusReport } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import type { TargetRow } from '#lib/view.ts';
import { formatsIn } from '@monitor/wording';
import { smallCourse } from './charts.ts';
import { oneFrequency } from './series.ts';

/** The targets of a status report as rows of a table, each with its course. */
export async function targetRows(
  publication: Publication,
  language: Language,
  report: StatusReport,
): Promise<TargetRow[]> {
  const points = await targetSeries(publication, report.asOf, report.asKnownAt);
  return report.targets.map((target) => ({
    ...assessedRow(target, language),
    sparkline: smallCourse({
      points: ownCourse(points.get(target.targetId) ?? []),
      target: target.targetValue,
      unit: formatsIn(language).unit(target.unit),
      decimals: target.shownDecimals,
      language,
    }),
  }));
}

function ownCourse(points: readonly TargetPoint[]): readonly TargetPoint[] {
  return oneFrequency(points, points[0]?.expected ?? '');
}

/** One assessed target in the reader's language, without its course. */
export function assessedRow(target: AssessedTarget, language: Language): TargetRow {
  const zh = language === 'zh';
  return {
    targetId: target.targetId,
    planId: target.planId,
    indicatorId: target.indicatorId,
    areaId: target.areaId,
    name: zh ? target.indicatorNameZh : target.indicatorNameEn,
    names: [target.indicatorNameZh, target.indicatorNameEn, target.titleZh, target.titleEn],
    area: zh ? target.areaNameZh : target.areaNameEn,
    title: zh ? target.titleZh : target.titleEn,
    value: target.value,
    unit: target.unit,
    decimals: target.decimals,
    shownDecimals: target.shownDecimals,
    projectionDecimals: target.projectionDecimals,
    attainmentDecimals: target.attainmentDecimals,
    periodStart: target.periodStart,
    periodEnd: target.periodEnd,
    operator: target.operator,
    targetValue: target.targetValue,
    distance: target.difference,
    short: target.short,
    attainment: target.attainment,
    progress: target.progress,
    elapsed: target.elapsed,
    gap: target.gap,
    projection: target.projection,
    projectedShort: target.projectedShort,
    baselineInferred: target.baselineInferred ?? false,
    rating: target.rating,
    light: target.light,
    tags: target.tags,
    reason: zh ? target.reason : target.reasonEn,
    due: {
      day: target.due,
      precision: target.duePrecision,
      wording: target.dueWording,
      assumed: target.dueAssumed,
      commitment: target.commitment,
    },
    deadline: target.deadline,
    reference: target.reference,
    responsible: target.departments.map(({ departmentId, nameZh, nameEn, role, inferred }) => ({
      departmentId,
      department: zh ? nameZh : nameEn,
      role,
      inferred,
    })),
    demonstration: target.demonstration,
    sparkline: null,
  };
}

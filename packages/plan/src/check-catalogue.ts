import { parseUnit } from '@monitor/tabular';
import { derivedFactor } from './derived-factor.ts';
import { byId, type Draft, type Written } from './draft.ts';
import type { PlanIssue } from './plan-error.ts';
import type { Located } from './records.ts';
import { missing } from './references.ts';

const rank = { country: 0, province: 1, prefecture: 2, county: 3, town: 4, part: 4 } as const;

/** Checks plans, areas, indicators, kinds of problems, annotations and expected exports against each other. */
export function checkCatalogue(draft: Draft): PlanIssue[] {
  return [
    ...draft.plans.good.flatMap((plan) =>
      missing(plan, ['lead'], 'department', plan.value.lead, draft.departments),
    ),
    ...draft.areas.good.flatMap((area) => checkArea(area, draft)),
    ...draft.indicators.good.flatMap((indicator) => checkIndicator(indicator, draft)),
    ...draft['problem-kinds'].good.flatMap((kind) =>
      missing(kind, ['plan'], 'plan', kind.value.plan, draft.plans),
    ),
    ...draft.checks.good.flatMap((check) => checkCrossCheck(check, draft)),
    ...draft.annotations.good.flatMap((note) => checkAnnotation(note, draft)),
    ...draft['expected-exports'].good.flatMap((owed) =>
      missing(owed, ['department'], 'department', owed.value.department, draft.departments),
    ),
  ];
}

function checkArea(area: Located<Written<'areas'>>, draft: Draft): PlanIssue[] {
  const { parent, level } = area.value;
  if (parent === null)
    return level === 'part' ? [area.issue(['parent'], '县内部分须写所属的县 parent')] : [];
  const above = byId(draft.areas).get(parent);
  if (above === undefined) return missing(area, ['parent'], 'area', parent, draft.areas);
  if (rank[above.level] < rank[level]) return [];
  return [area.issue(['parent'], `上级 ${parent} 的层级(${above.level})应高于 ${level}`)];
}

function checkIndicator(indicator: Located<Written<'indicators'>>, draft: Draft): PlanIssue[] {
  const { unit, bounds, plausible, projection } = indicator.value;
  const issues = [
    ...checkDerivation(indicator, draft),
    ...checkCounted(indicator, draft),
    ...checkCounterpart(indicator, draft),
  ];
  if (parseUnit(unit) === null) issues.push(indicator.issue(['unit'], `不认识的单位“${unit}”`));
  if (outside(plausible.min, bounds) || outside(plausible.max, bounds))
    issues.push(indicator.issue(['plausible'], '合理范围 plausible 应在可能范围 bounds 之内'));
  if (projection === 'logit' && (unit !== '%' || bounds.min !== 0 || bounds.max !== 100))
    issues.push(indicator.issue(['projection'], 'logit 只用于界限为 0 至 100 的百分率'));
  return issues;
}

function checkDerivation(indicator: Located<Written<'indicators'>>, draft: Draft): PlanIssue[] {
  const { id, unit, numerator, denominator } = indicator.value;
  if (numerator === undefined || denominator === undefined) return [];
  const known = byId(draft.indicators);
  const issues: PlanIssue[] = [];
  for (const [field, component] of Object.entries({ numerator, denominator })) {
    issues.push(...missing(indicator, [field], 'indicator', component, draft.indicators));
    if (known.get(component)?.numerator !== undefined)
      issues.push(indicator.issue([field], `${component} 本身是推算的,分子分母须是直接上报的指标`));
  }
  const units = [known.get(numerator)?.unit, known.get(denominator)?.unit] as const;
  const [over, under] = units;
  if (over === undefined || under === undefined || derivedFactor(over, under, unit) !== null)
    return issues;
  const reason = `${id} 的单位“${unit}”不能由分子单位“${over}”除以分母单位“${under}”得到`;
  return [...issues, indicator.issue(['unit'], reason)];
}

function checkCounted(indicator: Located<Written<'indicators'>>, draft: Draft): PlanIssue[] {
  const kinds = indicator.value.counted?.kinds ?? [];
  return kinds.flatMap((kind, index) =>
    missing(indicator, ['counted', 'kinds', index], 'kind', kind, draft['problem-kinds']),
  );
}

function checkCounterpart(indicator: Located<Written<'indicators'>>, draft: Draft): PlanIssue[] {
  const { unit, urban } = indicator.value;
  if (urban === undefined) return [];
  const counterpart = byId(draft.indicators).get(urban);
  if (counterpart === undefined)
    return missing(indicator, ['urban'], 'indicator', urban, draft.indicators);
  if (counterpart.unit === unit) return [];
  const reason = `城镇指标 ${urban} 的单位“${counterpart.unit}”应与本指标的“${unit}”相同`;
  return [indicator.issue(['urban'], reason)];
}

function checkCrossCheck(check: Located<Written<'checks'>>, draft: Draft): PlanIssue[] {
  const { value } = check;
  const known = byId(draft.indicators);
  const issues = value.indicators.flatMap((indicator, at) =>
    missing(check, ['indicators', at], 'indicator', indicator, draft.indicators),
  );
  if (!('other' in value)) return issues;
  issues.push(...missing(check, ['other'], 'indicator', value.other, draft.indicators));
  if (value.kind === 'quotient') {
    if (parseUnit(value.unit) === null)
      issues.push(check.issue(['unit'], `不认识的单位“${value.unit}”`));
    if (value.min >= value.max) issues.push(check.issue(['min'], '下限 min 应小于上限 max'));
    return issues;
  }
  const unit = known.get(value.other)?.unit;
  value.indicators.forEach((indicator, at) => {
    const own = known.get(indicator)?.unit;
    if (own !== undefined && unit !== undefined && own !== unit)
      issues.push(
        check.issue(['indicators', at], `单位“${own}”应与 ${value.other} 的“${unit}”相同`),
      );
  });
  return issues;
}

function checkAnnotation(note: Located<Written<'annotations'>>, draft: Draft): PlanIssue[] {
  const { indicator, area, from, to } = note.value;
  const issues: PlanIssue[] = [];
  if (indicator !== null)
    issues.push(...missing(note, ['indicator'], 'indicator', indicator, draft.indicators));
  if (area !== null) issues.push(...missing(note, ['area'], 'area', area, draft.areas));
  if (to !== null && to < from) issues.push(note.issue(['to'], '结束日 to 早于开始日 from'));
  return issues;
}

/**
 * Whether a value lies beyond hard limits.
 * @param value in the limits' unit; undefined is open and never beyond
 */
export function outside(
  value: number | undefined,
  bounds: { min?: number; max?: number },
): boolean {
  if (value === undefined) return false;
  return value < (bounds.min ?? -Infinity) || value > (bounds.max ?? Infinity);
}

import type { Plan } from '@monitor/plan';
import type { Row } from './plan-relations.ts';

/** A row for each indicator of a check; a plan recorded before there were any has none. */
export function crossCheckRows({ checks = [] }: Partial<Pick<Plan, 'checks'>>): Row[] {
  return checks.flatMap((check) =>
    check.indicators.map((indicator) => ({
      check_id: check.id,
      kind: check.kind,
      indicator_id: indicator,
      other_id: 'other' in check ? check.other : null,
      minimum: 'min' in check ? check.min : null,
      maximum: 'max' in check ? check.max : null,
      unit: 'unit' in check ? check.unit : null,
      name_zh: 'name' in check ? check.name.zh : null,
      name_en: 'name' in check ? check.name.en : null,
      source: check.source ?? null,
    })),
  );
}

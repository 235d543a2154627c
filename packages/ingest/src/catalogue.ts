import type { Area, Department, Indicator, Plan, ProblemKind } from '@monitor/plan';
import { byName, nameKey } from './names.ts';

/** What of a plan a file is read and a form is made by. */
export type CataloguePlan = Pick<
  Plan,
  | 'areas'
  | 'indicators'
  | 'departments'
  | 'expectedExports'
  | 'problemKinds'
  | 'tasks'
  | 'checks'
  | 'settings'
>;

/** The plan's catalogue, ready to be asked what a text in a file means. */
export interface Catalogue {
  readonly plan: CataloguePlan;
  indicator(id: string): Indicator | undefined;
  /** The reference area a name, alias or code stands for. */
  area(text: string): Area | undefined;
  /** The department a name, short name or alias stands for. */
  department(text: string): Department | undefined;
  /** The kind of problem a name or alias stands for. */
  problemKind(text: string): ProblemKind | undefined;
  /** The part of an area (its built-up area, urban or rural part). */
  part(areaId: string, part: string): Area | undefined;
  /** Which part of its parent an area is, if any. */
  partOf(areaId: string): string | undefined;
}

/** Prepares a plan's areas and indicators for look-ups by what files write. */
export function catalogueOf(plan: CataloguePlan): Catalogue {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const areas = byName(plan.areas, ({ id, code, name, aliases }) => [
    id,
    code,
    name.zh,
    name.en,
    ...aliases,
  ]);
  const departments = byName(plan.departments, ({ name, shortName, aliases }) => [
    name.zh,
    shortName,
    ...aliases,
  ]);
  const kinds = byName(plan.problemKinds, ({ name, aliases }) => [name.zh, ...aliases]);
  const parts = new Map<string, Area>();
  for (const area of plan.areas) {
    if (area.part && area.parent) parts.set(`${area.parent}/${area.part}`, area);
  }
  return {
    plan,
    indicator: (id) => indicators.get(id),
    area: (text) => areas.get(nameKey(text)) ?? areas.get(nameKey(text).replace(/\.0+$/, '')),
    department: (text) => departments.get(nameKey(text)),
    problemKind: (text) => kinds.get(nameKey(text)),
    partOf: (areaId) => areas.get(nameKey(areaId))?.part,
    part: (areaId, part) => parts.get(`${areaId}/${part}`),
  };
}

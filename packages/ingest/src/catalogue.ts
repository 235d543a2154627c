import type { Area, Indicator, Plan } from '@monitor/plan';
import { normalizeText } from '@monitor/tabular';

/** The plan's catalogue, ready to be asked what a text in a file means. */
export interface Catalogue {
  readonly plan: Plan;
  indicator(id: string): Indicator | undefined;
  /** The reference area a name, alias or code stands for. */
  area(text: string): Area | undefined;
  /** The part of an area (its built-up area, urban or rural part). */
  part(areaId: string, part: string): Area | undefined;
  /** Which part of its parent an area is, if any. */
  partOf(areaId: string): string | undefined;
}

/** A name as it is compared: normalised, without white space, in lower case. */
export function nameKey(text: string): string {
  return normalizeText(text).replace(/\s+/g, '').toLowerCase();
}

/** Prepares a plan's areas and indicators for look-ups by what files write. */
export function catalogueOf(plan: Plan): Catalogue {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const areas = new Map<string, Area>();
  for (const area of plan.areas) {
    const names = [area.id, area.code, area.name.zh, area.name.en, ...area.aliases];
    for (const name of names) if (!areas.has(nameKey(name))) areas.set(nameKey(name), area);
  }
  const parts = new Map<string, Area>();
  for (const area of plan.areas) {
    if (area.part && area.parent) parts.set(`${area.parent}/${area.part}`, area);
  }
  return {
    plan,
    indicator: (id) => indicators.get(id),
    area: (text) => areas.get(nameKey(text)) ?? areas.get(nameKey(text).replace(/\.0+$/, '')),
    partOf: (areaId) => areas.get(nameKey(areaId))?.part,
    part: (areaId, part) => parts.get(`${areaId}/${part}`),
  };
}

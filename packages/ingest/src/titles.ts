import type { Area } from '@monitor/plan';
import type { Table } from '@monitor/tabular';
import type { Catalogue } from './catalogue.ts';
import type { Measure } from './contract.ts';
import { partsOf } from './header.ts';
import { nameKey } from './names.ts';
import { cutPeriod } from './periods.ts';

/** A line above a table that is a whole by itself, or the name of its sheet. */
export interface Title {
  readonly text: string;
  readonly unit: string | null;
}

/** The titles of a table, those of its own lines before the name of its sheet. */
export function titlesOf({ facts, sheet }: Table): Title[] {
  const lines = facts
    .filter(({ key }) => key === null)
    .map(({ value, unit }) => ({ text: value, unit }));
  return sheet === null ? lines : [...lines, { text: sheet, unit: null }];
}

const NUMBERED = /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)+/;

/** The measure that is all a title names beside a period: `2.道路长度(2023年)`; a part of a longer title is none. */
export function titledMeasure(
  table: Table,
  measures: ReadonlyMap<string, Measure>,
): { readonly measure: Measure; readonly unit: string | null } | null {
  for (const { text, unit } of titlesOf(table)) {
    const bare = text.replace(NUMBERED, '');
    const measure = measures.get(nameKey(bare)) ?? measures.get(nameKey(cutPeriod(bare).rest));
    if (measure) return { measure, unit };
  }
  return null;
}

/**
 * The area that a title begins with: `甲县乙镇2023年基本情况`. Forms carry the name of who made them too, so where
 * a form has an area of its own only one within that is believed.
 */
export function titledArea(table: Table, catalogue: Catalogue, usual: string | null): Area | null {
  for (const { text } of titlesOf(table)) {
    const found = partsOf(text.replace(NUMBERED, ''), catalogue)
      .map((part) => catalogue.area(part))
      .findLast((area) => area !== undefined && area.part === undefined);
    if (found && (usual === null || isWithin(found, usual, catalogue))) return found;
  }
  return null;
}

function isWithin({ parent }: Area, outer: string, catalogue: Catalogue): boolean {
  if (parent === null || parent === outer) return parent === outer;
  const area = catalogue.area(parent);
  return area !== undefined && isWithin(area, outer, catalogue);
}

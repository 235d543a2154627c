import { normalizeText, parsePeriod, type Column, type Period } from '@monitor/tabular';
import type { ColumnRole } from './bind.ts';
import type { Catalogue } from './catalogue.ts';
import type { Measure } from './contract.ts';
import { lookUp, nameKey } from './names.ts';
import { cutPeriod } from './periods.ts';

type Measures = ReadonlyMap<string, Measure>;

/**
 * What a header says of the figures below it: a measure, a period and an area, in rows of their own or in one
 * breath: `2023年6月/甲镇/在园幼儿数`, `2023年甲镇在园幼儿数`.
 * @returns null where it says nothing that is known of figures
 */
export function valueRole(
  { name, header, period: rowPeriod }: Column,
  measures: Measures,
  catalogue: Catalogue,
): ColumnRole | null {
  const exact = measures.get(nameKey(name)) ?? measures.get(nameKey(header));
  if (exact) return value(exact, rowPeriod, null);
  let period = rowPeriod;
  let areaId: string | null = null;
  let span: Span | null = null;
  const rest: string[] = [];
  for (const part of name.split('/').flatMap((text) => partsOfPart(text, measures, catalogue))) {
    const itsPeriod = parsePeriod(part);
    const itsArea = /^\d/.test(part) ? undefined : catalogue.area(part);
    if (itsPeriod) period = itsPeriod;
    else if (itsArea) areaId = itsArea.id;
    else if (spanOf(part)) span = spanOf(part);
    else rest.push(part);
  }
  if (rest.length === 0 && span === null)
    return period || areaId !== null ? value(null, period, areaId) : null;
  const measure = lookUp(measures, rest.join('/'));
  if (measure && (span === null || accumulates(measure, catalogue))) {
    return value(measure, period, areaId, span === 'since-new-year');
  }
  // The area may belong to the measure's name.
  const whole = lookUp(measures, name) ?? lookUp(measures, header);
  return whole ? value(whole, rowPeriod, null) : null;
}

function value(
  measure: Measure | null,
  period: Period | null,
  areaId: string | null,
  sinceNewYear = false,
): ColumnRole {
  return { kind: 'value', measure, period, areaId, sinceNewYear };
}

type Span = 'of-the-period' | 'since-new-year';

const OF_THE_PERIOD = /^(?:本月|当月|本期)(?:数|完成)?$/;
const SINCE_NEW_YEAR =
  /^(?:(?:本月止|本期止|年初至今|自年初|年初以来|本年)?累计|本年)(?:数|完成)?$/;

/** Forms have a column 本月 and a column 累计 of the same measure, side by side. */
function spanOf(part: string): Span | null {
  if (OF_THE_PERIOD.test(part)) return 'of-the-period';
  return SINCE_NEW_YEAR.test(part) ? 'since-new-year' : null;
}

/** Of what does not add up over time, a column 累计 may count from any day. */
function accumulates({ indicator }: Measure, { plan }: Catalogue): boolean {
  return plan.checks.some(
    ({ kind, indicators }) => kind === 'accumulates' && indicators.includes(indicator),
  );
}

function partsOfPart(text: string, measures: Measures, catalogue: Catalogue): string[] {
  const isKnown = (part: string) => measures.has(nameKey(part));
  return isKnown(text) ? [text] : partsOf(text, catalogue, isKnown);
}

/**
 * A text that names period, areas and something else in one breath, taken apart: `2023年甲县乙镇在园幼儿数`.
 * @param isKnown what is left whole even when it begins with the name of an area
 */
export function partsOf(
  text: string,
  catalogue: Catalogue,
  isKnown: (part: string) => boolean = () => false,
): string[] {
  if (parsePeriod(text)) return [text];
  const { period, rest } = cutPeriod(normalizeText(text));
  const parts = period === null ? [] : [period];
  let left = rest;
  for (;;) {
    const area = isKnown(left) ? '' : areaBefore(left, catalogue);
    if (area === '') return left === '' ? parts : [...parts, left];
    parts.push(area);
    left = left.slice(area.length);
  }
}

const SHORTEST_NAME = 2;

/** The longest name of an area that a text begins with; none of digits, which may be figures. */
function areaBefore(text: string, catalogue: Catalogue): string {
  if (/^\d/.test(text)) return '';
  for (let end = text.length; end >= SHORTEST_NAME; end--) {
    if (catalogue.area(text.slice(0, end))) return text.slice(0, end);
  }
  return '';
}

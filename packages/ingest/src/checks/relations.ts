import type { CrossCheck, Indicator } from '@monitor/plan';
import { parseUnit } from '@monitor/tabular';
import type { Finding } from '../record.ts';
import { ask } from '../findings.ts';
import {
  amount,
  inFile,
  isUsual,
  plain,
  rounding,
  saidWhere,
  type Value,
  type Values,
} from './values.ts';

type Check<Kind extends CrossCheck['kind']> = Extract<CrossCheck, { readonly kind: Kind }>;

/** What the plan declares of figures of one area and period, and what follows from how indicators are defined. */
export function relationFindings(
  values: Values,
  checks: readonly CrossCheck[],
  indicators: readonly Indicator[],
): Finding[] {
  return [
    ...indicators.flatMap((ratio) => partOfWhole(values, ratio)),
    ...checks.flatMap((check) => {
      if (check.kind === 'at-most') return atMost(values, check);
      if (check.kind === 'quotient') return quotient(values, check);
      if (check.kind === 'sum') return sum(values, check);
      if (check.kind === 'accumulates') return accumulates(values, check);
      return [];
    }),
  ];
}

/** A ratio that cannot pass its maximum limits its numerator by its denominator. */
function partOfWhole(values: Values, ratio: Indicator): Finding[] {
  const { numerator, denominator, derivedFactor, bounds } = ratio;
  if (numerator === undefined || denominator === undefined) return [];
  if (derivedFactor === null || bounds.max === undefined) return [];
  const limit = bounds.max / derivedFactor;
  return values.of(numerator).flatMap((part) => {
    const whole = values.same(part, denominator);
    return whole ? tooLarge(part, whole, limit) : [];
  });
}

function atMost(values: Values, { indicators, other }: Check<'at-most'>): Finding[] {
  return indicators.flatMap((indicator) =>
    values.of(indicator).flatMap((part) => {
      const whole = values.same(part, other);
      return whole ? tooLarge(part, whole, 1) : [];
    }),
  );
}

function tooLarge(part: Value, whole: Value, limit: number): Finding[] {
  if (part.value - rounding(part) <= (whole.value + rounding(whole)) * limit) return [];
  const [less, more] = [
    `${part.indicator.name.zh}（${amount(part)}）`,
    `${whole.indicator.name.zh}（${amount(whole)}）`,
  ];
  const message =
    limit === 1
      ? `${less}大于${more}，请核对二者`
      : `${less}超过${more}所允许的 ${plain(Number((whole.value * limit).toPrecision(6)))}，请核对二者`;
  return told([part, whole], 'row-constraint', message);
}

function quotient(
  values: Values,
  { indicators, other, name, unit, min, max }: Check<'quotient'>,
): Finding[] {
  return indicators.flatMap((indicator) =>
    values.of(indicator).flatMap((over) => {
      const under = values.same(over, other);
      // What is unusual by itself is asked about by itself.
      if (!under || under.value === 0 || !isUsual(over) || !isUsual(under)) return [];
      const size = (over.value / under.value) * factorTo(unit, over, under);
      if (size >= min && size <= max) return [];
      const message =
        `${over.indicator.name.zh} ÷ ${under.indicator.name.zh}，即${name.zh}，为 ${plain(Number(size.toPrecision(4)))} ${unit}，` +
        `不在常见范围（${min} 至 ${max}）内，请核对二者`;
      return told([over, under], 'row-constraint', message);
    }),
  );
}

/** Both are in units of known size: a quotient of shares and densities is a length again. */
function factorTo(unit: string, over: Value, under: Value): number {
  const size = (symbol: string) => parseUnit(symbol)?.factor ?? 1;
  return size(over.indicator.unit) / size(under.indicator.unit) / size(unit);
}

function sum(values: Values, { indicators, other }: Check<'sum'>): Finding[] {
  return values.of(other).flatMap((whole) => {
    const parts = indicators.flatMap((indicator) => values.same(whole, indicator) ?? []);
    if (parts.length < indicators.length) return [];
    const total = totalOf(parts);
    if (adds(parts, whole)) return [];
    const message =
      `${parts.map(({ indicator }) => indicator.name.zh).join(' + ')}相加为 ${plain(total)}，` +
      `与${whole.indicator.name.zh} ${amount(whole)} 相差 ${plain(Math.abs(total - whole.value))}，请核对`;
    return told([whole, ...parts], 'row-constraint', message);
  });
}

/** 上月止累计 + 本月 = 本月止累计, and so for any stretch that others make up without a gap. */
function accumulates(values: Values, { indicators }: Check<'accumulates'>): Finding[] {
  return indicators.flatMap((indicator) =>
    values.of(indicator).flatMap((whole) => {
      const made = waysToMake(values, whole, whole.period.start);
      const [shortest] = made.toSorted((a, b) => a.length - b.length);
      // What one way makes and another does not is wrong in a shorter stretch, and said there.
      if (!shortest || made.some((parts) => adds(parts, whole))) return [];
      return told([whole, ...shortest.toReversed()], 'sequential-value', notMade(whole, shortest));
    }),
  );
}

/** All ways in which values of shorter stretches follow each other from a day to the end of a value's period. */
function waysToMake(values: Values, whole: Value, from: string): Value[][] {
  const { end } = whole.period;
  return values
    .beginning(whole, from)
    .filter(({ period }) => period.end < end || (period.end === end && from > whole.period.start))
    .flatMap((part) =>
      part.period.end === end
        ? [[part]]
        : waysToMake(values, whole, dayAfter(part.period.end)).map((rest) => [part, ...rest]),
    );
}

function notMade(whole: Value, parts: readonly Value[]): string {
  const { start, end } = whole.period;
  const stated = `${whole.indicator.name.zh} ${start} 至 ${end} 为 ${amount(whole)}`;
  const sum = plain(totalOf(parts));
  const [before, rest, more] = parts;
  if (before && rest && !more) {
    return `${stated}，而截至 ${before.period.end} 的 ${plain(before.value)} 加其后的 ${plain(rest.value)} 为 ${sum}，请核对`;
  }
  const pieces = parts.map(({ value }) => plain(value)).join(' + ');
  return `${stated}，而其间 ${parts.length} 段（${pieces}）相加为 ${sum}，请核对`;
}

function totalOf(parts: readonly Value[]): number {
  return parts.reduce((all, { value }) => all + value, 0);
}

/** Amounts may have been rounded to fewer digits than are printed: of them a thousandth says nothing. */
const UNSAID = 1e-3;

function adds(parts: readonly Value[], whole: Value): boolean {
  const total = totalOf(parts);
  const slack = [whole, ...parts].reduce((all, value) => all + rounding(value), 0);
  const share = whole.indicator.decimals === 0 ? 1e-9 : UNSAID;
  return Math.abs(total - whole.value) <= slack + share * Math.max(1, Math.abs(total));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Said of the first that stands in the file; nothing where the file says none of them. */
function told(values: readonly Value[], rule: string, message: string): Finding[] {
  const first = values.find(inFile);
  return first ? [ask(first.cell, 'warning', rule, `${message}${saidWhere(values)}`)] : [];
}

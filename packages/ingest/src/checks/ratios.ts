import type { Finding } from '../record.ts';
import type { Figure } from '../judge.ts';
import { ask } from '../findings.ts';
import { FRACTION, suspicion, unitTraps, type UnitTrap } from './unit-traps.ts';
import {
  amount,
  inFile,
  isUsual,
  latestOf,
  plain,
  rounding,
  saidWhere,
  type Value,
  type Values,
} from './values.ts';

/** A ratio the file states, beside what its components give. */
interface Checked {
  readonly ratio: Figure;
  readonly over: Value;
  readonly under: Value;
  readonly derived: number;
}

/** Ratios a file states must be what numerator and denominator give, to the printed decimals. */
export function ratioFindings(values: Values, figures: Iterable<Figure>): Finding[] {
  const hints: Finding[] = [];
  const wrong: Checked[] = [];
  for (const ratio of figures) {
    const checked = checkedRatio(values, ratio);
    const found = checked && standing(checked);
    if (!checked) continue;
    if (found === 'hint') hints.push(differs(checked, found));
    if (found === 'error') wrong.push(checked);
  }
  return [...hints, ...errors(values, wrong)];
}

/** One component in a wrong unit puts all ratios that rest on it out: it is told once, and nothing of the others. */
function errors(values: Values, wrong: readonly Checked[]): Finding[] {
  const slips = wrong.map((checked) => ({ checked, ...slipsOfUnit(values, checked) }));
  const blamed = new Set(slips.flatMap(({ blame }) => blame?.figure ?? []));
  return slips.flatMap(({ checked, blame, possible }) => {
    if (blame) return [inOtherUnit(checked, blame)];
    return possible.some(({ figure }) => blamed.has(figure)) ? [] : [differs(checked, 'error')];
  });
}

function checkedRatio(values: Values, ratio: Figure): Checked | null {
  const { numerator, denominator, denominatorPeriod, derivedFactor } = ratio.indicator;
  if (numerator === undefined || denominator === undefined || derivedFactor === null) return null;
  const over = values.same(ratio, numerator);
  const under =
    values.same(ratio, denominator) ??
    (denominatorPeriod === 'latest-not-after' ? latest(values, ratio, denominator) : undefined);
  if (!over || !under || under.value === 0) return null;
  return { ratio, over, under, derived: (over.value / under.value) * derivedFactor };
}

const MONTHS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, 'half-year': 6 };

/**
 * Only with the ledger at hand is it known which is the latest; and where the next is due by the ratio's period already,
 * the department may have gone by that one.
 */
function latest(values: Values, ratio: Figure, denominator: string): Value | undefined {
  const near = values.near(ratio, denominator);
  if (near.every(inFile)) return undefined;
  const last = latestOf(near.filter(({ period }) => period.end <= ratio.period.end));
  const months = last ? (MONTHS[last.period.frequency] ?? 12) : 0;
  return last && monthsBetween(last.period.end, ratio.period.end) < months ? last : undefined;
}

function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

/**
 * DOMAIN D7–D9: with k printed decimals, up to half a unit in the last place is consistent, up to one and a half a hint
 * (rounding adjusted so that shares add to 100), beyond that an error; measured components are rounded themselves.
 */
function standing({ ratio, over, under, derived }: Checked): 'consistent' | 'hint' | 'error' {
  const slack =
    Math.abs(derived) * (share(over) + share(under)) + 1e-9 * Math.max(1, Math.abs(derived));
  const difference = Math.abs(ratio.value - derived) - slack;
  if (difference <= 0.5 * ratio.resolution) return 'consistent';
  return difference <= 1.5 * ratio.resolution ? 'hint' : 'error';
}

/** The part of a value by which rounding may have moved it. */
function share(value: Value): number {
  return value.value === 0 ? 0 : rounding(value) / Math.abs(value.value);
}

function differs({ ratio, over, under, derived }: Checked, severity: 'hint' | 'error'): Finding {
  const off = ratio.value - derived;
  const decimals = Math.max(0, Math.ceil(-Math.log10(ratio.resolution)) + 1);
  const message =
    `${ratio.indicator.name.zh}填报为 ${amount(ratio)}，按${over.indicator.name.zh} ÷ ${under.indicator.name.zh}` +
    `计算为 ${derived.toFixed(decimals)}，相差 ${Math.abs(off).toFixed(decimals)}，` +
    `${severity === 'hint' ? '可能为凑整，请核对' : '请核对三者'}${saidWhere([over, under])}`;
  return ask(ratio.cell, severity, 'row-constraint', message);
}

/** A figure of the file that would be right in another unit. */
interface Slip {
  readonly figure: Figure;
  readonly trap: UnitTrap;
}

const NEARLY = 0.02;

/**
 * The slips of unit that explain a difference, and the one to blame: the figure that is unusual by itself, or whose
 * correction the period before bears out; else a figure in a smaller unit, if nothing else explains as much.
 */
function slipsOfUnit(
  values: Values,
  { ratio, over, under, derived }: Checked,
): { readonly blame: Slip | undefined; readonly possible: readonly Slip[] } {
  const off = derived / ratio.value;
  const slip = (figure: Value, corrected: (factor: number) => number): Slip[] => {
    if (!inFile(figure)) return [];
    const trap = unitTraps(figure.indicator.unit).find(({ factor }) => near(corrected(factor), 1));
    return trap && !isBorneOut(values, figure, 1) ? [{ figure, trap }] : [];
  };
  const possible = [
    ...slip(over, (factor) => off * factor),
    ...slip(under, (factor) => off / factor),
    ...slip(ratio, (factor) => off / factor).filter(isOdd),
  ];
  const [first, ...others] = possible.filter(
    (one) => isOdd(one) || isBorneOut(values, one.figure, one.trap.factor),
  );
  if (first) return { blame: others.length === 0 ? first : undefined, possible };
  const [only] = possible;
  return {
    blame: possible.length === 1 && only && only.trap.factor < 1 ? only : undefined,
    possible,
  };
}

/** Out of what is usual, or a share below one where per cent are asked: nobody writes per mille for per cent. */
function isOdd({ figure, trap }: Slip): boolean {
  return !isUsual(figure) || (trap.name === FRACTION && figure.value <= 1);
}

/** Whether a figure, so corrected, is of the size of the last before it. */
function isBorneOut(values: Values, figure: Figure, factor: number): boolean {
  const { indicator, period } = figure;
  const { frequency, end } = period;
  const last = latestOf(
    values
      .near(figure, indicator.id)
      .filter((other) => other.period.frequency === frequency && other.period.end < end),
  );
  if (!last || last.value === 0) return false;
  const times = (figure.value * factor) / last.value;
  return times > 0.67 && times < 1.5;
}

function inOtherUnit({ ratio, derived }: Checked, { figure, trap }: Slip): Finding {
  const { name } = figure.indicator;
  const message =
    `${name.zh}为 ${amount(figure)}${suspicion(figure.indicator, trap)}：按此计算，` +
    `${ratio.indicator.name.zh}为 ${plain(Number(derived.toPrecision(6)))}，而填报为 ${plain(ratio.value)}`;
  return ask(figure.cell, 'error', 'row-constraint', message);
}

function near(a: number, b: number): boolean {
  return Math.abs(a / b - 1) <= NEARLY;
}

import type { Finding } from '../record.ts';
import type { Figure } from '../judge.ts';
import { ask } from './say.ts';
import { unitTraps } from './unit-traps.ts';
import { amount, inFile, plain, rounding, saidWhere, type Value, type Values } from './values.ts';

/** A ratio the file states, beside what its components give. */
interface Checked {
  readonly ratio: Figure;
  readonly over: Value;
  readonly under: Value;
  readonly derived: number;
}

/** Ratios a file states must be what numerator and denominator give, to the printed decimals. */
export function ratioFindings(values: Values, figures: Iterable<Figure>): Finding[] {
  const findings: Finding[] = [];
  for (const ratio of figures) {
    const checked = checkedRatio(values, ratio);
    const severity = checked && standing(checked);
    if (checked && severity && severity !== 'consistent') findings.push(say(checked, severity));
  }
  return findings;
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
  const last = near
    .filter(({ period }) => period.end <= ratio.period.end)
    .reduce<Value | undefined>(
      (best, value) => (best && best.period.end >= value.period.end ? best : value),
      undefined,
    );
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

function say(checked: Checked, severity: 'hint' | 'error'): Finding {
  const trap = severity === 'error' ? wrongUnit(checked) : null;
  if (trap) return trap;
  const { ratio, over, under, derived } = checked;
  const off = ratio.value - derived;
  const decimals = Math.max(0, Math.ceil(-Math.log10(ratio.resolution)) + 1);
  const message =
    `${ratio.indicator.name.zh}填报为 ${amount(ratio)}，按${over.indicator.name.zh} ÷ ${under.indicator.name.zh}` +
    `计算为 ${derived.toFixed(decimals)}，相差 ${Math.abs(off).toFixed(decimals)}，` +
    `${severity === 'hint' ? '可能为凑整，请核对' : '请核对三者'}${saidWhere([over, under])}`;
  return ask(ratio.cell, severity, 'row-constraint', message);
}

const NEARLY = 0.02;

/** A slip of unit in one of the three, where it explains the difference. */
function wrongUnit({ ratio, over, under, derived }: Checked): Finding | null {
  const explains = (value: Value, corrected: (factor: number) => number) =>
    inFile(value)
      ? unitTraps(value.indicator.unit).find(({ factor }) => near(corrected(factor), 1))
      : undefined;
  const off = derived / ratio.value;
  const [value, trap] =
    [
      [over, explains(over, (factor) => off * factor)] as const,
      [under, explains(under, (factor) => off / factor)] as const,
      [ratio, explains(ratio, (factor) => off / factor)] as const,
    ].find(([, found]) => found !== undefined) ?? [];
  if (!value || !trap || !inFile(value)) return null;
  const { name, unit } = value.indicator;
  const message =
    `${name.zh}为 ${amount(value)}，疑为${trap.name}，应填${unit}：按此计算，` +
    `${ratio.indicator.name.zh}为 ${plain(Number(derived.toPrecision(6)))}，而填报为 ${plain(ratio.value)}`;
  return ask(value.cell, 'error', 'row-constraint', message);
}

function near(a: number, b: number): boolean {
  return Math.abs(a / b - 1) <= NEARLY;
}

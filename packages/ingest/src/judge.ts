import type { Indicator } from '@monitor/plan';
import type { Catalogue } from './catalogue.ts';
import type { Finding } from './record.ts';
import type { Problem, StagedCell } from './resolve.ts';

/** A figure cell with its value in the indicator's unit and what sets it aside, if anything. */
interface Judged {
  readonly cell: StagedCell;
  readonly value: number;
  readonly indicator: Indicator | undefined;
  readonly problem: Problem | null;
}

/** All figures of a file for one indicator, area and period. */
interface SameKey {
  least: number;
  greatest: number;
  first: StagedCell;
}

/**
 * What `judge.sql` and the finders after it say of a file's figure cells, said where there is no DuckDB: in the
 * browser, before anything is sent. A test holds both to the same findings.
 * @param receivedDay no period may end after it
 */
export function judgeCells(
  cells: readonly StagedCell[],
  catalogue: Catalogue,
  receivedDay: string,
): Finding[] {
  const judged = cells.map((cell) => judgeAlone(cell, catalogue, receivedDay));
  const keys = new Map<string, SameKey>();
  for (const one of judged) if (isValue(one)) note(keys, one);
  return judged.flatMap((one) => {
    const same = isValue(one) ? keys.get(keyOf(one.cell)) : undefined;
    const problem = one.problem ?? (same ? contradiction(one, same) : null);
    if (problem) return [finding(one.cell, 'error', problem)];
    return same ? [...implausible(one), ...repeated(one, same)] : [];
  });
}

function judgeAlone(cell: StagedCell, catalogue: Catalogue, receivedDay: string): Judged {
  const indicator = cell.indicatorId === null ? undefined : catalogue.indicator(cell.indicatorId);
  const value = valueOf(cell);
  const own =
    cell.state === 'value' && indicator ? outOfBounds(cell, value, indicator, receivedDay) : null;
  return { cell, value, indicator, problem: cell.problem ?? own };
}

function isValue({ cell, problem }: Judged): boolean {
  return cell.state === 'value' && problem === null;
}

/** Converted; a factor that only moves the point adds no digits. */
function valueOf({ number, decimals, conversion }: StagedCell): number {
  const value = (number ?? 0) * (conversion?.factor ?? 1);
  const shift = conversion?.shift ?? null;
  return shift === null ? value : rounded(value, (decimals ?? 0) - shift);
}

function rounded(value: number, decimals: number): number {
  const power = 10 ** Math.abs(decimals);
  const half = (size: number) => Math.sign(size) * Math.round(Math.abs(size));
  const result = decimals < 0 ? half(value / power) * power : half(value * power) / power;
  return Number.isFinite(result) ? result : value;
}

function outOfBounds(
  { period }: StagedCell,
  value: number,
  { name, unit, bounds: { min, max } }: Indicator,
  receivedDay: string,
): Problem | null {
  if (value < (min ?? -Infinity) || value > (max ?? Infinity)) {
    const message = `${name.zh}为 ${value} ${unit}，超出可能的范围（${min ?? '不限'} 至 ${max ?? '不限'}）`;
    return { rule: 'constraint-error', message };
  }
  if (period === null || period.end <= receivedDay) return null;
  const message = `数据期截至 ${period.end}，晚于收到文件的日期 ${receivedDay}`;
  return { rule: 'future-period', message };
}

function keyOf({ indicatorId, areaId, period }: StagedCell): string {
  return [indicatorId, areaId, period?.start, period?.end].join(' ');
}

function note(keys: Map<string, SameKey>, { cell, value }: Judged): void {
  const same = keys.get(keyOf(cell));
  if (!same) keys.set(keyOf(cell), { least: value, greatest: value, first: cell });
  else {
    same.least = Math.min(same.least, value);
    same.greatest = Math.max(same.greatest, value);
  }
}

function contradiction({ indicator }: Judged, { least, greatest }: SameKey): Problem | null {
  if (least === greatest) return null;
  const message = `同一文件中${indicator?.name.zh ?? ''}同一地区同一数据期有不同数值（${least} 与 ${greatest}）`;
  return { rule: 'primary-key', message };
}

function implausible({ cell, value, indicator }: Judged): Finding[] {
  const { min, max } = indicator?.plausible ?? {};
  if (value >= (min ?? -Infinity) && value <= (max ?? Infinity)) return [];
  const message = `${indicator?.name.zh ?? ''}为 ${value} ${indicator?.unit ?? ''}，不在常见范围（${min ?? '不限'} 至 ${max ?? '不限'}）内，已收下，请核实`;
  return [finding(cell, 'warning', { rule: 'deviated-value', message })];
}

function repeated({ cell, indicator }: Judged, { first }: SameKey): Finding[] {
  if (cell === first) return [];
  const message = `${indicator?.name.zh ?? ''}在本文件中重复出现，数值相同，只记一次`;
  return [finding(cell, 'hint', { rule: 'duplicate-row', message })];
}

function finding(
  { line, field, columnName, text }: StagedCell,
  severity: Finding['severity'],
  { rule, message }: Problem,
): Finding {
  const place = { line, columnIndex: field, column: columnName, value: text };
  return { severity, quarantined: severity === 'error', ...place, rule, message };
}

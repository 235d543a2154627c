import type { Indicator } from '@monitor/plan';
import { ask } from './findings.ts';
import type { Finding } from './record.ts';
import type { CellPlace, CellState, FigureCell, Problem } from './resolve.ts';
import type { Status } from './observation-status.ts';
import type { ObservedPeriod } from './periods.ts';
import { suspectedUnit, suspicion } from './checks/unit-traps.ts';

/** A figure in its indicator's unit. */
export interface Figure {
  readonly cell: CellPlace;
  readonly indicator: Indicator;
  readonly areaId: string;
  readonly period: ObservedPeriod;
  readonly value: number;
  /** One unit in the last printed place. */
  readonly resolution: number;
  /** By the mark at it; null where the file's holds. */
  readonly status: Status | null;
}

/** What became of a file's figure cells. */
export interface Judgement {
  /** Parallel to the cells. */
  readonly states: readonly CellState[];
  /** What is to be observed: of figures said twice the first. */
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
}

/**
 * Judges a file's figures by their indicators and by each other: the one definition for browsers, before anything is
 * sent, and for loads.
 * @param receivedDay no period may end after it
 */
export function judge(cells: readonly FigureCell[], receivedDay: string): Judgement {
  const candidates = cells.map((cell) => (cell.state === 'value' ? figureOf(cell) : null));
  const own = candidates.map((figure) => figure && outOfBounds(figure, receivedDay));
  const keys = new Map<string, SameKey>();
  candidates.forEach((figure, at) => {
    if (figure && !own[at]) note(keys, figure);
  });
  const states: CellState[] = [];
  const figures: Figure[] = [];
  const findings: Finding[] = [];
  const told = new Set<string>();
  cells.forEach((cell, at) => {
    const figure = candidates[at];
    const same = figure && keys.get(keyOf(figure));
    const problem = problemOf(cell) ?? own[at] ?? (same ? contradiction(figure, same) : null);
    states.push(problem ? 'quarantined' : cell.state);
    if (problem) findings.push(...once(told, cell, problem));
    else if (figure && same) {
      if (same.first === figure) figures.push(figure);
      else findings.push(finding(cell, 'hint', repeated(figure)));
      const doubt = implausible(figure);
      if (doubt) findings.push(finding(cell, 'warning', doubt));
    }
  });
  return { states, figures, findings };
}

/** A label at fault is told once, however many figures of its row it sets aside. */
function once(told: Set<string>, cell: CellPlace, problem: Problem): Finding[] {
  const label = problem.cell && `${cell.record} ${problem.cell.field} ${problem.rule}`;
  if (label !== undefined && told.has(label)) return [];
  if (label !== undefined) told.add(label);
  return [finding(cell, 'error', problem)];
}

function problemOf(cell: FigureCell): Problem | null {
  return cell.state === 'quarantined' ? cell.problem : null;
}

/** Converted; a factor that only moves the point adds no digits. */
function figureOf(cell: FigureCell & { state: 'value' }): Figure {
  const { number, decimals, conversion, indicator, areaId, period, status } = cell;
  const { factor, shift } = conversion;
  const value = shift === null ? number * factor : rounded(number * factor, decimals - shift);
  return { cell, indicator, areaId, period, value, resolution: factor * 10 ** -decimals, status };
}

function rounded(value: number, decimals: number): number {
  const power = 10 ** Math.abs(decimals);
  const half = (size: number) => Math.sign(size) * Math.round(Math.abs(size));
  const result = decimals < 0 ? half(value / power) * power : half(value * power) / power;
  return Number.isFinite(result) ? result : value;
}

function outOfBounds(figure: Figure, receivedDay: string): Problem | null {
  const { period, value, indicator } = figure;
  const { name, unit } = indicator;
  const { min, max } = indicator.bounds;
  if (value < (min ?? -Infinity) || value > (max ?? Infinity)) {
    const message = `${name.zh}为 ${value} ${unit}，${allowed(indicator.bounds)}${otherUnit(figure)}`;
    return { rule: 'constraint-error', message };
  }
  if (period.end <= receivedDay) return null;
  const message = `数据期截至 ${period.end}，晚于收到文件的日期 ${receivedDay}`;
  return { rule: 'future-period', message };
}

type Bounds = Indicator['bounds'];

/** What a figure must be, said of the bounds there are. */
function allowed({ min, max }: Bounds): string {
  if (max === undefined) return `不能小于 ${min}`;
  return min === undefined ? `不能大于 ${max}` : `应在 ${min} 至 ${max} 之间`;
}

/** What a figure is as a rule. */
function usual({ min, max }: Bounds): string {
  if (max === undefined) return `一般不小于 ${min}`;
  return min === undefined ? `一般不大于 ${max}` : `一般在 ${min} 至 ${max} 之间`;
}

/** All figures of a file for one indicator, area and period. */
interface SameKey {
  least: number;
  greatest: number;
  readonly first: Figure;
}

function keyOf({ indicator, areaId, period }: Figure): string {
  return `${indicator.id} ${areaId} ${period.start} ${period.end}`;
}

function note(keys: Map<string, SameKey>, figure: Figure): void {
  const { value } = figure;
  const same = keys.get(keyOf(figure));
  if (!same) keys.set(keyOf(figure), { least: value, greatest: value, first: figure });
  else {
    same.least = Math.min(same.least, value);
    same.greatest = Math.max(same.greatest, value);
  }
}

function contradiction({ indicator }: Figure, { least, greatest }: SameKey): Problem | null {
  if (least === greatest) return null;
  const message = `同一文件中${indicator.name.zh}同一地区同一数据期有不同数值（${least} 与 ${greatest}）`;
  return { rule: 'primary-key', message };
}

/** The unit the figure seems to be in, where the range of what is usual is closed and another unit brings it there. */
function otherUnit({ value, indicator }: Figure): string {
  const { min, max } = indicator.plausible;
  if (min === undefined || max === undefined) return '';
  const isUsual = (right: number) => right >= min && right <= max;
  return suspicion(indicator, suspectedUnit(indicator, value, isUsual));
}

function implausible(figure: Figure): Problem | null {
  const { value, indicator } = figure;
  const { name, unit } = indicator;
  const { min, max } = indicator.plausible;
  if (value >= (min ?? -Infinity) && value <= (max ?? Infinity)) return null;
  const message = `${name.zh}为 ${value} ${unit}，${usual(indicator.plausible)}${otherUnit(figure)}，已收下，请核实`;
  return { rule: 'deviated-value', message };
}

function repeated({ indicator }: Figure): Problem {
  const message = `${indicator.name.zh}在本文件中重复出现，数值相同，只记一次`;
  return { rule: 'duplicate-row', message };
}

function finding(
  cell: CellPlace,
  severity: Finding['severity'],
  { rule, message, cell: label }: Problem,
): Finding {
  const said = ask({ ...cell, ...label }, severity, rule, message);
  return { ...said, quarantined: severity === 'error' };
}

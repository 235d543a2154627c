import type { Figure } from '../judge.ts';
import type { Finding } from '../record.ts';
import type { CellPlace, FigureCell } from '../resolve.ts';
import { ask } from '../findings.ts';

/** What is counted piece by piece. */
const PIECES = new Set('人 人次 座 个 盏 张 辆 台 户 件 起 宗 所 处'.split(' '));

/** There are no 51.5 toilets; of a mean of counts nothing is known, nor of what was rounded to 万. */
export function countFindings(cells: readonly FigureCell[], figures: readonly Figure[]): Finding[] {
  const taken = new Set<CellPlace>(figures.map(({ cell }) => cell));
  return cells.flatMap((cell) => {
    if (cell.state !== 'value' || Number.isInteger(cell.number) || !taken.has(cell)) return [];
    const { name, unit, decimals } = cell.indicator;
    if (decimals > 0 || !PIECES.has(unit) || cell.conversion.factor !== 1) return [];
    if (name.zh.includes('平均')) return [];
    const message = `${name.zh}为 ${cell.number} ${unit}，应为整数，已收下，请核实`;
    return [ask(cell, 'warning', 'deviated-value', message)];
  });
}

import type { Indicator } from '@monitor/plan';
import { conversionFactor } from '@monitor/tabular';

/** Units in which departments keep their books, whatever a form asks for. */
const CUSTOMARY =
  '米 公里 公顷 亩 平方米 万平方米 平方公里 吨 万吨 元 万元 亿元 千瓦时 万千瓦时 立方米 万立方米 1 % ‰'.split(
    ' ',
  );
const POWERS = ['', '千', '万', '亿'];

/** What a figure that is no share yet is called where per cent or a ratio is asked. */
export const FRACTION = '小数';

/** A unit in which a figure may have been written although another was asked for. */
export interface UnitTrap {
  /** As sentences call it: 米, 小数. */
  readonly name: string;
  /** What the figure is to be multiplied by if so. */
  readonly factor: number;
  /** The larger unit the column says, where the figures below it are in the asked one already. */
  readonly saidIn?: string;
}

const known = new Map<string, readonly UnitTrap[]>();

/** The units that are easily taken for a unit, the customary first. */
export function unitTraps(unit: string): readonly UnitTrap[] {
  const before = known.get(unit);
  if (before) return before;
  const [whole = '', per] = unit.split('/');
  const found = (per === undefined ? customary(unit) : compounds(whole, per)).flatMap((name) => {
    const factor = conversionFactor(name, unit);
    return factor === null || factor === 1
      ? []
      : [{ name: name === '1' ? FRACTION : name, factor }];
  });
  const traps = [...found, ...(per === undefined ? saidLarger(unit) : [])].filter(
    ({ factor }, at, all) => all.findIndex((other) => other.factor === factor) === at,
  );
  known.set(unit, traps);
  return traps;
}

/** `公里/平方公里` goes wrong above or below the line. */
function compounds(whole: string, per: string): string[] {
  return [
    ...customary(whole).map((other) => `${other}/${per}`),
    ...customary(per).map((other) => `${whole}/${other}`),
  ];
}

function customary(unit: string): string[] {
  if (CUSTOMARY.includes(unit)) return CUSTOMARY;
  return POWERS.map((power) => `${power}${nounOf(unit)}`);
}

function nounOf(unit: string): string {
  return unit.replace(/^[十百千万亿]+(?=.)/, '');
}

/** 78000 below 万人次 has become 780000000 人次. */
function saidLarger(unit: string): UnitTrap[] {
  if (CUSTOMARY.includes(unit) || nounOf(unit) !== unit) return [];
  return POWERS.slice(1).flatMap((power) => {
    const factor = conversionFactor(unit, `${power}${unit}`);
    return factor === null ? [] : [{ name: unit, factor, saidIn: `${power}${unit}` }];
  });
}

/**
 * The unit a figure was written in, if another than its indicator's makes it right.
 * @param isRight whether a value can be true
 */
export function suspectedUnit(
  { unit }: Indicator,
  value: number,
  isRight: (value: number) => boolean,
): UnitTrap | undefined {
  if (value === 0) return undefined;
  return unitTraps(unit).find(({ factor }) => isRight(value * factor));
}

/** The end of a sentence that names it. */
export function suspicion(indicator: Indicator, trap: UnitTrap | undefined): string {
  if (!trap) return '';
  return trap.saidIn === undefined
    ? `，疑为${trap.name}，应填${unitName(indicator)}`
    : `，疑为栏目单位写作${trap.saidIn}而所填为${trap.name}，应统一为${unitName(indicator)}`;
}

function unitName({ unit }: Indicator): string {
  return unit === '%' ? '百分数' : unit;
}

/** Whether a sentence says how to mend the figure. */
export function namesUnit(message: string): boolean {
  return message.includes('，疑为');
}

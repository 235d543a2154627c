import type { Indicator } from '@monitor/plan';
import type { Figure } from '../judge.ts';
import type { ObservedPeriod } from '../periods.ts';

/** A value the ledger has: what other files said of the areas of this one. */
export interface KeptValue {
  readonly indicator: Indicator;
  readonly areaId: string;
  readonly period: ObservedPeriod;
  readonly value: number;
  readonly resolution: number;
  readonly loadId: string;
  readonly line: number;
}

/** A value a check goes by: a figure of the file, or one the ledger has. */
export type Value = Figure | KeptValue;

/** Whether the file itself says it, so that something can be said of its cell. */
export function inFile(value: Value): value is Figure {
  return 'cell' in value;
}

/** The values that checks look at; where the file speaks, the ledger is silent. */
export class Values {
  readonly #ofIndicator = new Map<string, Value[]>();
  readonly #byArea = new Map<string, ReadonlyMap<string, Value[]>>();
  readonly #byEnd = new Map<string, ReadonlyMap<string, Value[]>>();
  readonly #byStart = new Map<string, ReadonlyMap<string, Value[]>>();

  /** @param concerned the indicators that any check is about: of a large file most figures are not */
  constructor(
    figures: Iterable<Figure>,
    kept: readonly KeptValue[],
    concerned: ReadonlySet<string>,
  ) {
    for (const figure of figures) if (concerned.has(figure.indicator.id)) this.#add(figure);
    for (const value of kept) this.#add(value);
  }

  #add(value: Value): void {
    append(this.#ofIndicator, value.indicator.id, value);
  }

  /** All values of an indicator. */
  of(indicatorId: string): readonly Value[] {
    return this.#ofIndicator.get(indicatorId) ?? [];
  }

  /** All values of an indicator for the area of another value. */
  near({ areaId }: Value, indicatorId: string): readonly Value[] {
    return this.#index(this.#byArea, indicatorId, (value) => value.areaId).get(areaId) ?? [];
  }

  /** The value of an indicator for the same area and period; a figure of a single day is one of the period it ends. */
  same({ areaId, period: { start, end } }: Value, indicatorId: string): Value | undefined {
    return this.#index(this.#byEnd, indicatorId, (value) => `${value.areaId} ${value.period.end}`)
      .get(`${areaId} ${end}`)
      ?.find(
        ({ period }) => period.start === start || period.start === period.end || start === end,
      );
  }

  /** Those of the same indicator and area whose period begins on a day. */
  beginning({ indicator, areaId }: Value, day: string): readonly Value[] {
    const keyOf = (value: Value) => `${value.areaId} ${value.period.start}`;
    return this.#index(this.#byStart, indicator.id, keyOf).get(`${areaId} ${day}`) ?? [];
  }

  /** Made of an indicator's values when first asked for: few indicators are looked up in every way. */
  #index(
    indexes: Map<string, ReadonlyMap<string, Value[]>>,
    indicatorId: string,
    keyOf: (value: Value) => string,
  ): ReadonlyMap<string, Value[]> {
    const made = indexes.get(indicatorId);
    if (made) return made;
    const index = new Map<string, Value[]>();
    for (const value of this.of(indicatorId)) append(index, keyOf(value), value);
    indexes.set(indicatorId, index);
    return index;
  }
}

function append(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The one whose period ends last. */
export function latestOf(values: readonly Value[]): Value | undefined {
  return values.reduce<Value | undefined>(
    (best, value) => (best && best.period.end >= value.period.end ? best : value),
    undefined,
  );
}

/** Whether a value is within what the plan calls plausible. */
export function isUsual({ value, indicator: { plausible } }: Value): boolean {
  return value >= (plausible.min ?? -Infinity) && value <= (plausible.max ?? Infinity);
}

/** By how much a value may be off because it was printed rounded; counts are exact. */
export function rounding({ indicator, resolution }: Value): number {
  return indicator.decimals === 0 && resolution <= 1 ? 0 : resolution / 2;
}

/** 12.3 公里; what was computed is written with as many digits as say something. */
export function amount({ indicator, value }: Value): string {
  return `${plain(value)} ${indicator.unit}`;
}

/** A number without the noise of computing it. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(6)) === value ? value : Number(value.toPrecision(8)));
}

/** Where a value of the ledger was said, for sentences about the file; nothing of the file's own. */
export function saidWhere(values: readonly Value[]): string {
  const kept = values.filter((value): value is KeptValue => !inFile(value));
  if (kept.length === 0) return '';
  const places = kept.map(
    ({ indicator, loadId, line }) => `${indicator.name.zh}见 ${loadId} 第 ${line} 行`,
  );
  return `（${places.join('，')}）`;
}

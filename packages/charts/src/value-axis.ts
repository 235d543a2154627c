import { numberText } from './numbers.ts';
import type { Locale } from './spec.ts';
import { TEXT_SIZE, textWidth } from './text-width.ts';

const PADDING = 0.05;

/** The axis of values: its ends, its ticks and how they are written. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly text: (tick: number) => string;
  /** Pixels of the widest tick. */
  readonly width: number;
}

/**
 * Choose an axis for values: it begins at a round tick and has room above; 0 where it is near, and never beyond
 * 0 or 100 per cent where the values are not.
 * @param values all that will be drawn
 * @param count ticks aimed at
 * @param decimals of the values: ticks are no finer
 * @param years the values are years, not amounts
 */
export function valueAxis(
  values: readonly number[],
  {
    unit,
    locale,
    count,
    decimals: finest,
    years = false,
  }: { unit: string; locale: Locale; count: number; decimals: number; years?: boolean },
): ValueAxis {
  const { low, high } = padded(Math.min(...values), Math.max(...values), unit);
  const step = Math.max(roundStep(high - low, count), 10 ** -finest);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.floor(high / step + 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    tidy((first + index) * step),
  );
  const decimals = Math.max(0, ...ticks.map(decimalsOf));
  const text = (tick: number) => numberText(tick, { locale, decimals, grouped: !years });
  return {
    domain: [tidy(first * step), high],
    ticks,
    text,
    width: Math.max(...ticks.map((tick) => textWidth(text(tick), TEXT_SIZE))),
  };
}

function padded(least: number, most: number, unit: string): { low: number; high: number } {
  const room = (most - least) * PADDING || Math.abs(most) * PADDING || 1;
  const nearZero = least >= 0 && least - room < 0.2 * most;
  const high = unit === '%' && most <= 100 ? Math.min(100, most + room) : most + room;
  return { low: nearZero ? 0 : least - room / 2, high: high === 0 ? room : high };
}

/** The one of 1, 2, 2.5, 5 times a power of ten that gives nearest to `count` steps. */
function roundStep(range: number, count: number): number {
  const power = 10 ** Math.floor(Math.log10(range / count));
  const steps = [1, 2, 2.5, 5, 10].map((factor) => factor * power);
  const distance = (step: number) => Math.abs(range / step - count);
  return steps.reduce((best, step) => (distance(step) < distance(best) ? step : best));
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function decimalsOf(value: number): number {
  const [, places = ''] = String(value).split('.');
  return places.includes('e') ? 0 : places.length;
}

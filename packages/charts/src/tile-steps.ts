import { element } from './document.ts';
import { drawLabel, labelAt, linesWidth, type Line } from './label.ts';
import { numberText } from './numbers.ts';
import { palette } from './palette.ts';
import type { Locale } from './spec.ts';
import { TEXT_SIZE } from './text-width.ts';
import type { Words } from './words.ts';

/** One of the five shades: how strong, and which colour of text stands on it with a contrast of 4.5 or more. */
export interface Step {
  readonly opacity: number;
  readonly text: string;
}

/** From few to many; light and dark pages alike, since both ends come from the page's own colours. */
const steps: readonly Step[] = [
  { opacity: 0.08, text: palette.ink },
  { opacity: 0.25, text: palette.ink },
  { opacity: 0.42, text: palette.ink },
  { opacity: 0.86, text: palette.paper },
  { opacity: 1, text: palette.paper },
];

/** The shade of a value, in five equal steps from the least to the most. */
export function stepOf(value: number, [least, most]: readonly [number, number]): Step {
  const share = most === least ? 0.5 : (value - least) / (most - least);
  const index = Math.min(steps.length - 1, Math.floor(share * steps.length));
  return steps[index] ?? { opacity: 0.08, text: palette.ink };
}

interface KeyContext {
  readonly domain: readonly [number, number];
  readonly top: number;
  readonly width: number;
  readonly spec: { readonly unit: string; readonly decimals: number; readonly locale?: Locale };
  readonly words: Words;
}

const SWATCH = { width: 26, height: 12 } as const;
const ROW = 20;

/** The shades with their ends, the hatching, and that this is no map. */
export function drawKey(
  id: string,
  { domain, top, width, spec, words }: KeyContext,
): { parts: Element[]; height: number } {
  const { unit, decimals, locale = 'zh' } = spec;
  const some = Number.isFinite(domain[0]);
  const [from, to] = domain.map((value) => soft(numberText(value, { locale, decimals })));
  const parts: Element[] = [];
  let x = 0;
  let y = top;
  const put = (line: Line): void => {
    if (x > 0 && x + linesWidth([line]) > width) [x, y] = [0, y + ROW];
    parts.push(...drawLabel(labelAt([line], x, y, 'start')));
    x += linesWidth([line]) + 8;
  };
  const swatch = (paint: Readonly<Record<string, string | number>>): void => {
    const box = { x, y: y - SWATCH.height / 2, ...SWATCH };
    parts.push(element('rect', { ...box, stroke: palette.faint, ...paint }));
    x += SWATCH.width;
  };
  if (some && from !== undefined && to !== undefined) {
    put(from);
    for (const { opacity } of steps) swatch({ fill: palette.accent, 'fill-opacity': opacity });
    x += 8;
    put(soft(unit === '' ? to.text : `${to.text} ${unit}`));
    x += 10;
  }
  swatch({ fill: `url(#${id}-none)` });
  x += 6;
  put(soft(words.noData));
  [x, y] = [0, y + ROW];
  put(soft(words.noMap));
  return { parts, height: y + ROW - top };
}

function soft(text: string): Line {
  return { text, size: TEXT_SIZE, fill: palette.soft };
}

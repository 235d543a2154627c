import * as Plot from '@observablehq/plot';
import { plotted, valueAxisMarks, type Plane } from './axes.ts';
import { element, group } from './document.ts';
import { drawEmpty } from './empty.ts';
import { writeFigure } from './figure.ts';
import { drawLabel, labelAt, linesWidth, type Line } from './label.ts';
import { numberText } from './numbers.ts';
import { palette } from './palette.ts';
import { linear } from './scales.ts';
import { NARROW_BELOW, WIDE, type ChartHead, type Locale } from './spec.ts';
import { TEXT_SIZE } from './text-width.ts';
import { valueAxis } from './value-axis.ts';
import { wordsIn } from './words.ts';

export interface Spot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** What an axis measures. */
export interface Axis {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  /** It counts years, whose thousands are not set apart. */
  readonly years?: boolean;
}

export interface ScatterSpec extends ChartHead {
  readonly spots: readonly Spot[];
  readonly x: Axis;
  readonly y: Axis;
}

const HEIGHT = { wide: 340, narrow: 300 } as const;
const [TOP, FOOT, RIGHT] = [26, 44, 16];
const RADIUS = 3;

/**
 * Draw two measures of the same things against each other; a spot says its name and both when it is pointed at.
 * @returns an SVG as text
 */
export function scatterChart(spec: ScatterSpec): string {
  const { width = WIDE, locale = 'zh', spots } = spec;
  const words = wordsIn(locale);
  const said = spots.map((spot) => spotText(spot, spec, locale));
  const description = spec.description ?? words.sentence([spec.title, ...said]);
  const figure = { id: spec.id, kind: 'scatter', width, title: spec.title, description };
  if (spots.length === 0) return drawEmpty({ ...figure, text: words.noData });

  const narrow = width < NARROW_BELOW;
  const height = narrow ? HEIGHT.narrow : HEIGHT.wide;
  const count = narrow ? 4 : 6;
  const xs = valueAxis(
    spots.map(({ x }) => x),
    { ...spec.x, locale, count },
  );
  const ys = valueAxis(
    spots.map(({ y }) => y),
    { ...spec.y, locale, count },
  );
  const left = ys.width + 10;
  const frame = { x: left, y: TOP, width: width - left - RIGHT, height: height - TOP - FOOT };
  const plane: Plane = {
    frame,
    x: linear(xs.domain, [left, left + frame.width]),
    y: linear(ys.domain, [TOP + frame.height, TOP]),
  };
  const ticks = Plot.axisX(xs.ticks, {
    ...{ tickSize: 4, label: null, tickPadding: 4, tickFormat: xs.text },
    ...{ color: palette.faint, fill: palette.soft, fontSize: TEXT_SIZE },
  });
  return writeFigure(
    { ...figure, height, linked: false },
    plotted(
      plane,
      [width, height],
      [...valueAxisMarks(ys), Plot.ruleY([ys.domain[0]], { stroke: palette.faint }), ticks],
    ),
    group(
      { fill: palette.accent, 'fill-opacity': 0.75 },
      spots.map(({ x, y }, index) =>
        element(
          'g',
          {},
          element('title', {}, said[index] ?? ''),
          element('circle', {
            ...{ cx: plane.x(x), cy: plane.y(y), r: RADIUS },
          }),
        ),
      ),
    ),
    group({}, [
      ...drawLabel(labelAt([axisLine(spec.y)], 0, 8, 'start')),
      ...drawLabel(labelAt([axisLine(spec.x)], xNameAt(spec.x, width), height - 8, 'end')),
    ]),
  );
}

function axisLine({ name, unit }: Axis): Line {
  const text = [name, unit].filter((part) => part !== '').join(' ');
  return { text, size: TEXT_SIZE, fill: palette.soft };
}

/** At the right end of its axis, or from the left edge where it is too long for that. */
function xNameAt(axis: Axis, width: number): number {
  return Math.max(width - RIGHT, linesWidth([axisLine(axis)]));
}

function spotText({ name, x, y }: Spot, spec: ScatterSpec, locale: Locale): string {
  const measure = (value: number, { name: axis, decimals, years = false }: Axis) =>
    `${axis} ${numberText(value, { locale, decimals, grouped: !years })}`;
  return [name, measure(x, spec.x), measure(y, spec.y)].filter((part) => part !== '').join(' ');
}

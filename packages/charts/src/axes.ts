import * as Plot from '@observablehq/plot';
import type { Box } from './boxes.ts';
import { document, group } from './document.ts';
import { palette } from './palette.ts';
import type { Scale } from './scales.ts';
import { TEXT_SIZE } from './text-width.ts';
import type { TimeTick } from './time-axis.ts';
import type { ValueAxis } from './value-axis.ts';

/** Where a chart draws: the pixels between the axes and the two scales. */
export interface Plane {
  readonly frame: Box;
  readonly x: Scale;
  readonly y: Scale;
}

/** Hair lines and figures for the axis of values; without a line of its own. */
export function valueAxisMarks({ ticks, text }: ValueAxis): Plot.Markish[] {
  return [
    Plot.gridY(ticks, { stroke: palette.rule, strokeOpacity: 1 }),
    Plot.axisY(ticks, {
      tickSize: 0,
      label: null,
      tickPadding: 8,
      tickFormat: text,
      fill: palette.soft,
      fontSize: TEXT_SIZE,
    }),
  ];
}

/** Ticks of time on a base line. */
export function timeAxisMarks(ticks: readonly TimeTick[], base: number): Plot.Markish[] {
  const texts = new Map(ticks.map(({ time, text }) => [time, text]));
  return [
    Plot.ruleY([base], { stroke: palette.faint }),
    Plot.axisX([...texts.keys()], {
      tickSize: 4,
      label: null,
      // Below the lowest figure of the axis of values, which the first year would else run into.
      tickPadding: 9,
      tickFormat: (time: number) => texts.get(time) ?? '',
      color: palette.faint,
      fill: palette.soft,
      fontSize: TEXT_SIZE,
    }),
  ];
}

/** Let Plot draw marks on a plane; what it made, with its own SVG exchanged for a group. */
export function plotted(
  { frame, x, y }: Plane,
  [width, height]: readonly [number, number],
  marks: Plot.Markish[],
): Element | null {
  const svg = Plot.plot({
    document,
    width,
    height,
    marginLeft: frame.x,
    marginTop: frame.y,
    marginRight: width - frame.x - frame.width,
    marginBottom: height - frame.y - frame.height,
    x: { type: 'linear', domain: x.domain, range: x.range, axis: null },
    y: { type: 'linear', domain: y.domain, range: y.range, axis: null },
    marks,
  });
  return group({ 'text-anchor': 'middle' }, Array.from(svg.children));
}

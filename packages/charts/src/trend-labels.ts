import type { Plane } from './axes.ts';
import { bestPlace, spread, type Box, type Spot } from './boxes.ts';
import { timeOf } from './days.ts';
import { element } from './document.ts';
import { drawLabel, labelAt, linesHeight, linesWidth, wrapLines } from './label.ts';
import type { Label, Line } from './label.ts';
import { palette } from './palette.ts';
import { around, footOrHead, onLine, type Place } from './places.ts';
import { TEXT_SIZE } from './text-width.ts';
import type { Trend } from './trend.ts';

const BESIDE = 8;
const WIDEST = 150;
const EDGE = 16;
const APART = 6;
/** Spots of drawing that a label may cover which the chart can do without. */
const OPTIONAL = 2;

/** Lines that belong to a height of the right edge. */
interface Ending {
  readonly lines: readonly Line[];
  readonly value: number;
}

/** Pixels to reserve on the right for what is written beside the ends of the lines. */
export function rightMargin(trend: Trend): number {
  const endings = endingsOf(trend);
  if (endings.length === 0) return EDGE;
  return Math.max(...endings.map(({ lines }) => linesWidth(lines))) + BESIDE + 2;
}

/**
 * Set all labels of a trend chart: beside the ends where there is room (wide), in the plot where nothing is
 * covered (narrow, but for the value at its end). What matters most is set first; the rest gives way.
 */
export function setLabels(trend: Trend, plane: Plane): Element[] {
  const drawing = tracePlot(trend, plane);
  const unit = unitLabel(trend);
  const beside = setBeside(trend, plane);
  const set: Label[] = [];
  const put = (places: readonly Place[], most?: number): void => {
    const boxes = set.map(({ box }) => box);
    const place = bestPlace(places, plane.frame, boxes, drawing, most);
    if (place !== null) set.push(place);
  };
  if (trend.narrow) put(targetPlaces(trend, plane));
  if (!endsBeside(trend)) put(latestPlaces(trend, plane));
  if (trend.narrow) put(projectionPlaces(trend, plane));
  put(pacePlaces(trend, plane), OPTIONAL);
  for (const places of gapPlaces(trend, plane)) put(places, OPTIONAL);
  return [...unit, ...beside, ...set].flatMap((item) =>
    'lines' in item ? drawLabel(item) : [item],
  );
}

function unitLabel({ spec }: Trend): Label[] {
  if (spec.unit === '') return [];
  return [labelAt([minor(spec.unit, palette.soft)], 0, 8, 'start')];
}

function main(text: string, fill: string): Line {
  return { text, size: TEXT_SIZE, fill, bold: true };
}

function minor(text: string, fill: string): Line {
  return { text, size: TEXT_SIZE, fill };
}

function targetLines({ spec: { target } }: Trend): Line[] {
  if (target === undefined) return [];
  const clause = target.clause === undefined ? [] : [minor(target.clause, palette.soft)];
  return wrapLines([main(target.label, palette.ink), ...clause], WIDEST);
}

function projectionLines({ spec: { projection }, write }: Trend): Line[] {
  if (projection === undefined) return [];
  const { value, low = null, high = null } = projection;
  const text = `${write.words.projected} ${write.number(value)}`;
  const interval =
    low === null || high === null ? [] : [minor(write.interval(low, high), palette.soft)];
  return [main(text, palette.accent), ...interval];
}

function latestLines({ last, write }: Trend): Line[] {
  return last === null ? [] : [main(write.number(last.value), palette.accent)];
}

/** The last value stands at the right edge unless the time axis goes on behind it. */
function endsBeside({ spec }: Trend): boolean {
  return spec.projection === undefined && spec.pace === undefined && spec.target?.due == null;
}

function endingsOf(trend: Trend): Ending[] {
  const { last, narrow } = trend;
  const endings = narrow ? [] : aheadOf(trend);
  if (!endsBeside(trend) || last === null) return endings;
  return [...endings, { lines: latestLines(trend), value: last.value }];
}

/** What is still to be reached. */
function aheadOf(trend: Trend): Ending[] {
  const { target, projection } = trend.spec;
  return [
    ...(target === undefined ? [] : [{ lines: targetLines(trend), value: target.value }]),
    ...(projection === undefined
      ? []
      : [{ lines: projectionLines(trend), value: projection.value }]),
  ];
}

function setBeside(trend: Trend, { frame, y }: Plane): (Label | Element)[] {
  const endings = endingsOf(trend);
  const wishes = endings.map(({ lines, value }) => ({
    at: y(value),
    size: linesHeight(lines) + APART,
  }));
  const middles = spread(wishes, 0, frame.y + frame.height + EDGE);
  const edge = frame.x + frame.width;
  return endings.flatMap(({ lines, value }, index) => {
    const middle = middles[index] ?? 0;
    return [...leader(edge, y(value), middle), labelAt(lines, edge + BESIDE, middle, 'start')];
  });
}

function leader(x: number, from: number, to: number): Element[] {
  if (Math.abs(from - to) < 5) return [];
  const d = `M${x - 4},${from}L${x + BESIDE - 2},${to}`;
  return [element('path', { d, fill: 'none', stroke: palette.faint })];
}

/** In the narrow form the target is written along its line … */
function targetPlaces(trend: Trend, { frame, y }: Plane): Place[] {
  const { target } = trend.spec;
  if (target === undefined) return [];
  const lines = wrapLines([main(target.label, palette.ink)], frame.width);
  return onLine(lines, y(target.value), frame);
}

/** … and the projection near its end. */
function projectionPlaces(trend: Trend, { frame, x, y }: Plane): Place[] {
  const { projection } = trend.spec;
  if (projection === undefined) return [];
  const spot = { x: x(timeOf(projection.at)), y: y(projection.value) };
  const lines = projectionLines(trend).slice(0, 1);
  return around(lines, spot, frame, awayFromTarget(trend, projection.value));
}

/** A value keeps to its side of the target, and so does its label. */
function awayFromTarget({ spec: { target } }: Trend, value: number): 'above' | 'below' {
  return target !== undefined && value < target.value ? 'below' : 'above';
}

function latestPlaces(trend: Trend, { frame, x, y }: Plane): Place[] {
  const { last } = trend;
  if (last === null) return [];
  return around(
    latestLines(trend),
    { x: x(last.time), y: y(last.value) },
    frame,
    awayFromTarget(trend, last.value),
  );
}

function pacePlaces({ spec: { pace }, write }: Trend, { frame, x, y }: Plane): Place[] {
  if (pace === undefined) return [];
  const lines = [minor(write.words.pace, palette.soft)];
  const [from, to] = [pace.from, pace.to].map(({ at, value }) => ({
    x: x(timeOf(at)),
    y: y(value),
  }));
  if (from === undefined || to === undefined) return [];
  return [0.3, 0.15, 0.5, 0.7, 0.85].flatMap((share) => {
    const spot = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    return around(lines, spot, frame).slice(0, 8);
  });
}

/** Which period is missing where that fits, else that something is. */
function gapPlaces({ gaps, write }: Trend, { frame, x }: Plane): Place[][] {
  return gaps.map((gap) => {
    const middle = (x(gap.first) + x(gap.last)) / 2;
    return [write.words.missing(write.gap(gap)), write.words.noData].flatMap((text) =>
      footOrHead([minor(text, palette.soft)], middle, frame),
    );
  });
}

/** Spots along everything drawn, close enough that no label slips between two of them. */
function tracePlot(trend: Trend, { frame, x, y }: Plane): Spot[] {
  const { spec, runs, last } = trend;
  const spot = (time: number, value: number): Spot => ({ x: x(time), y: y(value) });
  const lines: Spot[][] = runs.map((run) => run.map(({ time, value }) => spot(time, value)));
  if (spec.pace !== undefined) {
    lines.push([spec.pace.from, spec.pace.to].map(({ at, value }) => spot(timeOf(at), value)));
  }
  if (spec.projection !== undefined && last !== null) {
    const { at, value } = spec.projection;
    lines.push([spot(last.time, last.value), spot(timeOf(at), value)]);
  }
  if (spec.target !== undefined) lines.push(across(frame, y(spec.target.value)));
  for (const { at } of spec.annotations ?? []) lines.push(upright(frame, x(timeOf(at))));
  return lines.flatMap(trace);
}

function across({ x, width }: Box, y: number): Spot[] {
  return [
    { x, y },
    { x: x + width, y },
  ];
}

function upright({ y, height }: Box, x: number): Spot[] {
  return [
    { x, y },
    { x, y: y + height },
  ];
}

function trace(line: readonly Spot[]): Spot[] {
  return line.flatMap((spot, index) => {
    const next = line[index + 1] ?? spot;
    const steps = Math.ceil(Math.hypot(next.x - spot.x, next.y - spot.y) / 3) || 1;
    return Array.from({ length: steps }, (_, step) => ({
      x: spot.x + ((next.x - spot.x) * step) / steps,
      y: spot.y + ((next.y - spot.y) * step) / steps,
    }));
  });
}

import { element, group } from './document.ts';
import { drawEmpty } from './empty.ts';
import { writeFigure } from './figure.ts';
import { drawLabel, labelAt, linesHeight, linesWidth, wrapLines, type Line } from './label.ts';
import { palette } from './palette.ts';
import { linear, type Scale } from './scales.ts';
import { NARROW_BELOW, WIDE, type ChartHead, type Measure } from './spec.ts';
import { TEXT_SIZE } from './text-width.ts';
import { writerOf, type Writer } from './writer.ts';

export interface Bar {
  readonly name: string;
  /** `null` is a value that is missing: its name stands there without a bar. */
  readonly value: number | null;
}

export interface BarSpec extends ChartHead, Measure {
  /** In the order they are shown, from above. */
  readonly bars: readonly Bar[];
  readonly target?: { readonly value: number; readonly label: string };
}

interface Row extends Bar {
  readonly lines: readonly Line[];
  readonly top: number;
  readonly height: number;
}

const THICK = 12;
const PAD = 4;
const GAP = 8;
const NAMES = { wide: 0.34, narrow: 0.42 } as const;
const TARGET_ROW = 22;

/**
 * Draw values of things side by side: a bar each from zero, its name before and its value behind it.
 * @returns an SVG as text
 */
export function barChart(spec: BarSpec): string {
  const { width = WIDE, locale = 'zh', target } = spec;
  const write = writerOf(spec, locale);
  const figure = { id: spec.id, kind: 'bar', width, title: spec.title, linked: false };
  const description = spec.description ?? summary(spec, write);
  const values = spec.bars.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return drawEmpty({ ...figure, description, text: write.words.noData });

  const share = width < NARROW_BELOW ? NAMES.narrow : NAMES.wide;
  const rows = placeRows(spec.bars, width * share, target === undefined ? 0 : TARGET_ROW);
  const names = linesWidth(rows.flatMap(({ lines }) => lines)) + GAP;
  const figures = Math.max(...values.map((value) => linesWidth([figureLine(value, write)]))) + GAP;
  const drawn = [0, ...values, ...(target === undefined ? [] : [target.value])];
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  // A value below zero is written before its bar, so room for it is kept on that side too.
  const left = names + (least < 0 ? figures : 0);
  const x = linear([least, most === least ? least + 1 : most], [left, width - figures]);
  const foot = rows.at(-1);
  const height = foot === undefined ? 0 : foot.top + foot.height;
  return writeFigure(
    { ...figure, description, height },
    group(
      { fill: palette.accent },
      rows.map((row) => drawBar(row, x)),
    ),
    element('path', { d: `M${x(0)},${rows[0]?.top ?? 0}V${height}`, stroke: palette.faint }),
    target === undefined ? null : group({}, drawTarget(target, x, { width, height })),
    group(
      {},
      rows.flatMap((row) => drawWords(row, x, names - GAP, write)),
    ),
  );
}

function placeRows(bars: readonly Bar[], room: number, from: number): Row[] {
  let top = from;
  return bars.map((bar) => {
    const lines = wrapLines([{ text: bar.name, size: TEXT_SIZE, fill: palette.ink }], room);
    const height = Math.max(THICK, linesHeight(lines)) + PAD;
    const row = { ...bar, lines, top, height };
    top += height;
    return row;
  });
}

function drawBar({ value, top, height }: Row, x: Scale): Element {
  const [zero, end] = [x(0), x(value ?? 0)];
  const box = { x: Math.min(zero, end), y: top + height / 2 - THICK / 2, height: THICK };
  return element('rect', { ...box, width: Math.abs(end - zero) });
}

/** The name before the axis, the value behind the end of the bar. */
function drawWords({ lines, value, top, height }: Row, x: Scale, names: number, write: Writer) {
  const middle = top + height / 2;
  const figure = [value === null ? missingLine(write) : figureLine(value, write)];
  const end = x(value ?? 0);
  const label =
    (value ?? 0) >= 0
      ? labelAt(figure, end + GAP / 2, middle, 'start')
      : labelAt(figure, end - GAP / 2, middle, 'end');
  return [...drawLabel(labelAt(lines, names, middle, 'end')), ...drawLabel(label)];
}

function drawTarget(
  { value, label }: NonNullable<BarSpec['target']>,
  x: Scale,
  { width, height }: { readonly width: number; readonly height: number },
): Element[] {
  const line = { text: label, size: TEXT_SIZE, fill: palette.ink, bold: true };
  const half = linesWidth([line]) / 2;
  const at = x(value);
  const middle = Math.min(Math.max(at, half), width - half);
  return [
    element('path', { d: `M${at},${TARGET_ROW - 4}V${height}`, stroke: palette.ink }),
    ...drawLabel(labelAt([line], middle, TARGET_ROW / 2 - 1, 'middle')),
  ];
}

function figureLine(value: number, write: Writer): Line {
  return { text: write.number(value), size: TEXT_SIZE, fill: palette.ink };
}

function missingLine({ words }: Writer): Line {
  return { text: words.noData, size: TEXT_SIZE, fill: palette.soft };
}

function summary({ title, bars, target }: BarSpec, write: Writer): string {
  const values = bars.map(
    ({ name, value }) => `${name} ${value === null ? write.words.noData : write.quantity(value)}`,
  );
  return write.words.sentence([title, ...(target === undefined ? [] : [target.label]), ...values]);
}

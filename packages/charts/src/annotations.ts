import type { Plane } from './axes.ts';
import { timeOf } from './days.ts';
import { element } from './document.ts';
import { drawLabel, fitLines, labelAt, linesWidth, type Label } from './label.ts';
import { palette } from './palette.ts';
import type { Scale } from './scales.ts';
import type { Day } from './spec.ts';

/** A remark on a day of a series. */
export interface Annotation {
  readonly at: Day;
  readonly text: string;
  /** A break says that values before and after are not comparable: the line is cut there. Defaults to note. */
  readonly kind?: 'break' | 'note';
}

interface Stacked {
  /** Pixels the texts need above the plot. */
  readonly height: number;
  draw(plane: Plane): Element[];
}

const SIZE = 11;
const ROW = 16;
const GAP = 8;
const WIDEST = 0.5;

/** Stack the texts of annotations in rows above the plot, so that none covers another or leaves the chart. */
export function stackAnnotations(
  annotations: readonly Annotation[],
  x: Scale,
  width: number,
): Stacked {
  const placed: { annotation: Annotation; at: number; row: number; label: Label }[] = [];
  const rowEnds: number[] = [];
  const sorted = annotations
    .map((annotation) => ({ annotation, time: timeOf(annotation.at) }))
    .filter(({ time }) => time >= x.domain[0] && time <= x.domain[1])
    .sort((a, b) => a.time - b.time);
  for (const { annotation, time } of sorted) {
    const lines = fitLines(
      [{ text: annotation.text, size: SIZE, fill: palette.soft }],
      width * WIDEST,
    );
    const left = Math.max(0, Math.min(x(time) + 4, width - linesWidth(lines)));
    const free = rowEnds.findIndex((end) => end + GAP <= left);
    const row = free === -1 ? rowEnds.length : free;
    const label = labelAt(lines, left, 0, 'start');
    rowEnds[row] = left + label.box.width;
    placed.push({ annotation, at: x(time), row, label });
  }
  const height = rowEnds.length * ROW;
  return {
    height,
    draw: ({ frame }) =>
      placed.map(({ annotation, at, row, label }) => {
        const middle = frame.y - height + row * ROW + ROW / 2 - 4;
        return element(
          'g',
          {},
          element('title', {}, annotation.text),
          rule(at, middle - ROW / 2 + 2, frame.y + frame.height, annotation.kind ?? 'note'),
          ...drawLabel({ ...label, box: { ...label.box, y: middle - label.box.height / 2 } }),
        );
      }),
  };
}

function rule(x: number, y1: number, y2: number, kind: 'break' | 'note'): Element {
  return element('line', {
    x1: x,
    x2: x,
    y1,
    y2,
    stroke: palette.soft,
    'stroke-width': 1,
    'stroke-dasharray': kind === 'break' ? undefined : '1 3',
  });
}

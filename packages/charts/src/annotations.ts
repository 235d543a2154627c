import type { Plane } from './axes.ts';
import { timeOf } from './days.ts';
import { element } from './document.ts';
import { drawLabel, labelAt, linesWidth, type Label } from './label.ts';
import { palette } from './palette.ts';
import type { Scale } from './scales.ts';
import type { Day } from './spec.ts';
import { TEXT_SIZE, textWidth } from './text-width.ts';

/** A remark on a day of a series. */
export interface Annotation {
  readonly at: Day;
  readonly text: string;
  /** A break says that values before and after are not comparable: the line is cut there. Defaults to note. */
  readonly kind?: 'break' | 'note';
}

/** An annotation with the words or the sign that stand for it in the chart. */
export interface SignedNote extends Annotation {
  readonly sign: string;
  /** Whether the sign is a number and the text must be listed beside the chart. */
  readonly listed: boolean;
}

interface Stacked {
  /** Pixels the texts need above the plot. */
  readonly height: number;
  draw(plane: Plane): Element[];
}

const ROW = 16;
const GAP = 8;
/** Pixels a text may take in the chart; longer ones are listed below it under a number. */
const LONGEST = 100;
const CIRCLED_ONE = 0x2460;
const CIRCLED = 20;

/** Annotations in order of time; those with texts too long for a chart are numbered ①, ②, … */
export function signNotes(annotations: readonly Annotation[]): SignedNote[] {
  let listed = 0;
  return annotations
    .toSorted((a, b) => timeOf(a.at) - timeOf(b.at))
    .map((annotation) => {
      const short = textWidth(annotation.text, TEXT_SIZE) <= LONGEST;
      if (!short) listed += 1;
      return {
        ...annotation,
        sign: short ? annotation.text : circled(listed),
        listed: !short,
      };
    });
}

function circled(number: number): string {
  return number > CIRCLED ? `(${number})` : String.fromCodePoint(CIRCLED_ONE + number - 1);
}

/** Stack the signs of annotations in rows above the plot, so that none covers another or leaves the chart. */
export function stackAnnotations(
  annotations: readonly Annotation[],
  x: Scale,
  width: number,
): Stacked {
  const placed: { note: SignedNote; at: number; row: number; label: Label }[] = [];
  const rowEnds: number[] = [];
  const [from, to] = x.domain;
  for (const note of signNotes(annotations)) {
    const time = timeOf(note.at);
    if (time < from || time > to) continue;
    const lines = [{ text: note.sign, size: TEXT_SIZE, fill: palette.soft }];
    const left = Math.max(0, Math.min(x(time) + 4, width - linesWidth(lines)));
    const free = rowEnds.findIndex((end) => end + GAP <= left);
    const row = free === -1 ? rowEnds.length : free;
    const label = labelAt(lines, left, 0, 'start');
    rowEnds[row] = left + label.box.width;
    placed.push({ note, at: x(time), row, label });
  }
  const height = rowEnds.length * ROW;
  return {
    height,
    draw: ({ frame }) =>
      placed.map(({ note, at, row, label }) => {
        const middle = frame.y - height + row * ROW + ROW / 2 - 4;
        return element(
          'g',
          {},
          element('title', {}, note.text),
          rule(at, middle - ROW / 2 + 2, frame.y + frame.height, note.kind ?? 'note'),
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

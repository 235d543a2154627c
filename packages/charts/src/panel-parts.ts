import type { Plane } from './axes.ts';
import { drawLabel, labelAt, linesHeight, linesWidth, wrapLines, type Line } from './label.ts';
import { palette } from './palette.ts';
import type { Mark } from './series.ts';
import { TEXT_SIZE } from './text-width.ts';
import type { ValueAxis } from './value-axis.ts';
import type { Writer } from './writer.ts';

/** Pixels of a heading in one line, and of the row below a panel. */
export const HEADING = 24;
export const FOOT = 22;

/** Name and latest value: beside each other, or the value below where the name takes the width. */
export interface Heading {
  readonly name: readonly Line[];
  readonly value: Line;
  readonly beside: boolean;
}

/** A panel's heading. @param last its latest value, null without any */
export function headingOf(
  { name, last }: { readonly name: string; readonly last: Mark | null },
  width: number,
  write: Writer,
): Heading {
  const value: Line = {
    text: last === null ? write.words.noData : write.number(last.value),
    size: TEXT_SIZE,
    fill: last === null ? palette.soft : palette.accent,
    bold: last !== null,
  };
  const line = { text: name, size: TEXT_SIZE, fill: palette.ink };
  const beside = linesWidth([line]) + linesWidth([value]) + 12 <= width;
  return { name: wrapLines([line], width), value, beside };
}

/** The headings of panels that stand together: where one value does not fit beside its name, all stand below. */
export function alike(headings: readonly Heading[]): Heading[] {
  const beside = headings.every((heading) => heading.beside);
  return headings.map((heading) => ({ ...heading, beside }));
}

/** Pixels a heading takes. */
export function headingHeight({ name, beside }: Heading): number {
  return HEADING + (beside ? 0 : linesHeight(name));
}

export function drawHeading({ name, value, beside }: Heading, { frame }: Plane): Element[] {
  const foot = frame.y - HEADING / 2 + 2;
  const own = beside ? foot : foot - HEADING / 2 - linesHeight(name) / 2 + 4;
  return [
    ...drawLabel(labelAt(name, frame.x, own, 'start')),
    ...drawLabel(
      beside
        ? labelAt([value], frame.x + frame.width, foot, 'end')
        : labelAt([value], frame.x, foot, 'start'),
    ),
  ];
}

/** Figures left of a panel. */
export function valueTicks({ ticks, text }: ValueAxis, { frame, y }: Plane): Element[] {
  return ticks.flatMap((tick) =>
    drawLabel(labelAt([soft(text(tick))], frame.x - 6, y(tick), 'end')),
  );
}

/** The first and the last period below a panel, or the last alone where both do not fit. */
export function timeEnds({ frame, x }: Plane, write: Writer): Element[] {
  const middle = frame.y + frame.height + FOOT / 2 - 1;
  const [from, to] = x.domain.map((time) => soft(write.month(time)));
  if (from === undefined || to === undefined) return [];
  const both = linesWidth([from]) + linesWidth([to]) + 8 <= frame.width;
  return [
    ...(both ? drawLabel(labelAt([from], frame.x, middle, 'start')) : []),
    ...drawLabel(labelAt([to], frame.x + frame.width, middle, 'end')),
  ];
}

export function soft(text: string): Line {
  return { text, size: TEXT_SIZE, fill: palette.soft };
}

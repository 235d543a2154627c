import type { Plane } from './axes.ts';
import { spread } from './boxes.ts';
import {
  leader,
  nameGroup,
  nameLines,
  targetLines,
  type EndNames,
  type EndTarget,
} from './comparison-labels.ts';
import type { Course } from './courses.ts';
import { element } from './document.ts';
import { drawLabel, labelAt, linesHeight, linesWidth, type Line } from './label.ts';
import { palette } from './palette.ts';
import { drawMarkers } from './strokes.ts';
import type { Writer } from './writer.ts';

interface Key {
  readonly course: Course | undefined;
  readonly lines: readonly Line[];
}

const MARKERS = 24;
const MARKER_ROW = 9;
const SAMPLE = 26;
const NAME = 32;
const GAP = 12;
const ROW_GAP = 4;
const TOP = 10;

/**
 * Where there is no room beside the lines: markers at their ends, and below the axis of time a key with stroke,
 * marker, name and latest value, highest first.
 */
export function keysBelow(
  courses: readonly Course[],
  target: EndTarget | undefined,
  write: Writer,
  width: number,
): EndNames {
  const named = courses.filter(({ last }) => last !== null);
  const keys: Key[] = [
    ...named
      .toSorted((a, b) => (b.last?.value ?? 0) - (a.last?.value ?? 0))
      .map((course) => ({ course, lines: nameLines(course, write, width - NAME) })),
    ...(target === undefined
      ? []
      : [{ course: undefined, lines: targetLines(target, width - NAME) }]),
  ];
  const rows = inRows(keys, width);
  return {
    right: MARKERS,
    least: named.length * MARKER_ROW,
    foot: TOP + rows.reduce((sum, row) => sum + rowHeight(row), 0),
    draw: (plane) => [...endMarkers(named, plane), ...drawRows(rows, plane, width)],
  };
}

/** Two beside each other where all of them fit into half the width. */
function inRows(keys: readonly Key[], width: number): Key[][] {
  const widest = Math.max(0, ...keys.map(({ lines }) => linesWidth(lines)));
  const columns = 2 * (NAME + widest) + GAP <= width ? 2 : 1;
  const count = Math.ceil(keys.length / columns);
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => keys[column * count + row]).filter(
      (key) => key !== undefined,
    ),
  );
}

function rowHeight(row: readonly Key[]): number {
  return Math.max(...row.map(({ lines }) => linesHeight(lines))) + ROW_GAP;
}

function endMarkers(named: readonly Course[], plane: Plane): Element[] {
  const heights = named.map(({ last }) => plane.y(last?.value ?? 0));
  const wishes = heights.map((at) => ({ at, size: MARKER_ROW }));
  const middles = spread(wishes, 0, plane.frame.y + plane.frame.height + MARKER_ROW);
  return named.map((course, index) =>
    nameGroup(course, ...leader(course, plane, heights[index] ?? 0, middles[index] ?? 0)),
  );
}

const AXIS_ROW = 26;

function drawRows(rows: readonly Key[][], { frame }: Plane, width: number): Element[] {
  let top = frame.y + frame.height + AXIS_ROW + TOP;
  return rows.flatMap((row) => {
    const middle = top + rowHeight(row) / 2;
    top += rowHeight(row);
    return row.map(({ course, lines }, column) => {
      const left = (column * (width + GAP)) / 2;
      return nameGroup(
        course,
        ...sample(course, left, middle),
        ...drawLabel(labelAt(lines, left + NAME, middle, 'start')),
      );
    });
  });
}

function sample(course: Course | undefined, x: number, y: number): Element[] {
  const d = `M${x},${y}h${SAMPLE}`;
  if (course === undefined) {
    return [element('path', { d, stroke: palette.ink, 'stroke-width': 1.2 })];
  }
  const { stroke } = course;
  const { colour, width, dash } = stroke;
  return [
    element('path', { d, stroke: colour, 'stroke-width': width, 'stroke-dasharray': dash }),
    drawMarkers(stroke, [[x + SAMPLE / 2, y]]),
  ];
}

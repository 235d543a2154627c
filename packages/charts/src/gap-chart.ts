import * as Plot from '@observablehq/plot';
import { plotted, type Plane } from './axes.ts';
import { element, group } from './document.ts';
import { drawEmpty } from './empty.ts';
import { writeFigure } from './figure.ts';
import { splitAtGaps } from './gaps.ts';
import { drawLabel, labelAt, linesHeight, wrapLines } from './label.ts';
import { palette } from './palette.ts';
import {
  alike,
  drawHeading,
  FOOT,
  HEADING,
  headingHeight,
  headingOf,
  soft,
  timeEnds,
  valueTicks,
} from './panel-parts.ts';
import { panelGrid } from './panels.ts';
import { drawPoints, plotArea } from './points.ts';
import { linear } from './scales.ts';
import { readSeries, type Mark } from './series.ts';
import { WIDE, type ChartHead, type Frequency, type Point } from './spec.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';
import { wordsIn } from './words.ts';
import { writerOf, type Writer } from './writer.ts';

/** One way of saying how far apart areas are, over time. */
export interface GapMeasure<P extends Point = Point> {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly points: readonly P[];
}

export interface GapSpec<P extends Point = Point> extends ChartHead {
  readonly frequency?: Frequency;
  /** Each with a scale of its own. */
  readonly measures: readonly GapMeasure<P>[];
  /** What must be known to read it: that fewer areas report than there are. */
  readonly note?: string;
  readonly pointHref?: (point: P) => string | null;
}

interface Course<P extends Point> {
  readonly id: string;
  readonly name: string;
  readonly runs: readonly (readonly Mark<P>[])[];
  readonly last: Mark<P> | null;
  readonly axis: ValueAxis;
  readonly write: Writer;
}

const PLOT = 120;
const LEAST = 200;
/** Figures of the axis stand below the heading, not in it. */
const ABOVE = 6;

/**
 * Draw how a gap between areas goes, measured in several ways side by side, each with its own axis and its latest
 * value.
 * @returns an SVG as text
 */
export function gapChart<P extends Point>(spec: GapSpec<P>): string {
  const { width = WIDE, locale = 'zh', note, title } = spec;
  const courses = spec.measures.flatMap((measure) => readCourse(measure, spec));
  const figure = {
    ...{ id: spec.id, kind: 'gap', width, title },
    description: spec.description ?? summary(courses, spec),
  };
  if (courses.length === 0) {
    return drawEmpty({ ...figure, text: wordsIn(locale).noData });
  }
  const left = Math.max(...courses.map(({ axis }) => axis.width)) + 8;
  const room = { count: courses.length, width, left: 0, least: LEAST, plot: PLOT, foot: FOOT };
  const panelWidth = panelGrid({ ...room, heading: HEADING }).frame(0).width;
  const headings = alike(courses.map((course) => headingOf(course, panelWidth, course.write)));
  const grid = panelGrid({ ...room, heading: Math.max(...headings.map(headingHeight)) + ABOVE });
  const noted = note === undefined ? [] : wrapLines([soft(note)], width);
  const height = grid.height + linesHeight(noted);
  const times = courses.flatMap(({ runs }) => runs.flat().map(({ time }) => time));
  const domain = [Math.min(...times), Math.max(...times)] as const;
  const panels = courses.map((course, index) => {
    const outer = grid.frame(index);
    const frame = { ...outer, x: outer.x + left, width: outer.width - left };
    const x = linear(domain, [frame.x + 4, frame.x + frame.width - 6]);
    const y = linear(course.axis.domain, [frame.y + frame.height, frame.y]);
    const plane: Plane = { frame, x, y };
    const heading = headings[index];
    return element(
      'g',
      plotArea(frame),
      plotted(plane, [width, height], courseMarks(course)),
      drawPoints(course.runs.flat(), plane, {
        ...{ series: course, colour: palette.accent, write: course.write, href: spec.pointHref },
      }),
      ...(heading === undefined
        ? []
        : drawHeading(heading, { ...plane, frame: { ...outer, y: outer.y - ABOVE } })),
      ...valueTicks(course.axis, plane),
      ...timeEnds(plane, course.write),
    );
  });
  return writeFigure(
    { ...figure, height, linked: spec.pointHref !== undefined },
    ...panels,
    group({}, drawLabel(labelAt(noted, 0, grid.height + linesHeight(noted) / 2, 'start'))),
  );
}

/** Nothing where there is nothing to draw: a measure that cannot be computed takes no room. */
function readCourse<P extends Point>(
  { id, name, points, unit, decimals }: GapMeasure<P>,
  { frequency, locale = 'zh' }: GapSpec<P>,
): Course<P>[] {
  const runs = splitAtGaps(readSeries(points), frequency);
  const values = runs.flat().map(({ value }) => value);
  if (values.length === 0) return [];
  const words = wordsIn(locale);
  const measure = { unit, decimals, ...(frequency === undefined ? {} : { frequency }) };
  return [
    {
      ...{ id, name: words.value(name, unit === '' ? [] : [unit]), runs },
      last: runs.at(-1)?.at(-1) ?? null,
      axis: valueAxis(values, { unit, decimals, locale, count: 4 }),
      write: writerOf(measure, locale),
    },
  ];
}

function courseMarks<P extends Point>({ axis, runs }: Course<P>): Plot.Markish[] {
  return [
    Plot.ruleY(axis.ticks, { stroke: palette.rule }),
    Plot.ruleY([axis.domain[0]], { stroke: palette.faint }),
    ...runs
      .filter((run) => run.length > 1)
      .map((run) =>
        Plot.lineY(run, { x: 'time', y: 'value', stroke: palette.accent, strokeWidth: 1.8 }),
      ),
  ];
}

function summary<P extends Point>(courses: readonly Course<P>[], spec: GapSpec<P>): string {
  const { locale = 'zh', title, note } = spec;
  const words = wordsIn(locale);
  const values = courses.flatMap(({ name, last, write }) =>
    last === null ? [] : `${name} ${write.point(last)}`,
  );
  return words.sentence([title, ...values, ...(note === undefined ? [] : [note])]);
}

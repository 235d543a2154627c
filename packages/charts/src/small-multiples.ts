import * as Plot from '@observablehq/plot';
import { plotted } from './axes.ts';
import { element, group, type Child } from './document.ts';
import { drawEmpty } from './empty.ts';
import { hasLinks, writeFigure } from './figure.ts';
import { splitAtGaps } from './gaps.ts';
import { drawLabel, labelAt } from './label.ts';
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
import { NARROW_BELOW, WIDE, type ChartHead, type Measure, type Point } from './spec.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';
import { writerOf, type Writer } from './writer.ts';

export interface Panel<P extends Point = Point> {
  readonly id: string;
  readonly name: string;
  readonly points: readonly P[];
}

export interface SmallMultiplesSpec<P extends Point = Point> extends ChartHead, Measure {
  /** In the order they are shown. */
  readonly panels: readonly Panel<P>[];
  readonly target?: { readonly value: number; readonly label: string };
  readonly pointHref?: (point: P) => string | null;
}

interface Course<P extends Point> {
  readonly id: string;
  readonly name: string;
  readonly runs: readonly (readonly Mark<P>[])[];
  readonly last: Mark<P> | null;
}

const PLOT = 64;
const TOP = 20;
const LEAST = { wide: 118, narrow: 116 } as const;

/**
 * Draw the same series of several areas side by side on one scale, each with its name and latest value.
 * @returns an SVG as text
 */
export function smallMultiples<P extends Point>(spec: SmallMultiplesSpec<P>): string {
  const { width = WIDE, locale = 'zh', target } = spec;
  const write = writerOf(spec, locale);
  const courses = spec.panels.map((panel) => readCourse(panel, spec));
  const marks = courses.flatMap(({ runs }) => runs.flat());
  const figure = {
    id: spec.id,
    kind: 'multiples',
    width,
    title: spec.title,
    description: spec.description ?? summary(courses, spec, write),
  };
  if (marks.length === 0) return drawEmpty({ ...figure, text: write.words.noData });

  const values = marks.map(({ value }) => value);
  const drawn = target === undefined ? values : [...values, target.value];
  const axis = valueAxis(drawn, { ...spec, locale, count: 3 });
  const least = width < NARROW_BELOW ? LEAST.narrow : LEAST.wide;
  const room = {
    count: courses.length,
    width,
    left: axis.width + 8,
    least,
    plot: PLOT,
    foot: FOOT,
  };
  const panelWidth = panelGrid({ ...room, heading: HEADING }).frame(0).width;
  const headings = alike(courses.map((course) => headingOf(course, panelWidth, write)));
  const grid = panelGrid({ ...room, heading: Math.max(...headings.map(headingHeight)) });
  const times = marks.map(({ time }) => time);
  const domain = [Math.min(...times), Math.max(...times)] as const;
  const height = TOP + grid.height;
  const panels = courses.map((course, index) => {
    const heading = headings[index];
    const inner = grid.frame(index);
    const frame = { ...inner, y: inner.y + TOP };
    const x = linear(domain, [frame.x + 3, frame.x + frame.width - 4]);
    const plane = { frame, x, y: linear(axis.domain, [frame.y + frame.height, frame.y]) };
    const first = index % grid.columns === 0;
    const bottom = index + grid.columns >= courses.length;
    return element(
      'g',
      plotArea(frame),
      plotted(plane, [width, height], panelMarks(course, axis, target?.value)),
      drawPoints(ends(course, hasLinks(spec)), plane, {
        ...{ series: course, colour: palette.accent, write, href: spec.pointHref },
        brief: spec.brief,
      }),
      ...(heading === undefined ? [] : drawHeading(heading, plane)),
      ...(first ? valueTicks(axis, plane) : []),
      ...(bottom ? timeEnds(plane, write) : []),
    );
  });
  return writeFigure(
    { ...figure, height, linked: hasLinks(spec), brief: spec.brief },
    group({}, legend(spec)),
    ...panels,
  );
}

function readCourse<P extends Point>(
  { id, name, points }: Panel<P>,
  { frequency }: Measure,
): Course<P> {
  const runs = splitAtGaps(readSeries(points), frequency);
  return { id, name, runs, last: runs.at(-1)?.at(-1) ?? null };
}

function panelMarks<P extends Point>(
  { runs }: Course<P>,
  { ticks, domain }: ValueAxis,
  target: number | undefined,
): Plot.Markish[] {
  const long = runs.filter((run) => run.length > 1);
  return [
    Plot.ruleY(ticks, { stroke: palette.rule }),
    Plot.ruleY([domain[0]], { stroke: palette.faint }),
    Plot.ruleY(target === undefined ? [] : [target], {
      stroke: palette.ink,
      strokeDasharray: '3 2',
    }),
    ...long.map((run) =>
      Plot.lineY(run, { x: 'time', y: 'value', stroke: palette.accent, strokeWidth: 1.6 }),
    ),
  ];
}

/** Points that must be seen: all where they are links, else the last and those that no line reaches. */
function ends<P extends Point>({ runs, last }: Course<P>, all: boolean): Mark<P>[] {
  if (all) return runs.flat();
  const lone = runs.filter((run) => run.length === 1).flat();
  return [...lone.filter((mark) => mark !== last), ...(last === null ? [] : [last])];
}

/** The unit, and what the dashed line is. */
function legend({ unit, target }: Pick<SmallMultiplesSpec, 'unit' | 'target'>): Child[] {
  const unitLabel = labelAt([soft(unit)], 0, 8, 'start');
  if (target === undefined) return drawLabel(unitLabel);
  const left = unit === '' ? 0 : unitLabel.box.width + 16;
  const dash = { d: `M${left},8h18`, stroke: palette.ink, 'stroke-dasharray': '3 2' };
  return [
    ...drawLabel(unitLabel),
    element('path', dash),
    ...drawLabel(labelAt([{ ...soft(target.label), fill: palette.ink }], left + 24, 8, 'start')),
  ];
}

function summary<P extends Point>(
  courses: readonly Course<P>[],
  { title, target }: SmallMultiplesSpec<P>,
  write: Writer,
): string {
  const values = courses.map(({ name, last }) =>
    last === null ? `${name} ${write.words.noData}` : `${name} ${write.quantity(last.value)}`,
  );
  return write.words.sentence([title, ...(target === undefined ? [] : [target.label]), ...values]);
}

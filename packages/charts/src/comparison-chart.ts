import * as Plot from '@observablehq/plot';
import { timeAxisMarks, plotted, valueAxisMarks, type Plane } from './axes.ts';
import { keysBelow } from './comparison-keys.ts';
import { namesBeside } from './comparison-labels.ts';
import { drawCourse, type Course } from './courses.ts';
import { group } from './document.ts';
import { drawEmpty } from './empty.ts';
import { hasLinks, writeFigure } from './figure.ts';
import { splitAtGaps } from './gaps.ts';
import { indexSeries } from './indexed.ts';
import { drawLabel, labelAt } from './label.ts';
import { palette } from './palette.ts';
import { linear } from './scales.ts';
import { readSeries } from './series.ts';
import {
  NARROW_BELOW,
  WIDE,
  type ChartHead,
  type Frequency,
  type Measure,
  type Point,
} from './spec.ts';
import { MOST_SERIES, strokeOf } from './strokes.ts';
import { TEXT_SIZE } from './text-width.ts';
import { timeTicks } from './time-axis.ts';
import { valueAxis } from './value-axis.ts';
import { writerOf, type Writer } from './writer.ts';

export interface Series<P extends Point = Point> {
  readonly id: string;
  readonly name: string;
  readonly points: readonly P[];
  /** How its values are written where it is not as the chart's: only an indexed chart may mix units. */
  readonly measure?: Measure;
}

export interface ComparisonSpec<P extends Point = Point> extends ChartHead, Measure {
  /** At most eleven. */
  readonly series: readonly Series<P>[];
  /** Id of the series picked out. */
  readonly highlight?: string;
  /** Draw every series as a share of its value in the first period all have, which is 100. */
  readonly indexed?: boolean;
  readonly target?: { readonly value: number; readonly label: string };
  readonly pointHref?: (point: P, series: Series<P>) => string | null;
}

const HEIGHT = { wide: 340, narrow: 300 } as const;
const UNIT_ROW = 26;
const AXIS_ROW = 26;
const INSET = 6;

/**
 * Draw up to eleven series on one scale, each named where it ends, told apart by dashes, markers and names so
 * that it can be read without colours.
 * @returns an SVG as text
 * @throws RangeError for more series than can be told apart
 */
export function comparisonChart<P extends Point>(spec: ComparisonSpec<P>): string {
  if (spec.series.length > MOST_SERIES) {
    const count = spec.series.length;
    throw new RangeError(
      `a comparison shows at most ${MOST_SERIES} series, not ${count}: choose fewer`,
    );
  }
  return spec.indexed === true ? indexedChart(spec) : drawComparison(spec, spec.target);
}

/** The same, with the base as a line across. */
function indexedChart<P extends Point>(spec: ComparisonSpec<P>): string {
  const { width = WIDE, locale = 'zh', frequency } = spec;
  const { words, period } = writerOf(spec, locale);
  const indexed = indexSeries<P, Series<P>>(spec.series, spec, locale);
  if (indexed === null) {
    const { id, title } = spec;
    const figure = { id, kind: 'comparison', width, title, description: words.noCommonPeriod };
    return drawEmpty({ ...figure, text: words.noCommonPeriod });
  }
  const measure = { unit: '', decimals: 1, ...(frequency === undefined ? {} : { frequency }) };
  const base = { value: 100, label: words.base(period(indexed.base)) };
  return drawComparison({ ...spec, ...measure, series: indexed.series }, base);
}

function drawComparison<P extends Point>(
  spec: ComparisonSpec<P>,
  target: ComparisonSpec<P>['target'],
): string {
  const { width = WIDE, locale = 'zh' } = spec;
  const write = writerOf(spec, locale);
  const courses = readCourses(spec);
  const marks = courses.flatMap(({ runs }) => runs.flat());
  const figure = {
    id: spec.id,
    kind: 'comparison',
    width,
    title: spec.title,
    description: spec.description ?? summary(courses, spec.title, write),
  };
  if (marks.length === 0) return drawEmpty({ ...figure, text: write.words.noData });

  const narrow = width < NARROW_BELOW;
  const values = marks.map(({ value }) => value);
  const drawn = target === undefined ? values : [...values, target.value];
  const axis = valueAxis(drawn, { ...spec, locale, count: narrow ? 4 : 5 });
  const names = (narrow ? keysBelow : namesBeside)(courses, target, write, width);
  const [left, right] = [axis.width + 10, names.right];
  const tall = Math.max(narrow ? HEIGHT.narrow : HEIGHT.wide, UNIT_ROW + names.least);
  const height = tall + names.foot;
  const times = marks.map(({ time }) => time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = linear([first, last], [left + INSET, width - right - INSET]);
  const frame = {
    ...{ x: left, y: UNIT_ROW, width: width - left - right },
    height: tall - UNIT_ROW - AXIS_ROW,
  };
  const plane: Plane = { frame, x, y: linear(axis.domain, [UNIT_ROW + frame.height, UNIT_ROW]) };
  const ticks = timeTicks({
    ...{ domain: x.domain, length: x.range[1] - x.range[0], locale },
    ...{ frequency: spec.frequency, sample: last },
  });
  return writeFigure(
    { ...figure, height, linked: hasLinks(spec), brief: spec.brief, plot: frame },
    plotted(
      plane,
      [width, height],
      [
        ...valueAxisMarks(axis),
        ...timeAxisMarks(ticks, axis.domain[0]),
        Plot.ruleY(target === undefined ? [] : [target.value], {
          stroke: palette.ink,
          strokeWidth: 1.2,
        }),
      ],
    ),
    group(
      {},
      courses.map((course) =>
        drawCourse(course, plane, writerOf({ ...spec, ...paceOf(course.source) }, locale), spec),
      ),
    ),
    group({ 'pointer-events': 'none' }, names.draw(plane)),
    group(
      {},
      drawLabel(labelAt([{ text: spec.unit, size: TEXT_SIZE, fill: palette.soft }], 0, 8, 'start')),
    ),
  );
}

/** In the order they are drawn: the one picked out last, on top. */
function readCourses<P extends Point>({
  series,
  highlight,
  frequency,
}: ComparisonSpec<P>): Course<P>[] {
  const courses = series.map((source, index) => {
    const runs = splitAtGaps(readSeries(source.points), source.measure?.frequency ?? frequency);
    const highlighted = source.id === highlight;
    return {
      ...{ source, index, runs, highlighted, last: runs.at(-1)?.at(-1) ?? null },
      stroke: strokeOf(index, highlighted),
    };
  });
  return courses.sort((a, b) => Number(a.highlighted) - Number(b.highlighted));
}

/** A series that says how often it is reported is read by that, whatever the others do. */
function paceOf({ measure }: Series): { frequency?: Frequency } {
  return measure?.frequency === undefined ? {} : { frequency: measure.frequency };
}

function summary<P extends Point>(
  courses: readonly Course<P>[],
  title: string,
  write: Writer,
): string {
  const ranked = [...courses].sort(
    (a, b) => (b.last?.value ?? -Infinity) - (a.last?.value ?? -Infinity),
  );
  const values = ranked.map(({ source: { name }, last }) =>
    last === null ? `${name} ${write.words.noData}` : `${name} ${write.point(last)}`,
  );
  return write.words.sentence([title, ...values]);
}

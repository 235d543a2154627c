import { plotted, timeAxisMarks, valueAxisMarks, type Plane } from './axes.ts';
import { stackAnnotations } from './annotations.ts';
import { group } from './document.ts';
import { drawEmpty } from './empty.ts';
import { hasLinks, writeFigure } from './figure.ts';
import { palette } from './palette.ts';
import { drawPoints } from './points.ts';
import { linear } from './scales.ts';
import type { Point } from './spec.ts';
import { timeTicks } from './time-axis.ts';
import { drawnValues, readTrend, timeDomain, type TrendSpec } from './trend.ts';
import { rightMargin, setLabels } from './trend-labels.ts';
import { courseMarks, gapMarks } from './trend-marks.ts';
import { trendSummary } from './trend-summary.ts';
import { valueAxis } from './value-axis.ts';

const HEIGHT = { wide: 320, narrow: 250 } as const;
const INSET = 6;
const UNIT_ROW = 26;
const AXIS_ROW = 26;

/**
 * Draw one indicator's course with its target, the way it had to go (序时), what it is projected to reach, gaps
 * as gaps and provisional values hollow.
 * @returns an SVG as text
 * @throws TypeError when a day is none
 */
export function trendChart<P extends Point>(spec: TrendSpec<P>): string {
  const trend = readTrend(spec);
  const { write, width, narrow } = trend;
  const figure = {
    id: spec.id,
    kind: 'trend',
    width,
    title: spec.title,
    description: spec.description ?? trendSummary(trend),
  };
  if (trend.last === null) return drawEmpty({ ...figure, text: write.words.noData });

  const axis = valueAxis(drawnValues(trend), {
    unit: spec.unit,
    decimals: spec.decimals,
    locale: write.locale,
    count: narrow ? 4 : 5,
  });
  const left = axis.width + 10;
  const right = rightMargin(trend);
  const x = linear(timeDomain(trend), [left + INSET, width - right - INSET]);
  const notes = stackAnnotations(spec.annotations ?? [], x, width);
  const top = UNIT_ROW + notes.height;
  const height = (narrow ? HEIGHT.narrow : HEIGHT.wide) + notes.height;
  const frame = { x: left, y: top, width: width - left - right, height: height - top - AXIS_ROW };
  const plane: Plane = { frame, x, y: linear(axis.domain, [top + frame.height, top]) };
  const ticks = timeTicks({
    domain: x.domain,
    length: x.range[1] - x.range[0],
    frequency: spec.frequency,
    sample: trend.last.time,
    locale: write.locale,
  });
  return writeFigure(
    { ...figure, height, linked: hasLinks(spec), brief: spec.brief, plot: frame },
    plotted(
      plane,
      [width, height],
      [
        ...gapMarks(trend, axis.domain),
        ...valueAxisMarks(axis),
        ...timeAxisMarks(ticks, axis.domain[0]),
        ...courseMarks(trend, x.domain),
      ],
    ),
    group({}, notes.draw(plane)),
    drawPoints(trend.runs.flat(), plane, {
      ...{ series: { id: 'values' }, colour: palette.accent, write, href: spec.pointHref },
      brief: spec.brief,
    }),
    group({ 'pointer-events': 'none' }, setLabels(trend, plane)),
  );
}

import type { Box } from './boxes.ts';
import { element, type Child } from './document.ts';
import { palette } from './palette.ts';
import { plotArea } from './points.ts';
import { serialize } from './serialize.ts';
import { TEXT_SIZE } from './text-width.ts';

/** The outer shape of a chart and what it says of itself. */
export interface Figure {
  readonly id: string;
  /** Told to the page as class `chart-<kind>`. */
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Whether there are links inside: an image may not hold any, a group may. */
  readonly linked: boolean;
  readonly brief?: boolean | undefined;
  /** Where the values are drawn, for charts of one plot. */
  readonly plot?: Box;
}

/** Whether a chart that is asked for has points that are links. */
export function hasLinks({ pointHref, brief = false }: PointLinks): boolean {
  return pointHref !== undefined && !brief;
}

interface PointLinks {
  readonly pointHref?: unknown;
  readonly brief?: boolean;
}

/** Put a chart's parts into one SVG and write it. */
export function writeFigure(figure: Figure, ...content: Child[]): string {
  const { id, kind, width, height, title, description, linked, brief = false, plot } = figure;
  const root = element(
    'svg',
    {
      class: `chart chart-${kind}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: linked ? 'group' : 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-size': TEXT_SIZE,
      'font-variant': 'tabular-nums',
      fill: palette.ink,
      // A stop of the keyboard before its points are there, so that whoever tabs on does not pass it by.
      ...(brief ? { 'data-brief': '', tabindex: 0 } : {}),
      ...(plot === undefined ? {} : plotArea(plot)),
    },
    element('title', { id: `${id}-title` }, title),
    element('desc', { id: `${id}-desc` }, description),
    ...content,
  );
  return standalone(root);
}

/** Write an SVG so that it is one in a page and as a file. */
export function standalone(root: Element): string {
  return serialize(root).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
}

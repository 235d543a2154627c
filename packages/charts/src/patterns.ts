import { element } from './document.ts';
import { palette } from './palette.ts';

/** Patterns laid over a colour, from none to the densest. */
export const patternNames = ['solid', 'hatch', 'dots', 'bars'] as const;

export type Pattern = (typeof patternNames)[number];

const drawings: Readonly<Record<Exclude<Pattern, 'solid'>, string>> = {
  hatch: 'M-1,1l2,-2M0,6l6,-6M5,7l2,-2',
  dots: 'M1.5,1.5h0M4.5,4.5h0',
  bars: 'M0,1.5h6M0,4.5h6',
};

/** The definition of a pattern, id `<prefix>-<pattern>`; solid needs none. */
export function drawPattern(prefix: string, pattern: Pattern): Element | null {
  if (pattern === 'solid') return null;
  return element(
    'pattern',
    { id: `${prefix}-${pattern}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
    element('path', {
      d: drawings[pattern],
      stroke: palette.paper,
      'stroke-width': pattern === 'dots' ? 2.2 : 1.3,
      'stroke-linecap': pattern === 'dots' ? 'round' : undefined,
    }),
  );
}

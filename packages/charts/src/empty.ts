import { element } from './document.ts';
import { writeFigure, type Figure } from './figure.ts';
import { palette } from './palette.ts';

const HEIGHT = 96;

/** A chart without anything to draw says so instead of showing axes of nothing. */
export function drawEmpty(
  figure: Omit<Figure, 'height' | 'linked'> & { readonly text: string },
): string {
  const line = { x1: 0, x2: figure.width, stroke: palette.rule };
  return writeFigure(
    { ...figure, height: HEIGHT, linked: false },
    element('line', { ...line, y1: 0.5, y2: 0.5 }),
    element('line', { ...line, y1: HEIGHT - 0.5, y2: HEIGHT - 0.5 }),
    element(
      'text',
      { x: figure.width / 2, y: HEIGHT / 2 + 4, 'text-anchor': 'middle', fill: palette.soft },
      figure.text,
    ),
  );
}

import { parseHTML } from 'linkedom';
import type { Box } from '../src/boxes.ts';
import { textWidth } from '../src/text-width.ts';

/** The SVG of a chart as a tree. */
export function parse(svg: string): Element {
  const { document } = parseHTML(`<body>${svg}</body>`);
  const root = document.querySelector('svg');
  if (root === null) throw new Error(`no svg in: ${svg.slice(0, 80)}`);
  return root;
}

export function texts(root: Element): string[] {
  return Array.from(root.querySelectorAll('text'), (text) => text.textContent);
}

/** What each direct label covers, by the estimated width of its text. */
export function labelBoxes(root: Element): (Box & { text: string })[] {
  return Array.from(root.querySelectorAll('text[font-size]'), (text) => {
    const size = numberOf(text, 'font-size');
    const width = textWidth(text.textContent, size);
    const share = { middle: 0.5, end: 1 }[text.getAttribute('text-anchor') ?? ''] ?? 0;
    return {
      text: text.textContent,
      x: numberOf(text, 'x') - share * width,
      y: numberOf(text, 'y') - 0.86 * size,
      width,
      height: size,
    };
  });
}

export function numberOf(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute));
}

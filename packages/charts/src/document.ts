/// <reference lib="dom" />
// The reference carries the DOM's types to whoever checks these sources without them.
import { parseHTML } from 'linkedom';

/** The document all charts are drawn in; it never holds them, so nothing piles up in it. */
export const { document } = parseHTML('<html></html>');

const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Child = Element | string | null;

/**
 * Make an SVG element; text goes in as text, so markup in data stays text.
 * @param attributes those without a value are left out
 * @param children null stands for "nothing here"
 */
export function element(name: string, attributes: Attributes, ...children: Child[]): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, String(value));
  }
  for (const child of children) {
    if (child !== null) made.append(child);
  }
  return made;
}

/** A group, or nothing where nothing would be in it. */
export function group(attributes: Attributes, children: readonly Child[]): Element | null {
  return children.length === 0 ? null : element('g', attributes, ...children);
}

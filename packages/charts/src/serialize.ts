/** Attributes that Plot writes and a page cannot use: CSP refuses styles, axe labels on plain groups. */
const dropped = new Set(['style', 'aria-hidden', 'aria-description', 'font-family', 'xmlns']);
const geometry = new Set([
  ...['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'dx', 'dy'],
  ...['width', 'height', 'transform', 'points', 'viewBox'],
]);
const ELEMENT = 1;
const TEXT = 3;

/**
 * Write an SVG tree as well-formed XML that is valid inside HTML too.
 *
 * Our own because linkedom leaves `<` and `&` in attributes as they are, and because what is not written
 * needs no transport: coordinates are rounded to a tenth of a pixel, Plot's style sheet, labels on
 * groups and empty groups are left out.
 */
export function serialize(node: Node): string {
  if (node.nodeType === TEXT) return escapeXml(node.textContent ?? '');
  if (node.nodeType !== ELEMENT) return '';
  const element = node as Element;
  const name = element.localName;
  if (name === 'style') return '';
  const inner = Array.from(element.childNodes, serialize).join('');
  if (name === 'g' && inner === '') return '';
  const attributes = Array.from(element.attributes, (attribute) => written(element, attribute));
  const open = `<${name}${attributes.join('')}`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`;
}

function written(element: Element, { name, value }: Attr): string {
  if (dropped.has(name) || value === 'inherit') return '';
  if (name === 'aria-label' && element.localName === 'g') return '';
  const key = name === 'xlink:href' ? 'href' : name;
  return ` ${key}="${escapeXml(geometry.has(key) ? rounded(value) : value)}"`;
}

function rounded(value: string): string {
  return value.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (digits) =>
    String(Math.round(Number(digits) * 10) / 10),
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Control characters have no place in XML, escaped or not. */
// eslint-disable-next-line no-control-regex -- these are what is taken out
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

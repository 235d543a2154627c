import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** When every part of an office file says it was written: zip knows local time only, so none of a machine's. */
const WRITTEN = new Date(2000, 0, 1);
const dated = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const drawing = /(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")\d+(")/g;

/**
 * Makes an office file depend on nothing but what is in it: the clock and counters of the library that wrote it leave its
 * dates and the numbers of its drawings.
 * @param at ISO instant the file is to name as its own
 */
export function steadied(file: Uint8Array, at: string): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(file))) {
    parts[name] = [name.endsWith('.xml') ? steadyXml(content, at) : content, { mtime: WRITTEN }];
  }
  return zipSync(parts, { level: 6, mtime: WRITTEN });
}

function steadyXml(content: Uint8Array, at: string): Uint8Array {
  let drawings = 0;
  const text = strFromU8(content)
    .replaceAll(dated, (_, open: string) => open + at)
    .replaceAll(drawing, (_, before: string, after: string) => `${before}${++drawings}${after}`);
  return strToU8(text);
}

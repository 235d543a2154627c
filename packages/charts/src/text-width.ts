/** East Asian wide and full-width characters, symbols and emoji: one em each. */
const wide =
  /[\u1100-\u115F\u2010-\u2027\u2030-\u205E\u2190-\u2BFF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{3FFFF}]/u;
const narrow = /[iljt1fIr.,:;'|!()[\]\s]/;
const broad = /[A-Zmw%@&]/;

/**
 * Estimate how wide a text stands, in pixels, without a font at hand. Digits take 0.56 em in every font with
 * tabular figures; others err on the wide side, since a clipped label costs more than a wider margin.
 * @param size font size in pixels
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += characterEms(character);
  return ems * size;
}

function characterEms(character: string): number {
  if (wide.test(character)) return 1;
  if (/\d/.test(character)) return 0.56;
  if (broad.test(character)) return 0.78;
  return narrow.test(character) ? 0.36 : 0.57;
}

/** The text, or as much of it as fits into `width` pixels with an ellipsis behind. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

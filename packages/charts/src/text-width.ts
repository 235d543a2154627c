/** Font size of everything a chart says, in pixels; each further size or weight is a font a browser has to fetch first. */
export const TEXT_SIZE = 12;

/** East Asian wide and full-width characters, symbols and emoji: one em each. */
const wide =
  /[\u1100-\u115F\u2010-\u2027\u2030-\u205E\u2190-\u2BFF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{3FFFF}]/u;
const narrow = /[iljt1fIr.,:;'|!()[\]\s]/;
const broad = /[A-Zmw%@&]/;

/**
 * Estimate how wide a text stands, in pixels, without a font at hand. Digits take 0.56 em in the fonts pages
 * ask for; others err on the wide side, since a clipped label costs more than a wider margin.
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

/** No line begins with one of these … */
const closing = /[、，。；：？！）》〉”’」』】…—％,.;:?!)\]%‰]/;
/** … and none ends with one of these. */
const opening = /[（《〈“‘「『【([]/;

/** Break a text into as many lines as it takes to fit a width; nothing of it is left out. @param size in pixels */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, size, width)) {
    const fits = textWidth((line + piece).trimEnd(), size) <= width;
    if (line !== '' && !fits) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** The widest of what must stay together in a text, in em. */
export function widestWord(text: string): number {
  return Math.max(0, ...words(text).map((word) => textWidth(word.trimEnd(), 1)));
}

/** What must stay together; parts of it where it is too wide. */
function pieces(text: string, size: number, width: number): string[] {
  return words(text).flatMap((word) =>
    textWidth(word.trimEnd(), size) <= width ? [word] : Array.from(word),
  );
}

/** A Latin word, a character with its punctuation. */
function words(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    const before = found.at(-1) ?? '';
    if (before !== '' && together(before, character)) found.splice(-1, 1, before + character);
    else found.push(character);
  }
  return found;
}

function together(before: string, character: string): boolean {
  const last = Array.from(before).at(-1) ?? '';
  if (character === ' ' || closing.test(character) || opening.test(last)) return true;
  return !wide.test(character) && !wide.test(last) && last !== ' ';
}

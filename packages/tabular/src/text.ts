const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef';
const spaceNextToCjk = new RegExp(`\\s+(?=[${cjk}])|(?<=[${cjk}])\\s+`, 'gu');
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Brackets and dots that NFKC leaves alone though writers use them like the half-width ones. */
const halfWidth: Record<string, string> = {
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '〖': '(',
  '〗': ')',
  '∶': ':',
  '﹔': ';',
};

/**
 * Brings a label into the one form in which labels are compared: NFKC, half-width brackets, colons and commas,
 * no invisible characters, white space collapsed and, next to CJK characters, removed.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[〔〕【】〖〗∶﹔]/g, (character) => halfWidth[character] ?? character)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(spaceNextToCjk, '')
    .trim();
}

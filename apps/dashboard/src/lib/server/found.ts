import { pinyin } from 'pinyin-pro';

/**
 * Makes a test for what a reader is looking for: every word must be found in one of the texts, as it is
 * written or, for Chinese, by the initials of its pinyin.
 */
export function finder(q: string): (texts: readonly (string | null)[]) => boolean {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return (texts) => {
    const written = texts.filter((text) => text !== null).map((text) => text.toLowerCase());
    return words.every((word) =>
      written.some((text) => text.includes(word) || initials(text).includes(word)),
    );
  };
}

function initials(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
}

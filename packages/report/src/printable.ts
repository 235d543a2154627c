/** Marks of direction and of no width: they print nothing and can turn round what stands beside them. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** What the packaged fonts can print. */
const unknown =
  /[^\n\u0020-\u007e\u00a0-\u0103\u0391-\u03a1\u03a3-\u03a9\u03b1-\u03c1\u03c3-\u03c9\u0401\u0410-\u044f\u0451\u2010-\u2016\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2025-\u2027\u2030\u2032\u2033\u2103\u2109\u2116\u2160-\u216b\u2190-\u2199\u2211-\u2213\u221a\u221e\u2248\u2260-\u2262\u2264-\u2267\u2460-\u25ab\u25b2\u25b3\u25b6\u25bc\u25c6\u25c7\u25cb\u25ce-\u25d3\u25ef\u2605\u2606\u3000-\u303f\u3041-\u3096\u309b-\u30ff\u3220-\u3243\u3280-\u32b0\u3300-\u33ff\u3400-\u4db5\u4e00-\u9fd0\uff01-\uff5e\uffe0-\uffe6]/gu;

/** Text as it can be printed: a character no packaged font has stands as an empty box, in sight. */
export function printable(text: string): string {
  return text
    .replaceAll(/[\t\r]+/g, ' ')
    .replaceAll(invisible, '')
    .replaceAll(unknown, '□');
}

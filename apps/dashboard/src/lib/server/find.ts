import { pinyin } from 'pinyin-pro';

/** Names as they are searched: lower case, and Chinese ones by their initials and in full pinyin too. */
const keys = new Map<string, string>();
/** More names than any county has; beyond it the oldest are made again. */
const KEPT = 20_000;

/** How near names are to what a reader typed: one that is it, or begins with it, in any spelling, before the others. */
export function closeness(names: readonly string[], words: string): number {
  const wanted = folded(words);
  const spellings = names.flatMap((name) => keyOf(name).split('\n'));
  if (spellings.includes(wanted)) return 2;
  return spellings.some((spelling) => spelling.startsWith(wanted)) ? 1 : 0;
}

/**
 * Makes a test of what a reader typed: each word must stand in one of the names, as Chinese, as English, as
 * pinyin or as pinyin initials (`ldl` finds 绿地率, and so does `lvdi`).
 * @param words as typed; empty finds everything
 */
export function finder(words: string): (names: readonly (string | null)[]) => boolean {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (names) => {
    if (wanted.length === 0) return true;
    const searched = names.flatMap((name) => (name === null ? [] : keyOf(name))).join('\n');
    return wanted.every((word) => searched.includes(word));
  };
}

function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const made = madeKey(name);
  keys.set(name, made);
  const [oldest] = keys.keys();
  if (keys.size > KEPT && oldest !== undefined) keys.delete(oldest);
  return made;
}

function madeKey(name: string): string {
  const plain = folded(name);
  if (!/\p{Script=Han}/u.test(plain)) return plain;
  const syllables = pinyin(plain, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return [plain, initials, folded(syllables.join(''))].join('\n');
}

/** Full-width letters and digits as half-width, capitals as small, pinyin's ü as it is typed. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v');
}

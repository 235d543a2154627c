import { normalizeText } from '@monitor/tabular';

/** A name as it is compared: normalised, without white space, in lower case. */
export function nameKey(text: string): string {
  return normalizeText(text).replace(/\s+/g, '').toLowerCase();
}

/**
 * The forms a joined header may be known by, most specific first: `道路照明/主干道/亮灯数` is also
 * `主干道/亮灯数` and `亮灯数`, each with and without the stroke.
 */
export function nameForms(name: string): string[] {
  const parts = name.split('/');
  const suffixes = parts.map((_, start) => parts.slice(start));
  const forms = suffixes.flatMap((suffix) => [suffix.join('/'), suffix.join('')]);
  return [...new Set(forms.map(nameKey))].filter(Boolean);
}

/** Maps each known name's key to what it stands for; of two that share a name the first holds. */
export function byName<T>(
  items: readonly T[],
  names: (item: T) => readonly string[],
): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    for (const name of names(item)) if (!found.has(nameKey(name))) found.set(nameKey(name), item);
  }
  return found;
}

/** The first of a joined header's forms that is known, with what it stands for. */
export function lookUp<T>(known: ReadonlyMap<string, T>, name: string): T | undefined {
  for (const form of nameForms(name)) {
    const item = known.get(form);
    if (item !== undefined) return item;
  }
  return undefined;
}

/** How any form heads the column that says its rows' units, as keys. */
export const UNIT_COLUMNS: readonly string[] = ['单位', '计量单位', 'unit'];

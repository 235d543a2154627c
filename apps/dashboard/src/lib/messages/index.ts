import type { Language } from '@monitor/wording';
import { en } from './en.ts';
import { readWeighted } from '../weighted.ts';
import { zh } from './zh.ts';

export type { Language };
export type Messages = typeof zh;

const catalogue: Readonly<Record<Language, Messages>> = { zh, en };

/** All wording of the pages in one language. */
export function messagesIn(language: Language): Messages {
  return catalogue[language];
}

/** Reads a language from a cookie or a form; the county's own language unless English is asked for. */
export function parseLanguage(text: string | undefined): Language {
  return text === 'en' ? 'en' : 'zh';
}

/** The language a reader gets: the one they chose, else the one of ours that the browser likes best. */
export function preferredLanguage(chosen: string | null, accepted: string): Language {
  if (chosen !== null) return parseLanguage(chosen);
  const [best] = readWeighted(accepted)
    .filter(({ name, weight }) => /^(zh|en)\b/.test(name) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return parseLanguage(best?.name.slice(0, 2));
}

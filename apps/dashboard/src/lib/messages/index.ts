import { en } from './en.ts';
import { zh } from './zh.ts';

export type Language = 'zh' | 'en';
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

/**
 * The language a reader gets: the one they chose, else English only where the browser asks for it and not
 * for Chinese.
 */
export function preferredLanguage(chosen: string | null, accepted: string): Language {
  if (chosen !== null) return parseLanguage(chosen);
  return /\ben\b/i.test(accepted) && !/\bzh\b/i.test(accepted) ? 'en' : 'zh';
}

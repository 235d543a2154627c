import type { Language } from '@monitor/wording';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

export type Words = typeof zh;

const catalogue: Readonly<Record<Language, Words>> = { zh, en };

/** All wording of the report in one language. */
export function wordsIn(language: Language): Words {
  return catalogue[language];
}

import { createContext } from 'svelte';
import { formatsIn, type Formats } from '@monitor/wording';
import { messagesIn, type Language, type Messages } from './messages/index.ts';

/** Who reads: the language, its wording and its formats. Set once by the layout. */
export interface Reader {
  readonly language: Language;
  readonly m: Messages;
  readonly f: Formats;
  /** The reference month in the address, `YYYY-MM`; null for the newest. Links carry it on. */
  readonly month: string | null;
  /** The day or instant in the address whose knowledge counts; null for now. Links carry it on where they can. */
  readonly knownAt: string | null;
  /** Both as parameters, for links to pages that take both. */
  readonly dated: { readonly period: string | null; readonly 'as-known-at': string | null };
}

/** The reader of an address in a language. */
export function readerOf({
  language,
  month,
  knownAt,
}: Pick<Reader, 'language' | 'month' | 'knownAt'>): Reader {
  return {
    ...{ language, month, knownAt },
    dated: { period: month, 'as-known-at': knownAt },
    m: messagesIn(language),
    f: formatsIn(language),
  };
}

export const [getReader, setReader] = createContext<Reader>();

import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import type { Theme } from '#lib/theme.ts';

declare global {
  namespace App {
    interface Locals {
      language: Language;
      theme: Theme;
      /** The publication this request reads; asked once, so one page never mixes two. */
      publication: () => Promise<Publication>;
      /**
       * Whether the answer depends on nothing but publication, address, language, colours and day, and so may be
       * given again to others. Whoever makes such an answer says so.
       */
      lasting: boolean;
    }
    interface PageData {
      /** Whether any value on the page is demonstration data; undefined where it shows none. */
      readonly demonstration?: boolean | undefined;
    }
  }
}

declare module 'svelte/elements' {
  interface HTMLLinkAttributes {
    /** Younger than Svelte's own list. */
    blocking?: 'render';
  }
}

export {};

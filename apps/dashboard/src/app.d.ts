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
    }
    interface PageData {
      /** Whether any value on the page is demonstration data. */
      readonly demonstration?: boolean;
    }
  }
}

export {};

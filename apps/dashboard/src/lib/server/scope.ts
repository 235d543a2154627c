import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';

/** What every part of an indicator page is made from. */
export interface Scope {
  readonly publication: Publication;
  readonly language: Language;
  readonly indicator: {
    readonly indicator_id: string;
    readonly name: string;
    readonly unit: string;
    readonly decimals: number;
    readonly direction: string;
    readonly frequency: string;
    readonly numerator_id: string | null;
    readonly denominator_id: string | null;
  };
  /** The day of assessment, ISO. */
  readonly asOf: string;
  /** The instant whose knowledge counts; `infinity` is now. */
  readonly knownAt: string;
}

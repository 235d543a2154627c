import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import { knownOr } from './moment.ts';
import { listed, window, type Listed } from './pages.ts';
import discrepanciesSql from './sql/discrepancies.sql?raw';

/** Where a figure stands in a file. */
export interface Place {
  readonly load_id: string | null;
  readonly file_name: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** A numerator or denominator with its place. */
export interface Part extends Place {
  readonly name: string;
  readonly indicator_id: string;
  readonly value: number;
  readonly unit: string;
}

/** A reported ratio beside what its components give. */
export interface DiscrepancyRow extends Place {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly indicator: string;
  readonly area: string;
  readonly unit: string;
  readonly decimals: number;
  /** From numerator per denominator to the unit: 100 for per cent. */
  readonly factor: number;
  readonly period_start: string;
  readonly period_end: string;
  readonly reported: number;
  readonly derived: number;
  readonly difference: number;
  /** One unit in the last place the reported figure was printed with. */
  readonly resolution: number;
  /** The derived value with the places of the reported one. */
  readonly printed: number;
  readonly severity: 'hint' | 'error';
  readonly demonstration: boolean;
  readonly numerator: Part | null;
  readonly denominator: Part | null;
  readonly matching: number;
}

/** Where reported ratios and their components disagree, errors first. */
export async function discrepanciesPage(
  publication: Publication,
  language: Language,
  page: number | null,
  knownAt: string | null,
): Promise<{ readonly discrepancies: Listed<DiscrepancyRow> }> {
  const rows = await publication.rows<DiscrepancyRow>(discrepanciesSql, {
    ...{ language, known_at: knownOr(knownAt) },
    ...window(page),
  });
  return { discrepancies: listed(rows, page) };
}

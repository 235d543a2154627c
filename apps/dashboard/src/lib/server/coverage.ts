import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import { asOfDay } from './as-of.ts';
import type { Chart } from './charts.ts';
import { choicesOf, type Choice } from './choices.ts';
import { coverageFigure, type CoverageMonth } from './coverage-figure.ts';
import { listed, window, type Listed } from './pages.ts';
import choicesSql from './sql/coverage-choices.sql?raw';
import countsSql from './sql/coverage-counts.sql?raw';
import monthsSql from './sql/coverage-months.sql?raw';
import seriesSql from './sql/coverage-series.sql?raw';

/** A series there should be or is. */
export interface CoverageSeries {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly indicator: string;
  readonly area: string;
  readonly frequency: string;
  readonly max_age_days: number | null;
  readonly expected: boolean;
  readonly observations: number;
  readonly first_period_end: string | null;
  readonly last_period_end: string | null;
  /** Periods missing between the first and the last; null where none can be owed. */
  readonly missing: number | null;
  readonly age_days: number | null;
  readonly stale: boolean;
  readonly demonstration: boolean;
  readonly targeted: boolean;
  readonly matching: number;
}

interface Counts {
  readonly expected: number;
  readonly present: number;
  readonly gapped: number;
  readonly missing: number;
  readonly stale: number;
}

/** What only some series are. */
export const coverageOnly = ['targeted', 'missing', 'none', 'stale'] as const;

export interface CoverageAsked {
  readonly area: string | null;
  readonly group: string | null;
  readonly only: (typeof coverageOnly)[number] | null;
  readonly page: number | null;
  readonly period: string | null;
}

export interface CoveragePage {
  readonly asked: CoverageAsked;
  readonly counts: Counts;
  readonly series: Listed<CoverageSeries>;
  readonly groups: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly figure: Chart | null;
}

/** Months before the day of assessment that the chart shows. */
const MONTHS = 48;

/** Which series have values in which months. */
export async function coveragePage(
  publication: Publication,
  language: Language,
  asked: CoverageAsked,
): Promise<CoveragePage> {
  const { page, period, ...wanted } = asked;
  const [asOf, counts, rows, choices] = await Promise.all([
    asOfDay(publication, period),
    publication.row<Counts>(countsSql),
    publication.rows<CoverageSeries>(seriesSql, { language, ...wanted, ...window(page) }),
    publication.rows<Choice>(choicesSql, { language }),
  ]);
  if (counts === null) throw new Error('the counts of the coverage are one row');
  const months = await publication.rows<CoverageMonth>(monthsSql, {
    indicators: [...new Set(rows.map((row) => row.indicator_id))],
    areas: [...new Set(rows.map((row) => row.area_id))],
    as_of: asOf,
    months: MONTHS,
  });
  return {
    asked,
    counts,
    series: listed(rows, page),
    groups: choicesOf(choices, 'group'),
    areas: choicesOf(choices, 'area'),
    figure: coverageFigure(
      rows.filter((row) => row.observations > 0),
      months,
      language,
    ),
  };
}

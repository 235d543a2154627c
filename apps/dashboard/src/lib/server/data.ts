import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import type { Chart } from './charts.ts';
import { coverageFigure, type CoverageMonth } from './coverage-figure.ts';
import countsSql from './sql/data-counts.sql?raw';
import coverageSql from './sql/coverage.sql?raw';
import discrepanciesSql from './sql/discrepancies.sql?raw';
import eventsSql from './sql/events.sql?raw';
import loadsSql from './sql/loads.sql?raw';
import quarantineSql from './sql/quarantine.sql?raw';

/** One file taken in, as lists show it. */
export interface LoadRow {
  readonly load_id: string;
  readonly file_name: string;
  readonly department: string | null;
  readonly received_at: string;
  readonly outcome: string;
  readonly demonstration: boolean;
  readonly lines_total: number;
  readonly lines_accepted: number;
  readonly lines_quarantined: number;
  readonly lines_no_data: number;
  readonly lines_out_of_scope: number;
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly withdrawn_at: string | null;
}

export interface QuarantineRow {
  readonly load_id: string;
  readonly file_name: string;
  readonly line: number | null;
  readonly column_name: string | null;
  readonly value: string | null;
  readonly rule: string;
  readonly message: string;
}

export interface DiscrepancyRow {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly indicator: string;
  readonly area: string;
  readonly unit: string;
  readonly decimals: number;
  readonly period_start: string;
  readonly period_end: string;
  readonly reported: number;
  readonly derived: number;
  readonly difference: number;
  readonly severity: string;
  readonly demonstration: boolean;
}

export interface EventRow {
  readonly seq: number;
  readonly recorded_at: string;
  readonly kind: string;
  readonly subject: string;
  readonly actor: string | null;
  readonly detail: string;
}

interface Counts {
  readonly loads: number;
  readonly observations: number;
  readonly quarantined: number;
  readonly discrepancies: number;
  readonly events: number;
  readonly demonstration: boolean;
}

export interface DataPage {
  readonly counts: Counts;
  readonly demonstration: boolean;
  readonly loads: readonly LoadRow[];
  readonly quarantine: readonly QuarantineRow[];
  readonly discrepancies: readonly DiscrepancyRow[];
  readonly events: readonly EventRow[];
  readonly coverage: Chart | null;
}

/** As many rows of each list as one page can carry; the lists say how many there are in all. */
const MOST = 200;

/** Where the data of the publication come from and what is wrong with them. */
export async function dataPage(publication: Publication, language: Language): Promise<DataPage> {
  const most = MOST;
  const [counts, loads, quarantine, discrepancies, events, months] = await Promise.all([
    publication.row<Counts>(countsSql),
    publication.rows<LoadRow>(loadsSql, { language, most }),
    publication.rows<QuarantineRow>(quarantineSql, { most }),
    publication.rows<DiscrepancyRow>(discrepanciesSql, { language, most }),
    publication.rows<EventRow>(eventsSql, { most }),
    publication.rows<CoverageMonth>(coverageSql, { language }),
  ]);
  if (counts === null) throw new Error('the counts of a publication are one row');
  const { demonstration } = counts;
  return {
    counts,
    demonstration,
    loads,
    quarantine,
    discrepancies,
    events,
    coverage: coverageFigure(months, language),
  };
}

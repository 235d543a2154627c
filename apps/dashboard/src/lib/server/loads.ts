import { loadPipelines, pipelinesDirectory } from '@monitor/ingest';
import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import { choicesOf, type Choice } from './choices.ts';
import { freshness, type Freshness } from './freshness.ts';
import { knownOr } from './moment.ts';
import { listed, window, type Listed } from './pages.ts';
import choicesSql from './sql/load-choices.sql?raw';
import loadsSql from './sql/loads.sql?raw';

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
  /** When file and content were erased; null where they are kept. */
  readonly purged_at: string | null;
}

/** The columns the list can be sorted by. */
export const loadSorts = [
  'file',
  'department',
  'received',
  'outcome',
  'lines',
  'quarantined',
  'added',
  'revised',
] as const;

/** Which loads, in which order; null is no restriction. */
export interface LoadsAsked {
  readonly department: string | null;
  readonly pipeline: string | null;
  readonly outcome: string | null;
  /** The month the file came, `YYYY-MM`. */
  readonly received: string | null;
  readonly q: string | null;
  readonly sort: string | null;
  readonly page: number | null;
  /** The month of assessment. */
  readonly period: string | null;
  /** A day or an instant: what was known then; null for now. */
  readonly 'as-known-at': string | null;
}

export interface LoadsPage extends Freshness {
  readonly asked: LoadsAsked;
  readonly loads: Listed<LoadRow & { readonly matching: number }>;
  readonly departments: readonly Choice[];
  readonly pipelines: readonly Choice[];
  readonly outcomes: readonly Choice[];
  readonly months: readonly Choice[];
}

/** What has come, what is late, and the files themselves. */
export async function loadsPage(
  publication: Publication,
  language: Language,
  asked: LoadsAsked,
): Promise<LoadsPage> {
  const { page, period, 'as-known-at': knownAt, sort, ...wanted } = asked;
  const [rows, choices, titles, fresh] = await Promise.all([
    publication.rows<LoadRow & { readonly matching: number }>(loadsSql, {
      language,
      ...wanted,
      known_at: knownOr(knownAt),
      sort: sort ?? '-received',
      ...window(page),
    }),
    publication.rows<Choice>(choicesSql, { language }),
    pipelineTitles(language),
    freshness(publication, language, { month: period, knownAt }),
  ]);
  return {
    asked,
    loads: listed(rows, page),
    departments: choicesOf(choices, 'department'),
    pipelines: choicesOf(choices, 'pipeline').map((choice) => ({
      ...choice,
      label: titles.get(choice.value) ?? choice.label,
    })),
    outcomes: choicesOf(choices, 'outcome'),
    months: choicesOf(choices, 'received'),
    ...fresh,
  };
}

/** What the pipelines are called, by id. */
export async function pipelineTitles(language: Language): Promise<ReadonlyMap<string, string>> {
  const pipelines = await loadPipelines(pipelinesDirectory());
  return new Map(pipelines.map(({ id, title }) => [id, title[language]]));
}

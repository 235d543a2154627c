import type { Bindable, Publication } from '@monitor/warehouse';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { formatsIn } from '@monitor/wording';
import type { ChartScope } from './chart-series.ts';
import { choicesOf, type Choice } from './choices.ts';
import { drawCoverage, type CoverageMonth } from './coverage-figure.ts';
import { departmentsOf } from './departments-of-series.ts';
import { figureOf, sourceLine, type Drawing, type Figure } from './figure.ts';
import type { Statement } from './statement.ts';
import { momentOf, type Moment } from './moment.ts';
import { listed, window, type Listed } from './pages.ts';
import choicesSql from './sql/coverage-choices.sql?raw';
import countsSql from './sql/coverage-counts.sql?raw';
import monthsSql from './sql/coverage-months.sql?raw';
import seriesSql from './sql/coverage-series.sql?raw';
import thenSql from './sql/coverage-then.sql?raw';

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
  /** Periods in between declared to have no figures; they are not missing. */
  readonly declared: number;
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
  readonly 'as-known-at': string | null;
}

export interface CoveragePage {
  readonly asked: CoverageAsked;
  readonly counts: Counts;
  readonly series: Listed<CoverageSeries>;
  readonly groups: readonly Choice[];
  readonly areas: readonly Choice[];
  /** How many areas there are; more than are offered where there are very many. */
  readonly allAreas: number;
  readonly figure: Figure | null;
}

/** More than anyone picks from one list; whoever wants another looks for it. */
const MOST_OFFERED = 100;
/** Months before the day of assessment that the chart shows. */
const MONTHS = 48;

/** Which series have values in which months. */
export async function coveragePage(
  publication: Publication,
  language: Language,
  asked: CoverageAsked,
): Promise<CoveragePage> {
  const { area, page } = asked;
  const moment = await askedMoment(publication, asked);
  const [[counts], rows, choices, drawing] = await Promise.all([
    rowsThen<Counts>(publication, moment, countsSql),
    seriesThen(publication, language, moment, asked),
    rowsThen<Choice & { known: number }>(publication, moment, choicesSql, {
      ...{ language, area },
      most: MOST_OFFERED,
    }),
    coverageDrawing({ publication, language }, asked),
  ]);
  if (counts === undefined) throw new Error('the counts of the coverage are one row');
  const areas = choicesOf(choices, 'area');
  return {
    asked,
    counts,
    series: listed(rows, page),
    groups: choicesOf(choices, 'group'),
    areas,
    allAreas: areas[0]?.known ?? 0,
    figure: drawing === null ? null : figureOf(drawing),
  };
}

type Dated = Pick<CoverageAsked, 'period' | 'as-known-at'>;

/** The moment an address asks for; null for now. */
async function askedMoment(publication: Publication, dated: Dated): Promise<Moment | null> {
  const { period, 'as-known-at': then } = dated;
  return period === null && then === null ? null : momentOf(publication, period, then);
}

/** The statement of the whole list, as known at the time asked for. */
export async function coverageStatement(
  publication: Publication,
  language: Language,
  dated: Dated,
  part: { readonly most: number; readonly skip: number },
): Promise<Statement> {
  const moment = await askedMoment(publication, dated);
  const values = { language, area: null, group: null, only: null, ...part };
  if (moment === null) return { sql: seriesSql, values };
  return { sql: thenOf(seriesSql), values: { ...values, ...moment } };
}

type Wanted = Pick<CoverageAsked, 'area' | 'group' | 'only' | 'page'>;

function seriesThen(
  publication: Publication,
  language: Language,
  moment: Moment | null,
  { area, group, only, page }: Wanted,
): Promise<CoverageSeries[]> {
  return rowsThen(publication, moment, seriesSql, {
    ...{ language, area, group, only },
    ...window(page),
  });
}

/** The rows of a statement on the coverage: that of now is at hand, that of another moment is worked out. */
function rowsThen<T extends object>(
  publication: Publication,
  moment: Moment | null,
  sql: string,
  values: Record<string, Bindable> = {},
): Promise<T[]> {
  if (moment === null) return publication.rows<T>(sql, values);
  return publication.rows<T>(thenOf(sql), { ...values, ...moment });
}

/** A statement on the coverage of another moment; one that begins with relations of its own goes on with them. */
const thenOf = (sql: string): string => thenSql + sql.replace(/^with /m, ', ');

/** The months in which the series of one page of the list have values; null where none has one. */
export async function coverageDrawing(
  scope: ChartScope,
  { area, group, only, page, ...dated }: CoverageAsked,
): Promise<Drawing | null> {
  const { publication, language } = scope;
  const wanted = { area, group, only };
  const asked = await askedMoment(publication, dated);
  const rows = await seriesThen(publication, language, asked, { ...wanted, page });
  const moment = asked ?? (await momentOf(publication, null, null));
  const series = rows.filter((row) => row.observations > 0);
  const values = {
    indicators: series.map((row) => row.indicator_id),
    areas: series.map((row) => row.area_id),
    ...moment,
    months: MONTHS,
  };
  const months = await publication.rows<CoverageMonth>(monthsSql, values);
  const drawn = drawCoverage(series, months, language, dated);
  if (drawn === null) return null;
  const { month, day } = formatsIn(language);
  const ends = months.map((one) => one.period_end).toSorted();
  return {
    ...drawn,
    name: 'coverage',
    parameters: { ...wanted, page: page === null ? null : String(page), ...dated },
    ...{ notes: [], series: [], spans: [], timed: false },
    source: sourceLine(publication, language, {
      departments: await departmentsOf(scope, series, moment),
      span: [month(ends[0] ?? null), month(ends.at(-1) ?? null)],
      demonstration: series.some((row) => row.demonstration),
      remarks: [messagesIn(language).chart.parts.asOf(day(moment.as_of))],
    }),
    statement: { sql: monthsSql, values },
  };
}

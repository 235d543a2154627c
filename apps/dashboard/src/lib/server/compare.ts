import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import type { Comparing, Mode } from '#lib/compare-address.ts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { MOST_SERIES } from '#lib/series-key.ts';
import type { Chart } from './charts.ts';
import { comparedFigure } from './compared-figure.ts';
import { comparedSeries, type ComparedSeries } from './compared.ts';
import { momentOf } from './moment.ts';
import { presetsOf, type PresetGroup } from './presets.ts';
import indicatorsSql from './sql/comparable-indicators.sql?raw';

/** One month of the table: a cell for each series, null where it has no value. */
export interface ComparedMonth {
  readonly month: string;
  readonly cells: readonly (ComparedSeries['values'][number] | null)[];
}

interface IndicatorChoice {
  readonly indicator_id: string;
  readonly name: string;
  readonly group_name: string | null;
}

export interface ComparePage {
  readonly asOf: string;
  readonly demonstration: boolean;
  readonly comparing: Comparing;
  readonly series: readonly ComparedSeries[];
  /** How the values are shown: as asked, else as they are in one unit, else as indices. */
  readonly mode: Mode;
  /** Whether all are in one unit. */
  readonly oneUnit: boolean;
  /** Whether the series are of different frequencies. */
  readonly mixed: boolean;
  /** The month whose values are 100. */
  readonly base: string | null;
  /** The months that could be, newest first. */
  readonly common: readonly string[];
  /** null where nothing can be drawn: no values, different units, or no base. */
  readonly chart: Chart | null;
  /** Newest first. */
  readonly months: readonly ComparedMonth[];
  readonly indicators: readonly IndicatorChoice[];
  readonly presets: readonly PresetGroup[];
}

/**
 * Any series together.
 * @throws 400 for more series than can be told apart, 404 for an indicator or area the plan does not have
 */
export async function comparePage(
  publication: Publication,
  language: Language,
  comparing: Comparing,
): Promise<ComparePage> {
  if (comparing.series.length > MOST_SERIES)
    error(400, messagesIn(language).compare.tooMany(comparing.series.length, MOST_SERIES));
  const [series, indicators, moment] = await Promise.all([
    comparedSeries(publication, language, comparing),
    publication.rows<IndicatorChoice>(indicatorsSql, { language }),
    momentOf(publication, comparing.period, comparing['as-known-at']),
  ]);
  const oneUnit = new Set(series.map(({ unit }) => unit)).size < 2;
  const mode = comparing.mode ?? (oneUnit ? 'absolute' : 'indexed');
  const values = series.flatMap((one) => one.values);
  const base = values[0]?.base ?? null;
  const drawn = values.length > 0 && (mode === 'indexed' ? base !== null : oneUnit);
  return {
    asOf: moment.as_of,
    demonstration: values.some(({ demonstration }) => demonstration),
    comparing,
    series,
    mode,
    oneUnit,
    mixed: new Set(values.map(({ frequency }) => frequency)).size > 1,
    base,
    common: distinct(values.filter((value) => value.is_common).map(({ month }) => month)),
    chart: drawn ? comparedFigure(series, mode, base, language) : null,
    months: monthsOf(series),
    indicators,
    presets: await presetsOf(publication, language, comparing),
  };
}

function monthsOf(series: readonly ComparedSeries[]): ComparedMonth[] {
  const byMonth = series.map(({ values }) => new Map(values.map((value) => [value.month, value])));
  const months = distinct(series.flatMap(({ values }) => values.map(({ month }) => month)));
  return months.map((month) => ({
    month,
    cells: byMonth.map((values) => values.get(month) ?? null),
  }));
}

/** Each month once, newest first. */
function distinct(months: readonly string[]): string[] {
  return [...new Set(months)].toSorted().toReversed();
}

import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import type { Comparing, Mode } from '#lib/compare-address.ts';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { MOST_SERIES } from '#lib/series-key.ts';
import { momentOf } from './moment.ts';
import seriesSql from './sql/compared-series.sql?raw';
import valuesSql from './sql/compared-values.sql?raw';

/** One value of one of the series. */
export interface ComparedValue {
  /** Which series, from 1. */
  readonly position: number;
  readonly period_start: string;
  readonly period_end: string;
  /** The month it ends in, in which periods of different lengths meet. */
  readonly month: string;
  readonly frequency: string;
  readonly value: number;
  /** As many as tell it from its target. */
  readonly decimals: number;
  readonly status: string;
  readonly demonstration: boolean;
  /** Which department's file it comes from. */
  readonly department: string | null;
  /** The month whose values are 100; null where none can be. */
  readonly base: string | null;
  /** null where the series has no value to be 100. */
  readonly index: number | null;
  /** Whether this month could be the base: every series has a value above zero in it, or as many as ever have. */
  readonly is_common: boolean;
}

/** One of the series with its values, oldest first. */
export interface ComparedSeries {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly indicator: string;
  readonly area: string;
  /** What tells it from the others. */
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly values: readonly ComparedValue[];
}

/** The series of a comparison, and how they can be shown together. */
export interface Compared {
  readonly series: readonly ComparedSeries[];
  /** How the values are shown: as asked, else as they are in one unit, else as indices. */
  readonly mode: Mode;
  /** Whether all are in one unit. */
  readonly oneUnit: boolean;
  /** The month whose values are 100. */
  readonly base: string | null;
}

type SeriesRow = Omit<ComparedSeries, 'name' | 'values' | 'indicator' | 'area'> & {
  readonly indicator: string | null;
  readonly area: string | null;
};

/**
 * What an address asks to be compared.
 * @throws 400 for more series than can be told apart, 404 for an indicator or area the plan does not have
 */
export async function comparedOf(
  publication: Publication,
  language: Language,
  comparing: Comparing,
): Promise<Compared> {
  const { length } = comparing.series;
  if (length > MOST_SERIES) error(400, messagesIn(language).compare.tooMany(length, MOST_SERIES));
  const series = await comparedSeries(publication, language, comparing);
  const oneUnit = new Set(series.map(({ unit }) => unit)).size < 2;
  const mode = comparing.mode ?? (oneUnit ? 'absolute' : 'indexed');
  const [value] = series.flatMap(({ values }) => values);
  return { series, mode, oneUnit, base: value?.base ?? null };
}

/** The statement that lists the values compared, with what is bound to it. */
export async function comparedQuery(
  publication: Publication,
  language: Language,
  comparing: Comparing,
) {
  const moment = await momentOf(publication, comparing.period, comparing['as-known-at']);
  return {
    sql: valuesSql,
    values: {
      language,
      indicators: comparing.series.map(({ indicator }) => indicator),
      areas: comparing.series.map(({ area }) => area),
      base: comparing.base,
      from: comparing.from,
      to: comparing.to,
      ...moment,
    },
  };
}

async function comparedSeries(
  publication: Publication,
  language: Language,
  comparing: Comparing,
): Promise<ComparedSeries[]> {
  if (comparing.series.length === 0) return [];
  const { sql, values } = await comparedQuery(publication, language, comparing);
  const { indicators, areas } = values;
  const [series, rows] = await Promise.all([
    publication.rows<SeriesRow>(seriesSql, { language, indicators, areas }),
    publication.rows<ComparedValue>(sql, values),
  ]);
  const byPosition = Map.groupBy(rows, ({ position }) => position);
  const named = series.map((row) => known(row, language));
  return named.map((row, index) => {
    const values = byPosition.get(index + 1) ?? [];
    const decimals = Math.max(row.decimals, ...values.map((value) => value.decimals));
    return { ...row, name: nameOf(row, named, language), decimals, values };
  });
}

function known({ indicator, area, ...ids }: SeriesRow, language: Language) {
  const { unknown } = messagesIn(language).errors;
  if (indicator === null) error(404, unknown.indicator(ids.indicator_id));
  if (area === null) error(404, unknown.area(ids.area_id));
  return { ...ids, indicator, area };
}

type Named = Omit<ComparedSeries, 'name' | 'values'>;

/** Only what differs: the area of one indicator, the indicator of one area. */
function nameOf({ indicator, area }: Named, all: readonly Named[], language: Language): string {
  if (all.length > 1 && all.every((other) => other.indicator === indicator)) return area;
  if (all.length > 1 && all.every((other) => other.area === area)) return indicator;
  return messagesIn(language).indicator.chartTitle(indicator, area);
}

import type { Publication } from '@monitor/warehouse';
import type { Comparing } from '#lib/compare-address.ts';
import type { Language } from '#lib/messages/index.ts';
import { comparedDrawing } from './compared-figure.ts';
import { comparedOf, type Compared, type ComparedSeries } from './compared.ts';
import { figureOf, type Figure } from './figure.ts';
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

export interface ComparePage extends Compared {
  readonly asOf: string;
  /** Undefined where nothing is shown. */
  readonly demonstration: boolean | undefined;
  readonly comparing: Comparing;
  /** Whether the series are of different frequencies. */
  readonly mixed: boolean;
  /** The months that could be the base, newest first. */
  readonly common: readonly string[];
  /** null where nothing can be drawn: no values, different units, or no base. */
  readonly figure: Figure | null;
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
  const [compared, indicators, moment] = await Promise.all([
    comparedOf(publication, language, comparing),
    publication.rows<IndicatorChoice>(indicatorsSql, { language }),
    momentOf(publication, comparing.period, comparing['as-known-at']),
  ]);
  const { series } = compared;
  const values = series.flatMap((one) => one.values);
  const drawing = await comparedDrawing({ publication, language }, comparing, compared);
  return {
    ...compared,
    asOf: moment.as_of,
    demonstration:
      values.length === 0 ? undefined : values.some(({ demonstration }) => demonstration),
    comparing,
    mixed: new Set(values.map(({ frequency }) => frequency)).size > 1,
    common: distinct(values.filter((value) => value.is_common).map(({ month }) => month)),
    figure: drawing === null ? null : figureOf(drawing),
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

import { comparisonChart, hasGaps, type Frequency } from '@monitor/charts';
import { fieldsOf, type Comparing } from '#lib/compare-address.ts';
import { explainAddress } from '#lib/explain-address.ts';
import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { written } from '#lib/series-key.ts';
import { spansOf, type ChartScope } from './chart-series.ts';
import { chartPoints, frequencyOf } from './charts.ts';
import {
  comparedQuery,
  type Compared,
  type ComparedSeries,
  type ComparedValue,
} from './compared.ts';
import { sourceLine, type ChartTable, type Drawing } from './figure.ts';

const WIDE = 1280;
const INDEX_DECIMALS = 1;

/** The series in one chart; as indices with their base as a line. null where nothing can be drawn. */
export async function comparedDrawing(
  scope: ChartScope,
  comparing: Comparing,
  { series, mode, oneUnit, base }: Compared,
): Promise<Drawing | null> {
  const { publication, language } = scope;
  const indexed = mode === 'indexed';
  const drawn = series.filter(({ values }) =>
    values.some(({ index }) => !indexed || index !== null),
  );
  const [first] = drawn;
  if (first === undefined || (!indexed && !oneUnit)) return null;
  const words = messagesIn(language).compare;
  const f = formatsIn(language);
  const values = drawn.flatMap((one) => one.values);
  const title = words.chartTitle(drawn.length, words.modes[mode] ?? mode);
  const decimals = Math.max(...drawn.map((one) => one.decimals));
  const measure = indexed
    ? { unit: '', decimals: INDEX_DECIMALS }
    : { unit: f.unit(first.unit), decimals };
  const line =
    indexed && base !== null
      ? { target: { value: 100, label: words.baseLine(f.month(base)) } }
      : {};
  return {
    name: 'series',
    parameters: parametersOf({ ...comparing, mode, base: indexed ? base : null }),
    ...{ title, notes: [], timed: true, spans: spansOf(values), wide: WIDE },
    source: sourceOf(scope, drawn),
    statement: await comparedQuery(publication, language, comparing),
    table: tableOf(drawn, indexed, language),
    series: drawn.map((one) => ({ id: idOf(one), name: one.name })),
    draw: (id, width, brief) =>
      comparisonChart({
        ...{
          id,
          width,
          brief,
          title,
          locale: language,
          ...measure,
          ...sameFrequency(values),
          ...line,
        },
        series: drawn.map((one) => ({
          ...{ id: idOf(one), name: one.name },
          points: pointsOf(one, indexed, language),
        })),
        pointHref: ({ period_end }, { id }) =>
          explained(drawn, id, period_end, comparing['as-known-at']),
      }),
  };
}

function parametersOf(comparing: Comparing): Drawing['parameters'] {
  const byName = Map.groupBy(fieldsOf(comparing), ([name]) => name);
  return Object.fromEntries(
    [...byName].map(([name, fields]) => [name, fields.map(([, value]) => value)]),
  );
}

function idOf({ indicator_id, area_id }: ComparedSeries): string {
  return written({ indicator: indicator_id, area: area_id });
}

/** Values as charts take them; with an index goes what the value itself is. */
function pointsOf(
  { values, unit, decimals }: ComparedSeries,
  indexed: boolean,
  language: Language,
) {
  const f = formatsIn(language);
  const points = chartPoints(values, messagesIn(language).indicator.statuses);
  if (!indexed) return points;
  return points.map((point, position) => {
    const was = f.quantity(values[position]?.value ?? null, decimals, unit);
    const status = point.status === undefined ? was : `${point.status} ${was}`;
    return { ...point, value: values[position]?.index ?? null, status };
  });
}

/** Where the series are of one frequency, which it is. */
function sameFrequency(values: readonly ComparedValue[]): { readonly frequency?: Frequency } {
  const [frequency, ...others] = new Set(values.map((value) => value.frequency));
  return others.length > 0 ? {} : { frequency: frequencyOf(frequency) };
}

function explained(
  series: readonly ComparedSeries[],
  id: string,
  end: string,
  knownAt: string | null,
): string | null {
  const one = series.find((known) => idOf(known) === id);
  return one === undefined ? null : explainAddress({ ...one, period_end: end }, knownAt);
}

function sourceOf({ publication, language }: ChartScope, drawn: readonly ComparedSeries[]): string {
  const values = drawn.flatMap((one) => one.values);
  const { frequency } = sameFrequency(values);
  const broken = drawn.some((one) => hasGaps(one.values, frequency));
  const f = formatsIn(language);
  const { parts } = messagesIn(language).chart;
  const ordered = values.toSorted((a, b) => a.period_end.localeCompare(b.period_end));
  const [first, last] = [ordered[0], ordered.at(-1)];
  const departments = new Set(values.map(({ department }) => department));
  const hollow = values.some(({ status }) => status === 'P' || status === 'E');
  return sourceLine(publication, language, {
    departments: [...departments].filter((name) => name !== null),
    span:
      first === undefined || last === undefined
        ? null
        : [
            f.period(first.period_start, first.period_end),
            f.period(last.period_start, last.period_end),
          ],
    demonstration: values.some(({ demonstration }) => demonstration),
    remarks: [...(hollow ? [parts.hollow] : []), ...(broken ? [parts.gaps] : [])],
  });
}

/** As it is drawn, newest first; periods of different lengths meet in the month they end in. */
function tableOf(
  series: readonly ComparedSeries[],
  indexed: boolean,
  language: Language,
): ChartTable {
  const f = formatsIn(language);
  const { compare } = messagesIn(language);
  const byMonth = series.map(({ values }) => new Map(values.map((value) => [value.month, value])));
  const months = new Set(byMonth.flatMap((values) => [...values.keys()]));
  const cell = (value: ComparedValue | undefined, decimals: number): string =>
    indexed
      ? f.number(value?.index ?? null, INDEX_DECIMALS)
      : f.number(value?.value ?? null, decimals);
  return {
    columns: [compare.ends, ...series.map(({ name }) => name)],
    rows: [...months]
      .toSorted()
      .toReversed()
      .map((month) => ({
        head: f.month(month),
        cells: byMonth.map((values, index) =>
          cell(values.get(month), series[index]?.decimals ?? 0),
        ),
      })),
  };
}

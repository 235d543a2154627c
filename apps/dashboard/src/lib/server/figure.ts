import type { Publication } from '@monitor/warehouse';
import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { atEachWidth, type Chart } from './charts.ts';
import { runnable, type Statement } from './statement.ts';

/** The values of a chart as a table: one column for each series. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

/** A chart before it has a size: what is drawn, from which statement, and what is said of it. */
export interface Drawing {
  /** Its name and parameters in the interface: what its stable address is made of. */
  readonly name: string;
  /** What tells it from others of its name on one page, where there are such. */
  readonly id?: string;
  readonly parameters: Readonly<Record<string, string | readonly string[] | null>>;
  readonly title: string;
  readonly source: string;
  /** Texts of the notes that are only numbered in the chart. */
  readonly notes: readonly string[];
  /** Its rows are exactly what is drawn. */
  readonly statement: Statement;
  readonly table: ChartTable;
  /** Those that can be left out of the picture; empty where there is but one. */
  readonly series: readonly { readonly id: string; readonly name: string }[];
  /** Whether it runs along time and can be enlarged. */
  readonly timed: boolean;
  /** Months before the last value that may be shown alone. */
  readonly spans: readonly number[];
  /** Pixels on a desk's screen. */
  readonly wide: number;
  /** @param brief without words and links for each point */
  draw(id: string, width: number, brief: boolean): string;
}

/** A chart with all that a page shows round it. */
export interface Figure extends Pick<
  Drawing,
  'title' | 'source' | 'notes' | 'table' | 'series' | 'timed' | 'spans'
> {
  readonly id: string;
  readonly chart: Chart;
  /** What its files are called, without the ending. */
  readonly file: string;
  /** Its address without the ending that names the format, and what comes after that. */
  readonly path: string;
  readonly query: string;
  /** The statement as it can be run. */
  readonly sql: string;
}

/** As many points as a page has links for; a reader who touches a chart of more has them fetched. */
const MOST_POINTS = 100;

/** Draws a chart for a page. @param brief without words and links for each point */
export function figureOf(drawing: Drawing, brief = hasMany(drawing)): Figure {
  const {
    name,
    id = name,
    parameters,
    title,
    source,
    notes,
    table,
    series,
    timed,
    spans,
  } = drawing;
  return {
    ...{ id, title, source, notes, table, series, timed, spans },
    chart: atEachWidth(id, drawing.wide, (own, width) => drawing.draw(own, width, brief)),
    file: fileNameOf(drawing),
    path: `/api/v1/charts/${name}`,
    query: queryOf(parameters),
    sql: runnable(drawing.statement),
  };
}

/** What tells one file of a chart from another. */
const NAMING = [
  ...['indicator', 'area', 'series', 'plan', 'item'],
  ...['period', 'from', 'to', 'as-known-at'],
];

/** A file's name without its ending: the chart, what it is of and when; of several only what it holds. */
export function fileNameOf({ name, parameters }: Pick<Drawing, 'name' | 'parameters'>): string {
  const named = NAMING.flatMap((key) => {
    const [one, ...others] = [parameters[key] ?? []].flat();
    return one === undefined || others.length > 0 ? [] : one;
  });
  return [name, ...named].join('-').replaceAll(/[^\w.-]/g, '');
}

function hasMany({ timed, table }: Drawing): boolean {
  return timed && table.rows.length * (table.columns.length - 1) > MOST_POINTS;
}

function queryOf(parameters: Drawing['parameters']): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : (value ?? [])).map((one) => [name, one]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/** What the line below a chart is made of. */
export interface SourceFacts {
  readonly departments: readonly string[];
  /** The periods of the first and the last value, as they are written. */
  readonly span: readonly [string, string] | null;
  readonly demonstration: boolean;
  readonly remarks: readonly string[];
}

/** The line below a chart: whose figures, of when, how to read it, from which publication. */
export function sourceLine(
  { version }: Publication,
  language: Language,
  { departments, span, demonstration, remarks }: SourceFacts,
): string {
  const { chart, lists } = messagesIn(language);
  const { parts } = chart;
  const said = [
    ...(demonstration ? [parts.demonstration] : []),
    ...(departments.length === 0 ? [] : [parts.source(departments.join(lists.separator))]),
    ...(span === null ? [] : [parts.span(...span)]),
    ...(remarks.length === 0 ? [] : [remarks.join(lists.comma)]),
    parts.publication(version),
  ];
  return said
    .map((part) => formatsIn(language).text(sentence(part)) + lists.stop)
    .join(lists.space);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

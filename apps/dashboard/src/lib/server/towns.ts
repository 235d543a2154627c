import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { ChartScope } from './chart-series.ts';
import { figureOf, type Drawing, type Figure } from './figure.ts';
import { gapDrawing } from './gap-figure.ts';
import { gapsOf, type TownGap } from './gaps.ts';
import { knownMonths } from './known-months.ts';
import { mapDrawing } from './map-figure.ts';
import { momentOf } from './moment.ts';
import homeSql from './sql/home.sql?raw';
import indicatorsSql from './sql/town-indicators.sql?raw';
import standingSql from './sql/town-standing.sql?raw';
import townsSql from './sql/towns.sql?raw';
import { isOrder, sortedTowns } from './town-order.ts';
import { urbanRuralOf, type UrbanRural } from './urban-rural.ts';

/** An indicator that towns report. */
export interface TownIndicator {
  readonly indicator_id: string;
  readonly name: string;
  readonly group_id: string;
  readonly group_name: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: string;
  readonly frequency: string;
}

/** An indicator's column: the newest period any town reports. */
export interface TownColumn extends TownIndicator {
  readonly period_start: string;
  readonly period_end: string;
  /** How many towns report it, of how many. */
  readonly areas: number;
  readonly expected: number;
  readonly median: number;
  /** The county's own value of the period. */
  readonly home_value: number | null;
}

/** Where a town stands in one indicator. */
export interface Standing {
  readonly value: number;
  /** null where the indicator has no better and worse. */
  readonly rank: number | null;
  /** From 5, the best fifth, to 1, the worst. */
  readonly step: number | null;
}

const HALF = 640;

interface Town {
  readonly area_id: string;
  readonly code: string;
  readonly name: string;
}

/** A town's row: its standing in each column, null where it does not report. */
export interface TownRow extends Town {
  readonly standings: readonly (Standing | null)[];
  /** In how many indicators it is among the best and the worst fifth. */
  readonly best: number;
  readonly worst: number;
}

export interface TownsPage {
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly months: readonly string[];
  readonly demonstration: boolean;
  readonly home: string;
  readonly group: string | null;
  readonly groups: readonly { readonly value: string; readonly label: string }[];
  readonly sort: string | null;
  readonly columns: readonly TownColumn[];
  readonly towns: readonly TownRow[];
  /** Which column is shown in full. */
  readonly shown: number | null;
  /** Its values on the schematic grid; null where the towns have no place on one. */
  readonly map: Figure | null;
  /** How its gap has changed; null where there is none. */
  readonly course: Figure | null;
  readonly gaps: readonly TownGap[];
  readonly urbanRural: UrbanRural;
}

/** What the page is asked for; null asks nothing. */
export interface TownsQuery {
  /** `YYYY-MM`; null for the newest. */
  readonly month: string | null;
  readonly knownAt: string | null;
  readonly group: string | null;
  /** The indicator shown in full. */
  readonly indicator: string | null;
  /** What the rows are sorted by; with a minus in front, from the largest down. */
  readonly sort: string | null;
}

interface StandingRow extends Standing, Omit<TownColumn, keyof TownIndicator> {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly demonstration: boolean;
}

/**
 * The towns side by side, the gap between them, and the gap between town and country.
 * @throws 404 when no town reports the indicator asked for, 400 when the rows cannot be sorted by what is asked for
 */
export async function townsPage(
  publication: Publication,
  language: Language,
  query: TownsQuery,
): Promise<TownsPage> {
  const home = await publication.row<{ area_id: string; name: string }>(homeSql, { language });
  if (home === null) throw new Error('the publication has no home area');
  const moment = await momentOf(publication, query.month, query.knownAt);
  const scope = { publication, language, home: home.area_id, moment };
  const indicators = await publication.rows<TownIndicator>(indicatorsSql, {
    language,
    home: home.area_id,
  });
  refuseUnknownOrder(query.sort, indicators, language);
  const { group } = query;
  const chosen = indicators.filter(({ group_id }) => group === null || group_id === group);
  const ids = chosen.map(({ indicator_id }) => indicator_id);
  const [months, towns, standings, gaps, urbanRural] = await Promise.all([
    knownMonths(publication, query.knownAt),
    publication.rows<Town>(townsSql, { language, home: home.area_id }),
    publication.rows<StandingRow>(standingSql, {
      home: home.area_id,
      indicators: ids,
      ...moment,
    }),
    gapsOf(scope, chosen),
    urbanRuralOf(scope, { month: query.month, knownAt: query.knownAt, from: null, to: null }),
  ]);
  const columns = columnsOf(chosen, standings);
  const shown = shownColumn(columns, query.indicator, language);
  const figures = await figuresOf(scope, columns[shown ?? -1]?.indicator_id, gaps, query);
  return {
    asOf: moment.as_of,
    knownAt: query.knownAt,
    months,
    demonstration: standings.some((standing) => standing.demonstration) || urbanRural.demonstration,
    home: home.name,
    group,
    groups: groupsOf(indicators),
    sort: query.sort,
    columns,
    towns: sortedTowns(
      towns.map((town) => rowOf(town, columns, standings)),
      columns,
      query.sort,
    ),
    shown,
    ...figures,
    gaps,
    urbanRural,
  };
}

/** A column of another group, or without values in the month, is kept while the group and the month are changed. */
function refuseUnknownOrder(
  sort: string | null,
  indicators: readonly TownIndicator[],
  language: Language,
): void {
  if (sort === null || isOrder(sort, indicators)) return;
  const { errors } = messagesIn(language);
  error(400, errors.badParameter('sort', sort, errors.wanted.other));
}

/** Map and course of one indicator, side by side. */
async function figuresOf(
  scope: ChartScope,
  indicator: string | undefined,
  gaps: readonly TownGap[],
  { month, knownAt }: TownsQuery,
): Promise<Pick<TownsPage, 'map' | 'course'>> {
  if (indicator === undefined) return { map: null, course: null };
  const time = { month, knownAt, from: null, to: null };
  const gap = gaps.find(({ indicator_id }) => indicator_id === indicator);
  const [map, course] = await Promise.all([
    mapDrawing(scope, indicator, time),
    gap?.latest == null ? null : gapDrawing(scope, indicator, time),
  ]);
  return { map: besides(map), course: besides(course) };
}

/** A drawing of half the page's width. */
function besides(drawing: Drawing | null): Figure | null {
  return drawing === null ? null : figureOf({ ...drawing, wide: HALF });
}

function columnsOf(
  indicators: readonly TownIndicator[],
  standings: readonly StandingRow[],
): TownColumn[] {
  const first = new Map(standings.map((standing) => [standing.indicator_id, standing]));
  return indicators.flatMap((indicator) => {
    const standing = first.get(indicator.indicator_id);
    if (standing === undefined) return [];
    const { period_start, period_end, areas, expected, median, home_value } = standing;
    return { ...indicator, period_start, period_end, areas, expected, median, home_value };
  });
}

function rowOf(
  town: Town,
  columns: readonly TownColumn[],
  standings: readonly StandingRow[],
): TownRow {
  const own = new Map(
    standings
      .filter(({ area_id }) => area_id === town.area_id)
      .map((standing) => [standing.indicator_id, standing]),
  );
  const inOrder = columns.map(({ indicator_id }) => own.get(indicator_id) ?? null);
  const among = (step: number) => inOrder.filter((standing) => standing?.step === step).length;
  return {
    ...town,
    standings: inOrder.map(
      (standing) => standing && { value: standing.value, rank: standing.rank, step: standing.step },
    ),
    best: among(5),
    worst: among(1),
  };
}

function groupsOf(indicators: readonly TownIndicator[]): TownsPage['groups'] {
  const names = new Map(indicators.map(({ group_id, group_name }) => [group_id, group_name]));
  return [...names].flatMap(([value, label]) => (label === null ? [] : { value, label }));
}

/** The column asked for, else the first with a better and a worse side. */
function shownColumn(
  columns: readonly TownColumn[],
  indicator: string | null,
  language: Language,
): number | null {
  const asked = columns.findIndex(({ indicator_id }) => indicator_id === indicator);
  if (asked >= 0) return asked;
  if (indicator !== null) error(404, messagesIn(language).towns.unknown(indicator));
  const judged = columns.findIndex(({ direction }) => direction !== 'none');
  return columns.length === 0 ? null : Math.max(judged, 0);
}

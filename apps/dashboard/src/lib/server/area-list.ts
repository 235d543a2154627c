import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import { finder } from './find.ts';
import { momentOf, type Moment, type When } from './moment.ts';
import { remembered } from './remember.ts';
import areaIdsThenSql from './sql/area-ids-then.sql?raw';
import areaIdsSql from './sql/area-ids-with-indicator.sql?raw';
import areasSql from './sql/areas.sql?raw';
import thenSql from './sql/areas-then.sql?raw';
import indicatorSql from './sql/indicator.sql?raw';

/** One area of the list. */
export interface AreaRow {
  readonly area_id: string;
  readonly code: string;
  readonly name: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly level: string;
  readonly parent_id: string | null;
  readonly parent: string | null;
  readonly parent_code: string | null;
  /** How many areas belong to it directly. */
  readonly children: number;
  readonly indicators: number;
  readonly n: number;
  readonly first_end: string | null;
  readonly last_end: string | null;
}

type Known = Pick<AreaRow, 'area_id' | 'indicators' | 'n' | 'first_end' | 'last_end'>;

/** What is asked of the list; null asks nothing. */
export interface AreaFilter {
  /** Words in the name or the code. */
  readonly q: string | null;
  readonly level: string | null;
  /** Code of the area they belong to. */
  readonly parent: string | null;
  /** An indicator they have values of. */
  readonly indicator: string | null;
}

export interface AreaList {
  readonly asOf: string;
  readonly filter: AreaFilter;
  /** The area whose parts are listed, with the one it belongs to. */
  readonly parent: AreaRow | null;
  /** The indicator that those listed have values of. */
  readonly indicator: IndicatorName | null;
  /** Every level there is. */
  readonly levels: readonly string[];
  /** How many areas meet the filter, and how many there are. */
  readonly count: number;
  readonly all: number;
  /** At most as many as a page may hold, those near the county first. */
  readonly areas: readonly AreaRow[];
}

interface IndicatorName {
  readonly indicator_id: string;
  readonly name: string;
}

/** More rows than anyone reads; whoever wants others looks for them. */
const MOST_ROWS = 200;

/**
 * The areas of the plan that meet a filter.
 * @throws 404 when the indicator is not in the plan
 */
export async function areaList(
  publication: Publication,
  language: Language,
  { month, knownAt }: When,
  filter: AreaFilter,
): Promise<AreaList> {
  const moment = await momentOf(publication, month, knownAt);
  const all = await areasOf(publication, language, moment);
  const indicator = await indicatorOf(publication, language, filter.indicator);
  const having = await areasHaving(publication, indicator, moment);
  const found = finder(filter.q ?? '');
  const areas = all.filter(
    (area) =>
      (filter.level === null || area.level === filter.level) &&
      (filter.parent === null || area.parent_code === filter.parent) &&
      (having === null || having.has(area.area_id)) &&
      found([area.name_zh, area.name_en, area.code]),
  );
  return {
    asOf: moment.as_of,
    filter,
    parent: all.find(({ code }) => code === filter.parent) ?? null,
    indicator,
    levels: [...new Set(all.map(({ level }) => level))],
    count: areas.length,
    all: all.length,
    areas: areas.slice(0, MOST_ROWS),
  };
}

async function indicatorOf(
  publication: Publication,
  language: Language,
  indicator: string | null,
): Promise<IndicatorName | null> {
  if (indicator === null) return null;
  const named = await publication.row<IndicatorName>(indicatorSql, { language, indicator });
  return named ?? error(404, messagesIn(language).errors.unknown.indicator(indicator));
}

/** The areas that have values of an indicator; null where none is asked for. */
async function areasHaving(
  publication: Publication,
  named: IndicatorName | null,
  { as_of, known_at }: Moment,
): Promise<Set<string> | null> {
  if (named === null) return null;
  const indicator = named.indicator_id;
  const rows = await (known_at === 'infinity'
    ? publication.rows<{ area_id: string }>(areaIdsSql, { indicator, as_of })
    : publication.rows<{ area_id: string }>(areaIdsThenSql, { indicator, as_of, known_at }));
  return new Set(rows.map(({ area_id }) => area_id));
}

/** All areas of the plan with what was known about each on a day, those near the county first. */
export function areasOf(
  publication: Publication,
  language: Language,
  { as_of, known_at }: Moment,
): Promise<AreaRow[]> {
  return remembered(publication, ['areas', language, as_of, known_at], async () => {
    const now = await publication.rows<AreaRow>(areasSql, { language, as_of });
    if (known_at === 'infinity') return now;
    const then = await publication.rows<Known>(thenSql, { as_of, known_at });
    const known = new Map(then.map((row) => [row.area_id, row]));
    return now.map((row) => ({ ...row, ...nothing, ...known.get(row.area_id) }));
  });
}

const nothing = { indicators: 0, n: 0, first_end: null, last_end: null };

import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { formatsIn } from '@monitor/wording';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { TargetRow } from '#lib/view.ts';
import { areasOf, type AreaRow } from './area-list.ts';
import { smallCourse } from './charts.ts';
import { knownMonths } from './known-months.ts';
import { momentOf, type When } from './moment.ts';
import { oneFrequency, type SeriesPoint } from './series.ts';
import areaSql from './sql/area.sql?raw';
import idsSql from './sql/indicator-ids-of-area.sql?raw';
import indicatorsSql from './sql/indicators-of-area.sql?raw';
import seriesSql from './sql/series-of-area.sql?raw';
import { partOf, statusOf } from './status.ts';
import { targetRows } from './targets.ts';

/** One indicator of one area. */
export interface AreaIndicator {
  readonly indicator_id: string;
  readonly name: string;
  readonly group_name: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly frequency: string;
  readonly direction: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly value: number;
  readonly demonstration: boolean;
  /** The value of the same period a year before. */
  readonly year_before: number | null;
  /** null without peers, or where nothing is better or worse. */
  readonly rank: number | null;
  /** From 5, the best fifth, to 1, the worst. */
  readonly step: number | null;
  /** How many peers have a value of the period, the area among them. */
  readonly areas: number | null;
  readonly median: number | null;
  /** What the area it belongs to has in the same period. */
  readonly parent_value: number | null;
  /** SVG markup. */
  readonly sparkline: string | null;
}

interface AreaInfo {
  readonly area_id: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent_id: string | null;
  readonly parent: string | null;
  readonly parent_code: string | null;
}

export interface AreaPage {
  readonly asOf: string;
  readonly months: readonly string[];
  readonly knownAt: string | null;
  readonly demonstration: boolean;
  readonly area: AreaInfo;
  /** The areas of its level under the same parent, itself among them. */
  readonly peers: readonly AreaRow[];
  readonly children: readonly AreaRow[];
  readonly targets: readonly TargetRow[];
  readonly indicators: readonly AreaIndicator[];
  /** Where it stands in the best and in the worst fifth, the most telling first. */
  readonly best: readonly AreaIndicator[];
  readonly worst: readonly AreaIndicator[];
}

/**
 * One area across all its indicators.
 * @throws 404 when the plan has no such area
 */
export async function areaPage(
  publication: Publication,
  language: Language,
  code: string,
  { month, knownAt }: When,
): Promise<AreaPage> {
  const area = await publication.row<AreaInfo>(areaSql, { language, code });
  if (area === null) error(404, messagesIn(language).errors.unknown.area(code));
  const moment = await momentOf(publication, month, knownAt);
  const ids = await publication.rows<{ indicator_id: string }>(idsSql, { area: area.area_id });
  const scope = {
    area: area.area_id,
    indicators: ids.map(({ indicator_id }) => indicator_id),
    ...moment,
  };
  const [months, areas, rows, points, report] = await Promise.all([
    knownMonths(publication, knownAt),
    areasOf(publication, language, moment),
    publication.rows<Omit<AreaIndicator, 'sparkline'>>(indicatorsSql, {
      language,
      parent: area.parent_id,
      ...scope,
    }),
    publication.rows<SeriesPoint & { indicator_id: string }>(seriesSql, scope),
    statusOf(publication, month, knownAt),
  ]);
  const series = Map.groupBy(points, (point) => point.indicator_id);
  const indicators = rows.map((row) => ({
    ...row,
    sparkline: courseOf(row, series.get(row.indicator_id) ?? [], language),
  }));
  const targets = partOf(report, (target) => target.areaId === area.area_id);
  return {
    asOf: moment.as_of,
    months,
    knownAt,
    demonstration: targets.demonstration || rows.some((row) => row.demonstration),
    area,
    peers: areas.filter(
      (other) => other.parent_id === area.parent_id && other.level === area.level,
    ),
    children: areas.filter((child) => child.parent_id === area.area_id),
    targets: await targetRows(publication, language, targets),
    indicators,
    ...extremes(indicators),
  };
}

function courseOf(
  { frequency, unit, decimals }: Omit<AreaIndicator, 'sparkline'>,
  points: readonly SeriesPoint[],
  language: Language,
): string | null {
  return smallCourse({
    points: oneFrequency(points, frequency),
    target: null,
    unit: formatsIn(language).unit(unit),
    decimals,
    language,
  });
}

/** How many of its best and of its worst ranks an area is introduced by. */
const EXTREMES = 3;

function extremes(indicators: readonly AreaIndicator[]) {
  const share = ({ rank, areas }: AreaIndicator) => (rank ?? 0) / (areas ?? 1);
  const among = (fifth: number) =>
    indicators.filter(({ step, areas }) => areas !== null && areas > 1 && step === fifth);
  return {
    best: among(5)
      .toSorted((a, b) => share(a) - share(b))
      .slice(0, EXTREMES),
    worst: among(1)
      .toSorted((a, b) => share(b) - share(a))
      .slice(0, EXTREMES),
  };
}

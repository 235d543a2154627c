import type { Publication } from '@monitor/warehouse';
import { error } from '@sveltejs/kit';
import { messagesIn, type Language } from '#lib/messages/index.ts';
import type { TargetRow } from '#lib/view.ts';
import { asOfDay } from './as-of.ts';
import { formatsIn } from '#lib/format.ts';
import { smallCourse } from './charts.ts';
import { oneFrequency, type SeriesPoint } from './series.ts';
import areaSql from './sql/area.sql?raw';
import areasSql from './sql/areas.sql?raw';
import demonstrationSql from './sql/demonstration.sql?raw';
import indicatorsSql from './sql/indicators-of-area.sql?raw';
import seriesSql from './sql/series-of-area.sql?raw';
import { partOf, statusOf } from './status.ts';
import { targetRows } from './targets.ts';

/** One area of the list. */
export interface AreaRow {
  readonly area_id: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent_id: string | null;
  readonly indicators: number;
  readonly n: number;
  readonly last_end: string | null;
}

export interface AreaList {
  readonly asOf: string;
  readonly demonstration: boolean;
  readonly areas: readonly AreaRow[];
}

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
  readonly status: string;
  readonly rank: number;
  readonly peers: number;
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
}

export interface AreaPage {
  readonly asOf: string;
  readonly demonstration: boolean;
  readonly area: AreaInfo;
  readonly children: readonly AreaRow[];
  readonly targets: readonly TargetRow[];
  readonly indicators: readonly AreaIndicator[];
}

/** All areas of the plan. @param month `YYYY-MM`, null for the newest */
export async function areaList(
  publication: Publication,
  language: Language,
  month: string | null,
): Promise<AreaList> {
  const asOf = await asOfDay(publication, month);
  return {
    asOf,
    areas: await publication.rows<AreaRow>(areasSql, { language, as_of: asOf }),
    demonstration: await hasDemonstration(publication),
  };
}

/**
 * One area across all its indicators.
 * @throws 404 when the plan has no such area
 */
export async function areaPage(
  publication: Publication,
  language: Language,
  code: string,
  month: string | null,
): Promise<AreaPage> {
  const area = await publication.row<AreaInfo>(areaSql, { language, code });
  if (area === null) error(404, messagesIn(language).errors.unknown.area(code));
  const asOf = await asOfDay(publication, month);
  const scope = { area: area.area_id, as_of: asOf };
  const [areas, rows, points, report, demonstration] = await Promise.all([
    publication.rows<AreaRow>(areasSql, { language, as_of: asOf }),
    publication.rows<Omit<AreaIndicator, 'sparkline'>>(indicatorsSql, { language, ...scope }),
    publication.rows<SeriesPoint & { indicator_id: string }>(seriesSql, scope),
    statusOf(publication, month),
    hasDemonstration(publication),
  ]);
  const series = Map.groupBy(points, (point) => point.indicator_id);
  return {
    asOf,
    demonstration,
    area,
    children: areas.filter((child) => child.parent_id === area.area_id),
    targets: await targetRows(
      publication,
      language,
      partOf(report, (target) => target.areaId === area.area_id),
    ),
    indicators: rows.map((row) => ({
      ...row,
      sparkline: smallCourse({
        points: oneFrequency(series.get(row.indicator_id) ?? [], row.frequency),
        target: null,
        unit: formatsIn(language).unit(row.unit),
        decimals: row.decimals,
        language,
      }),
    })),
  };
}

async function hasDemonstration(publication: Publication): Promise<boolean> {
  const row = await publication.row<{ demonstration: boolean }>(demonstrationSql);
  return row?.demonstration ?? false;
}

import { sqlFile, type Plain } from './database.ts';
import { Failure } from './failure.ts';
import { knownAt, monthDays } from './months.ts';
import type { Publication } from './publication.ts';
import { camelCase, refuseUnknown } from './status.ts';

/** Which value is to be explained. */
export interface ExplainQuery {
  readonly indicator: string;
  readonly area?: string;
  /** `YYYY-MM`: the value whose period contains or last ends by that month. */
  readonly period?: string;
  readonly asKnownAt?: string;
}

/** Where one reported figure stands. */
export interface Source {
  readonly loadId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly receivedAt: string;
  readonly line: number;
  readonly column: number;
  readonly columnName: string;
  /** What the cell says; null where the value was counted over the lines of the file. */
  readonly text: string | null;
  readonly departmentZh: string | null;
  readonly departmentEn: string | null;
}

/** One figure ever recorded for the period. */
export interface Vintage {
  readonly value: number | null;
  readonly origin: string;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
  readonly revisionReason: string | null;
  readonly source: Source | null;
}

/** A numerator or denominator a value is derived from, down to its own line. */
export interface Component {
  readonly role: 'numerator' | 'denominator';
  readonly indicatorId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly value: number;
  readonly unit: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly source: Source | null;
}

/** Everything there is to say about one value: clause, definition, formula, components, file, line. */
export interface Explanation {
  readonly publication: string;
  readonly asKnownAt: string | null;
  readonly indicator: Readonly<Record<string, Plain>>;
  readonly area: { readonly areaId: string; readonly nameZh: string; readonly nameEn: string };
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number;
  readonly unit: string;
  /** As many as tell the value from its target. */
  readonly shownDecimals: number;
  readonly status: string;
  readonly origin: 'reported' | 'derived';
  readonly demonstration: boolean;
  readonly recordedAt: string;
  readonly revisionReason: string | null;
  readonly source: Source | null;
  readonly components: readonly Component[];
  readonly vintages: readonly Vintage[];
  readonly targets: readonly Readonly<Record<string, Plain>>[];
  readonly discrepancy: Readonly<Record<string, Plain>> | null;
}

interface ObservationKey {
  indicator: string;
  area: string;
  period_start: string;
  period_end: string;
}

const read = (name: string) => sqlFile(new URL(`../sql/read/${name}.sql`, import.meta.url));

/**
 * Explains one value down to the file and line it came from.
 * @throws Failure when the indicator or area is not known or has no value for the period
 */
export async function explain(publication: Publication, query: ExplainQuery): Promise<Explanation> {
  await refuseUnknown(publication, query);
  const month = query.period === undefined ? null : monthDays(query.period);
  return explainChosen(publication, {
    indicator: query.indicator,
    area: query.area ?? null,
    month_start: month?.start ?? null,
    as_of: month?.end ?? 'infinity',
    period_start: null,
    asKnownAt: query.asKnownAt === undefined ? null : knownAt(query.asKnownAt),
  });
}

/** How a trace code is written, with or without its hyphen. */
const CODE = /^([0-9A-Z]{4})[-‐–— ]?([0-9A-Z]{4})$/;

/**
 * A trace code as reports print it.
 * @param text what a person typed
 * @returns null when it is none
 */
export function traceCodeOf(text: string): string | null {
  // Input methods write wide letters; O, I and L are read as the digits they look like.
  const upper = text.normalize('NFKC').trim().toUpperCase();
  const digits = upper.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const [, first, second] = CODE.exec(digits) ?? [];
  return first === undefined || second === undefined ? null : `${first}-${second}`;
}

/**
 * Explains the value a report's trace code stands for, as it was known when it was recorded.
 * @param code as `traceCodeOf` gives it
 * @returns null when no value of a target has that code
 */
export async function explainCode(
  publication: Publication,
  code: string,
): Promise<Explanation | null> {
  const value = await tracedValue(publication, code);
  if (value === null) return null;
  return explainChosen(publication, {
    indicator: value.indicator_id,
    area: value.area_id,
    month_start: value.period_start,
    as_of: value.period_end,
    period_start: value.period_start,
    asKnownAt: value.recorded_at,
  });
}

/** Which value a trace code stands for; null where none of a target does. */
export function tracedValue(publication: Publication, code: string): Promise<TracedValue | null> {
  return publication.row<TracedValue>(read('traced-value'), { code });
}

/** One value ever recorded, by what names it. */
export interface TracedValue {
  readonly indicator_id: string;
  readonly area_id: string;
  readonly period_start: string;
  readonly period_end: string;
  /** ISO instant. */
  readonly recorded_at: string;
  /** The first millisecond by which it was known. */
  readonly known_by: string;
}

/** Which value, once what was asked for has been read. */
interface Chosen {
  readonly indicator: string;
  readonly area: string | null;
  readonly month_start: string | null;
  readonly as_of: string;
  /** First day of the very period; null for the one that fits best. */
  readonly period_start: string | null;
  readonly asKnownAt: string | null;
}

async function explainChosen(
  publication: Publication,
  { asKnownAt, ...query }: Chosen,
): Promise<Explanation> {
  const known_at = asKnownAt ?? 'infinity';
  const indicator = await publication.row<Record<string, Plain>>(read('indicator'), {
    indicator: query.indicator,
  });
  const chosen = await publication.row<Record<string, Plain>>(read('chosen-observation'), {
    ...query,
    known_at,
  });
  if (!chosen) throw new Failure(`指标 ${query.indicator} 在所选地区和时间没有数据。`, 'value');
  const key: ObservationKey = {
    indicator: query.indicator,
    area: String(chosen['area_id']),
    period_start: String(chosen['period_start']),
    period_end: String(chosen['period_end']),
  };
  const { area_id, area_name_zh, area_name_en, ...observation } = chosen;
  const [components, vintages, targets, discrepancy] = [
    await publication.rows<Record<string, Plain>>(read('components'), {
      ...key,
      recorded_at: String(chosen['recorded_at']),
    }),
    await publication.rows<Record<string, Plain>>(read('vintages'), { ...key, known_at }),
    await publication.rows<Record<string, Plain>>(read('targets-of-indicator'), {
      indicator: query.indicator,
      area: key.area,
    }),
    await publication.row<Record<string, Plain>>(read('discrepancy-of-observation'), {
      ...key,
      known_at,
    }),
  ];
  const explanation = {
    publication: publication.version,
    as_known_at: asKnownAt,
    indicator,
    area: { area_id, name_zh: area_name_zh, name_en: area_name_en },
    ...observation,
    components,
    vintages,
    targets,
    discrepancy,
  } as Plain;
  return camelCase(explanation) as unknown as Explanation;
}

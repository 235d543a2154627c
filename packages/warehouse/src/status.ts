import { sqlFile, type Plain } from './database.ts';
import { Failure } from './failure.ts';
import { knownAt, monthDays } from './months.ts';
import type { Publication } from './publication.ts';

/** Which targets, as of which month, as known at which instant. */
export interface StatusQuery {
  readonly plan?: string;
  readonly indicator?: string;
  readonly area?: string;
  /** `YYYY-MM`: assessed at the end of that month. */
  readonly period?: string;
  readonly asKnownAt?: string;
}

/** One target, assessed: the columns of `target_status` in camel case, with names and departments. */
export interface AssessedTarget {
  readonly targetId: string;
  readonly planId: string;
  readonly indicatorId: string;
  readonly areaId: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly indicatorNameZh: string;
  readonly indicatorNameEn: string;
  readonly areaNameZh: string;
  readonly areaNameEn: string;
  readonly clauseId: string;
  /** A short quotation of the clause. */
  readonly wording: string;
  readonly asOf: string;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: number;
  /** Places to show the value and its difference with, so that rounding never hides a missed target. */
  readonly shownDecimals: number;
  /** The same for the other figures that stand beside the target, or beside 100%. */
  readonly baselineDecimals: number;
  readonly projectionDecimals: number;
  readonly attainmentDecimals: number;
  readonly operator: string;
  /** Value minus target, in the unit; null without a value. */
  readonly difference: number | null;
  /** Whether the value misses the target, and whether the projection does. */
  readonly short: boolean;
  readonly projectedShort: boolean;
  readonly baselineValue: number | null;
  readonly baselineDate: string | null;
  readonly baselineInferred: boolean | null;
  readonly baselineBasis: string | null;
  readonly targetValue: number;
  readonly due: string | null;
  readonly dueWording: string | null;
  readonly duePrecision: 'day' | 'month' | 'year' | null;
  readonly dueAssumed: boolean;
  /** Where the deadline lies seen from the day of assessment; soon is within 60 days. */
  readonly deadline: 'passed' | 'soon' | 'later' | 'undated';
  readonly commitment: string | null;
  readonly reference: string;
  readonly progress: number | null;
  readonly elapsed: number | null;
  readonly gap: number | null;
  readonly ratio: number | null;
  readonly attainment: number | null;
  readonly rating: string;
  /** The rule that fired. */
  readonly rule: string;
  /** Method and version of the assessment. */
  readonly method: string;
  readonly light: 'green' | 'yellow' | 'red' | 'grey';
  readonly tags: readonly string[];
  readonly reason: string;
  readonly reasonEn: string;
  readonly secondOpinion: string | null;
  readonly trend: string | null;
  readonly trendValue: number | null;
  /** The day the target is reached at the pace since the baseline. */
  readonly reachOn: string | null;
  /** How many times that pace it takes from now on to arrive on time. */
  readonly paceNeeded: number | null;
  readonly projection: number | null;
  readonly projectionLow: number | null;
  readonly projectionHigh: number | null;
  readonly demonstration: boolean;
  readonly departments: readonly {
    readonly departmentId: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly role: string;
    readonly inferred: boolean;
  }[];
  readonly [column: string]: unknown;
}

/** The assessment of all targets asked for; the JSON of `monitor status` and `/api/v1/status`. */
export interface StatusReport {
  readonly publication: string;
  readonly asOf: string;
  readonly asKnownAt: string | null;
  readonly demonstration: boolean;
  readonly targets: readonly AssessedTarget[];
}

const read = (name: string) => sqlFile(new URL(`../sql/read/${name}.sql`, import.meta.url));

/**
 * The day assessments are made for when no month is asked for (DESIGN.md rule 7).
 * @param knownAt an ISO instant: the newest period known then; null for now
 */
export async function defaultAsOf(
  publication: Publication,
  knownAt: string | null = null,
): Promise<string> {
  const row = await (knownAt === null
    ? publication.row<{ as_of: string }>('select default_as_of() as as_of')
    : publication.row<{ as_of: string }>(read('default-as-of'), { known_at: knownAt }));
  if (row) return row.as_of;
  throw new Error('a query without from gave no row');
}

/** The statement that assesses, with what is bound to it, for those who want its rows in a form of their own. */
export interface StatusStatement {
  readonly asOf: string;
  readonly asKnownAt: string | null;
  readonly sql: string;
  readonly values: Readonly<Record<string, string | null>>;
}

/**
 * What assesses the targets asked for.
 * @throws Failure when the month, instant, plan, indicator or area cannot be read or is not known
 */
export async function statusStatement(
  publication: Publication,
  query: StatusQuery,
): Promise<StatusStatement> {
  await refuseUnknown(publication, query);
  const asKnownAt = query.asKnownAt === undefined ? null : knownAt(query.asKnownAt);
  const asOf =
    query.period === undefined
      ? await defaultAsOf(publication, asKnownAt)
      : monthDays(query.period).end;
  const values = {
    as_of: asOf,
    known_at: asKnownAt ?? 'infinity',
    plan: query.plan ?? null,
    indicator: query.indicator ?? null,
    area: query.area ?? null,
  };
  return { asOf, asKnownAt, sql: read('status'), values };
}

/**
 * Assesses the targets asked for; page, API and CLI all come here.
 * @throws Failure when the month, instant, plan, indicator or area cannot be read or is not known
 */
export async function status(
  publication: Publication,
  query: StatusQuery = {},
): Promise<StatusReport> {
  const { asOf, asKnownAt, sql, values } = await statusStatement(publication, query);
  const rows = await publication.rows<Record<string, Plain>>(sql, values);
  const targets = rows.map((row) => camelCase(row) as unknown as AssessedTarget);
  return {
    publication: publication.version,
    asOf,
    asKnownAt,
    demonstration: targets.some((target) => target.demonstration),
    targets,
  };
}

const NAMES = { plan: '方案', indicator: '指标', area: '地区' } as const;

/** @throws Failure naming the plan, indicator or area that is asked for and not known */
export async function refuseUnknown(publication: Publication, query: StatusQuery): Promise<void> {
  const unknown = await publication.row<{ what: keyof typeof NAMES; given: string }>(
    read('unknown-names'),
    {
      plan: query.plan ?? null,
      indicator: query.indicator ?? null,
      area: query.area ?? null,
    },
  );
  if (unknown) {
    throw new Failure(
      `没有${NAMES[unknown.what]} ${unknown.given}，请核对编号（可用 monitor query 查看 plan、indicator、area 表）。`,
      unknown.what,
      unknown.given,
    );
  }
}

/** Column names in camel case, through lists and structs. */
export function camelCase(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(camelCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      camelCase(inner),
    ]),
  );
}

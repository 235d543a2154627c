import type { AssessedTarget, Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import type { Thresholds } from '#lib/thresholds.ts';
import { thresholdsOf } from './assessment.ts';
import { momentOf, type When } from './moment.ts';
import { monthBefore } from './months.ts';
import maxAgesSql from './sql/max-ages.sql?raw';
import projectedSql from './sql/projected.sql?raw';
import { statusOf } from './status.ts';

/** How old a value may be. */
interface MaxAge {
  readonly frequency: string;
  readonly days: number;
}

/** What a projection is made from; days are counted from 1970-01-01. */
interface Projected {
  readonly method: string;
  readonly points: number;
  readonly first_day: number;
  readonly last_day: number;
  readonly last_value: number;
  /** Per day, of the value or of its log odds. */
  readonly slope: number;
  readonly low_slope: number | null;
  readonly high_slope: number | null;
  readonly due_day: number;
  readonly clamped: boolean;
}

/** One target of the publication to show the computation on. */
export interface Example {
  readonly name: string;
  readonly target: AssessedTarget;
  readonly projected: Projected | null;
}

export interface MethodsPage {
  readonly thresholds: Thresholds;
  readonly maxAges: readonly MaxAge[];
  readonly example: Example | null;
  readonly demonstration: boolean;
}

/** Months back in which a target still on its way is looked for. */
const BACK = 12;

/** The rules with the county's numbers, and one of its targets worked through. */
export async function methodsPage(
  publication: Publication,
  language: Language,
  { month, knownAt }: When,
): Promise<MethodsPage> {
  const { known_at } = await momentOf(publication, month, knownAt);
  const [thresholds, maxAges, target] = await Promise.all([
    thresholdsOf(publication, known_at),
    publication.rows<MaxAge>(maxAgesSql, { known_at }),
    exampleTarget(publication, month, knownAt),
  ]);
  const example = target === null ? null : await exampleOf(publication, language, target, known_at);
  return { thresholds, maxAges, example, demonstration: target?.demonstration ?? false };
}

/** A target with a projection, of the month or of the last one that had any; else one with a path. */
async function exampleTarget(
  publication: Publication,
  month: string | null,
  knownAt: string | null,
): Promise<AssessedTarget | null> {
  const { asOf, targets } = await statusOf(publication, month, knownAt);
  let found = targets.find(onItsWay);
  let earlier = asOf;
  for (let back = 0; found === undefined && back < BACK; back += 1) {
    const report = await statusOf(publication, monthBefore(earlier), knownAt);
    found = report.targets.find(onItsWay);
    earlier = report.asOf;
  }
  return found ?? targets.find(({ gap }) => gap !== null) ?? null;
}

function onItsWay({ gap, projection }: AssessedTarget): boolean {
  return gap !== null && projection !== null;
}

async function exampleOf(
  publication: Publication,
  language: Language,
  target: AssessedTarget,
  known_at: string,
): Promise<Example> {
  const projected = await publication.row<Projected>(projectedSql, {
    as_of: target.asOf,
    known_at,
    target: target.targetId,
  });
  const name = language === 'zh' ? target.indicatorNameZh : target.indicatorNameEn;
  return { name, target, projected };
}

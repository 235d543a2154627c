import type { Publication } from '@monitor/warehouse';
import type { Language } from '#lib/messages/index.ts';
import { momentOf, type When } from './moment.ts';
import freshnessSql from './sql/freshness.sql?raw';
import newestThenSql from './sql/newest-then.sql?raw';
import newestSql from './sql/newest.sql?raw';
import { statusOf } from './status.ts';

/** A file a department owes, and how far it has come. */
export interface OwedFile {
  readonly pipeline_id: string;
  readonly contract_id: string;
  readonly title: string;
  readonly department: string | null;
  readonly frequency: string | null;
  /** The newest period it has brought. */
  readonly period_end: string | null;
  readonly received_at: string | null;
  readonly load_id: string | null;
  /** What was declared of that period; null where figures came. */
  readonly declared: 'zero' | 'unchanged' | null;
  readonly age_days: number | null;
  /** The strictest of its indicators. */
  readonly max_age_days: number | null;
  /** Indicators whose newest value is older than they allow. */
  readonly stale: number;
  readonly next_due: string | null;
  readonly late_days: number | null;
}

/** A target that cannot be assessed for want of data. */
export interface WantingData {
  readonly targetId: string;
  readonly indicatorId: string;
  readonly areaId: string;
  readonly name: string;
  readonly rule: string;
  readonly reason: string;
}

export interface Freshness {
  readonly asOf: string;
  readonly owed: readonly OwedFile[];
  readonly wantingData: readonly WantingData[];
}

/** Rules of the assessment that fire for want of data. */
const FOR_WANT_OF_DATA = ['stale', 'no-observation', 'no-source'];

/** How recent each department's files are, and which targets cannot be assessed for want of data. */
export async function freshness(
  publication: Publication,
  language: Language,
  { month, knownAt }: When,
): Promise<Freshness> {
  const { as_of, known_at } = await momentOf(publication, month, knownAt);
  const [owed, report] = await Promise.all([
    knownAt === null
      ? publication.rows<OwedFile>(owedOf(newestSql), { language, as_of })
      : publication.rows<OwedFile>(owedOf(newestThenSql), { language, as_of, known_at }),
    statusOf(publication, month, knownAt),
  ]);
  const wantingData = report.targets
    .filter(({ rule }) => FOR_WANT_OF_DATA.includes(rule))
    .map((target) => ({
      targetId: target.targetId,
      indicatorId: target.indicatorId,
      areaId: target.areaId,
      name: language === 'zh' ? target.indicatorNameZh : target.indicatorNameEn,
      rule: target.rule,
      reason: language === 'zh' ? target.reason : target.reasonEn,
    }));
  return { asOf: as_of, owed, wantingData };
}

function owedOf(newest: string): string {
  return freshnessSql.replace(/^with /m, `with newest as (${newest}),\n`);
}

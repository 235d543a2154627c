import type { Publication } from '@monitor/warehouse';
import { knownOr } from './moment.ts';
import { remembered } from './remember.ts';
import monthsSql from './sql/months.sql?raw';
import thenSql from './sql/months-then.sql?raw';

/**
 * The months a reader may choose from, newest first: those of now are at hand, those known earlier are read once.
 * @param then a day or an instant: what was known then; null for now
 */
export async function knownMonths(
  publication: Publication,
  then: string | null,
): Promise<readonly string[]> {
  const rows = await remembered(publication, ['months', then], () =>
    then === null
      ? publication.rows<{ month: string }>(monthsSql)
      : publication.rows<{ month: string }>(thenSql, { known_at: knownOr(then) }),
  );
  return rows.map(({ month }) => month);
}

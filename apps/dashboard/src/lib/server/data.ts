import type { Publication } from '@monitor/warehouse';
import { knownOr } from './moment.ts';
import { remembered } from './remember.ts';
import countsSql from './sql/data-counts.sql?raw';
import observedThenSql from './sql/observation-count-then.sql?raw';
import observedSql from './sql/observation-count.sql?raw';

/** How much there is of everything the data pages show. */
export interface DataCounts {
  readonly loads: number;
  /** When the newest file came. */
  readonly received_at: string | null;
  readonly observations: number;
  readonly quarantined: number;
  readonly quarantined_files: number;
  readonly discrepancies: number;
  readonly events: number;
  /** Kinds of table whose columns a person has explained. */
  readonly mappings: number;
  readonly demonstration: boolean;
}

/** The counts that head the data pages. @param then a day or an instant: what was known then; null for now */
export function dataCounts(publication: Publication, then: string | null): Promise<DataCounts> {
  return remembered(publication, ['data-counts', then], async () => {
    const known = { known_at: knownOr(then) };
    const [counts, observed] = await Promise.all([
      publication.row<Omit<DataCounts, 'observations'>>(countsSql, known),
      then === null
        ? publication.row<Pick<DataCounts, 'observations'>>(observedSql)
        : publication.row<Pick<DataCounts, 'observations'>>(observedThenSql, known),
    ]);
    if (counts === null || observed === null) throw new Error('each count is one row');
    return { ...counts, ...observed };
  });
}

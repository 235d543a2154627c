import type { Publication } from '@monitor/warehouse';
import { remembered } from './remember.ts';
import countsSql from './sql/data-counts.sql?raw';

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
  readonly demonstration: boolean;
}

/** The counts that head the data pages. */
export async function dataCounts(publication: Publication): Promise<DataCounts> {
  const counts = await remembered(publication, ['data-counts'], () =>
    publication.row<DataCounts>(countsSql),
  );
  if (counts === null) throw new Error('the counts of a publication are one row');
  return counts;
}

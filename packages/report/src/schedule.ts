import type { Publication } from '@monitor/warehouse';
import { editionsOf } from './editions.ts';
import { dueMonth, type DueTime } from './months.ts';
import { statement } from './read.ts';

/** What is to be made now. */
export type DueReport =
  | { readonly kind: 'due'; readonly month: string }
  /** Made already. */
  | { readonly kind: 'made'; readonly month: string }
  /** Nothing is known of the month yet, and a report has nothing to say. */
  | { readonly kind: 'empty'; readonly month: string };

/**
 * Whether a report is to be made: the newest one due, once, however long the machine was off.
 * @param data the data directory
 * @param now the instant by the clock
 */
export async function dueReport(
  publication: Publication,
  data: string,
  now: Date,
): Promise<DueReport> {
  const due = await publication.row<DueTime>(statement('due-time'));
  if (due === null) throw new Error('a publication has one setting');
  const month = dueMonth(now, due);
  if (editionsOf(data, month).length > 0) return { kind: 'made', month };
  const found = await publication.row<{ has_data: boolean }>(statement('has-data'), { month });
  return { kind: found?.has_data === true ? 'due' : 'empty', month };
}

import { statSync } from 'node:fs';
import path from 'node:path';
import type { Publication } from '@monitor/warehouse';
import { editionsOf, type Edition } from './editions.ts';
import { MANIFEST } from './manifest.ts';
import { dueMonth, monthAfter, reportDue, type DueTime } from './months.ts';
import { statement } from './read.ts';
import { FORMATS } from './render.ts';

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
  const since = reportDue(monthAfter(month), due);
  if (editionsOf(data, month).some((edition) => isTheReport(edition, since)))
    return { kind: 'made', month };
  const found = await publication.row<{ has_data: boolean }>(statement('has-data'), { month });
  return { kind: found?.has_data === true ? 'due' : 'empty', month };
}

/** Whether an edition is what leadership waits for: whole, in the county's own language, and no draft made before it was due. */
function isTheReport({ folder, manifest }: Edition, due: string): boolean {
  const { language, month, files } = manifest;
  const whole = FORMATS.every((format) => files.some(({ name }) => name === `${month}.${format}`));
  const made = statSync(path.join(folder, MANIFEST)).mtime.toISOString();
  return language === 'zh' && whole && made >= due;
}

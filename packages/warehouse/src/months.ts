import { timeZone } from '@monitor/plan';
import { Failure } from './failure.ts';

/**
 * The days of a month written `YYYY-MM`.
 * @throws Failure for any other form
 */
export function monthDays(month: string): { start: string; end: string } {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (year === undefined || number === undefined) {
    throw new Failure(`月份 ${month} 无法识别，请写成 2023-06 这样的形式。`);
  }
  const last = new Date(Date.UTC(Number(year), Number(number), 0)).getUTCDate();
  return { start: `${month}-01`, end: `${month}-${last}` };
}

const WRITTEN =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * An instant a person names, as ISO text in UTC. A time without zone is the plan's local time; a bare day
 * means its end.
 * @returns null when it is no instant
 */
export function instantOf(text: string): string | null {
  const { offset } = timeZone;
  const [, day, time = '23:59:59.999', zone = offset] = WRITTEN.exec(text) ?? [];
  if (day === undefined || !isInCalendar(day)) return null;
  const instant = new Date(`${day}T${time}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** The same. @throws Failure when it is no instant */
export function knownAt(text: string): string {
  const instant = instantOf(text);
  if (instant !== null) return instant;
  throw new Failure(`时间 ${text} 无法识别，请写成 2023-07-05 或 2023-07-05T09:00 这样的形式。`);
}

/** No figure is older, and no plan reaches further. */
const [EARLIEST, LATEST] = ['1900', '2200'];

/** Whether an ISO day is one: `2023-02-30` is written like a day and is none; JavaScript would take it for 2 March. */
export function isInCalendar(day: string): boolean {
  const time = new Date(`${day}T00:00:00Z`);
  const known = day >= EARLIEST && day < LATEST;
  return known && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

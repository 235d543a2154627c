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

/**
 * An instant a person names, as ISO text in UTC. A time without zone is the plan's local time; a bare day
 * means its end.
 * @throws Failure when it is no instant
 */
export function knownAt(text: string): string {
  const { offset } = timeZone;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text);
  const full = day ? `${text}T23:59:59.999${offset}` : zoned ? text : `${text}${offset}`;
  const time = new Date(full);
  if (Number.isNaN(time.getTime()) || !isCalendarDay(text.slice(0, 10))) {
    throw new Failure(`时间 ${text} 无法识别，请写成 2023-07-05 或 2023-07-05T09:00 这样的形式。`);
  }
  return time.toISOString();
}

/** `2023-02-30` is written like a day and is none; JavaScript would take it for 2 March. */
function isCalendarDay(text: string): boolean {
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

import { key, monthsBetween, serial, type Month } from './calendar.ts';
import type { County } from './county.ts';
import { randomFrom } from './random.ts';
import { courses, valueIn, type Course } from './series.ts';
import { townsOfIssues, townsOfViolations } from './supervision.ts';

/** The course of one invented problem; months are the ends of what the monthly counts say of it. */
export interface Problem {
  readonly number: string;
  readonly stock: boolean;
  /** Index of the county's towns. */
  readonly town: number;
  readonly found: Month;
  /** Day of the month it was found on. */
  readonly foundDay: number;
  /** Null while it is not resolved. */
  readonly resolved: Month | null;
  /** The month in which it is open again. */
  readonly reopened?: Month;
}

const FIRST = { year: 2022, month: 1 };
const LAST = { year: 2024, month: 1 };
const REOPENED = { year: 2023, month: 6 };
/** The monthly counts have this month's case in another town than the ledger. */
const ELSEWHERE = '2023-06';

/**
 * The stock in the order in which it was found, which is also that in which it is resolved, so that the
 * ledger counts to what the monthly counts say; one problem is open again for a month, in which
 * another of its town is resolved early.
 */
export function stockProblems(county: County): Problem[] {
  const towns = townsOfIssues(county, valueIn(courses.legacyFound, LAST, 0, 'found'));
  const problems = towns.map((town, index): Problem => {
    const number = `CL-${String(index + 1).padStart(3, '0')}`;
    const random = randomFrom(`problem ${number}`);
    const counted = monthReaching(courses.legacyFound, index) ?? LAST;
    // What the first month counts was found in the year before it.
    const found =
      serial(counted) > serial(FIRST) ? counted : { year: 2021, month: random.whole(6, 12) };
    return {
      number,
      stock: true,
      town,
      found,
      foundDay: random.whole(1, 28),
      resolved: monthReaching(courses.legacyResolved, index),
    };
  });
  return withReopened(problems);
}

function monthReaching(course: Course, index: number): Month | null {
  const months = monthsBetween(FIRST, LAST);
  return months.find((month) => Math.round(valueIn(course, month, 0, '')) > index) ?? null;
}

function withReopened(problems: readonly Problem[]): Problem[] {
  const before = serial(REOPENED) - 1;
  const resolvedIn = ({ resolved }: Problem, month: number) =>
    resolved !== null && serial(resolved) === month;
  const stands = (one: Problem) => (other: Problem) =>
    other.town === one.town && resolvedIn(other, before + 2);
  const again = problems.find((one) => resolvedIn(one, before) && problems.some(stands(one)));
  const instead = again && problems.find(stands(again));
  if (!again || !instead) throw new Error('no two problems of one town can change places');
  return problems.map((one) => {
    if (one === again) return { ...one, reopened: REOPENED };
    return one === instead ? { ...one, resolved: REOPENED } : one;
  });
}

/** The new cases of each month since the ledger was set up. */
export function newProblems(county: County, months: readonly Month[]): Problem[] {
  return months.flatMap((month) =>
    townsOfViolations(county, month).map((town, index): Problem => {
      const number = `XZ-${key(month)}-${String(index + 1)}`;
      const place = key(month) === ELSEWHERE ? (town + 1) % county.towns.length : town;
      const foundDay = randomFrom(`problem ${number}`).whole(1, 28);
      const [, , resolved = null] = monthsBetween(month, LAST);
      return { number, stock: false, town: place, found: month, foundDay, resolved };
    }),
  );
}

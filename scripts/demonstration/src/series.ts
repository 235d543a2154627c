import { key, serial, type Month } from './calendar.ts';
import { randomFrom } from './random.ts';

/** A course through known months; between them the value runs straight. */
export type Course = Readonly<Record<string, number>>;

/**
 * The value of a course in a month, with a little disturbance where the course does not fix it.
 * @param jitter the largest disturbance
 */
export function valueIn(course: Course, month: Month, jitter: number, seed: string): number {
  const fixedValue = course[key(month)];
  if (fixedValue !== undefined) return fixedValue;
  const knots = Object.entries(course)
    .map(([at, value]) => ({ at: serialOf(at), value }))
    .sort((a, b) => a.at - b.at);
  const at = serial(month);
  const before = knots.findLast((knot) => knot.at <= at);
  const after = knots.find((knot) => knot.at > at);
  const straight =
    before && after
      ? before.value + ((after.value - before.value) * (at - before.at)) / (after.at - before.at)
      : (before ?? after)?.value;
  if (straight === undefined) throw new Error('a course needs at least one month');
  return straight + (randomFrom(`${seed} ${key(month)}`).next() * 2 - 1) * jitter;
}

function serialOf(text: string): number {
  return serial({ year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)) });
}

/**
 * The courses of the demonstration. They are invented; the months after September 2022 are fixed so that
 * every result of the assessment occurs in some month (see the exports' README).
 */
export const courses = {
  /** %; falls behind in winter, reaches the target in August 2023, loses it once in November. */
  sweeping: {
    '2021-01': 78.4,
    '2021-12': 81.6,
    '2022-08': 83.6,
    '2022-09': 84,
    '2022-10': 84.2,
    '2022-11': 84.6,
    '2022-12': 83.5,
    '2023-01': 82.9,
    '2023-02': 83.6,
    '2023-03': 85.2,
    '2023-04': 86.5,
    '2023-05': 87.4,
    '2023-06': 88.9,
    '2023-07': 89.6,
    '2023-08': 90.4,
    '2023-09': 90.9,
    '2023-10': 90.6,
    '2023-11': 89.4,
    '2023-12': 90.3,
    '2024-01': 90.5,
  },
  /** %; behind all the way, reaches the target a month after the deadline. */
  mechanised: {
    '2021-01': 62.5,
    '2021-12': 67,
    '2022-08': 70.6,
    '2022-09': 71,
    '2022-10': 71,
    '2022-11': 71.3,
    '2022-12': 71.9,
    '2023-01': 72,
    '2023-02': 72.2,
    '2023-03': 72.6,
    '2023-04': 73.4,
    '2023-05': 73.8,
    '2023-06': 74.2,
    '2023-07': 74.4,
    '2023-08': 74.6,
    '2023-09': 75.7,
    '2023-10': 76.9,
    '2023-11': 78.2,
    '2023-12': 79.4,
    '2024-01': 80.6,
  },
  /** %; reaches 98 in summer 2023, a cable fault in October. */
  mainRoadLighting: {
    '2021-01': 94.6,
    '2021-12': 95.8,
    '2022-09': 96.6,
    '2023-03': 97.3,
    '2023-06': 98.2,
    '2023-09': 98.6,
    '2023-10': 97.2,
    '2023-11': 98.3,
    '2023-12': 98.5,
    '2024-01': 98.6,
  },
  /** % */
  minorRoadLighting: {
    '2021-01': 88.2,
    '2021-12': 90.4,
    '2022-09': 92.1,
    '2023-06': 94.2,
    '2023-10': 95.2,
    '2023-11': 95.4,
    '2023-12': 95.6,
    '2024-01': 95.7,
  },
  /** % */
  soundLighting: {
    '2021-01': 91,
    '2022-09': 93.8,
    '2023-04': 95.1,
    '2023-08': 96,
    '2023-12': 96.4,
    '2024-01': 96.3,
  },
  /** Issues found since the start. */
  legacyFound: { '2022-01': 86, '2022-09': 121, '2022-12': 126, '2023-03': 129, '2024-01': 129 },
  /** Issues resolved since the start; two are left when the time is up. */
  legacyResolved: {
    '2022-01': 10,
    '2022-09': 50,
    '2022-10': 53,
    '2022-11': 57,
    '2022-12': 62,
    '2023-03': 78,
    '2023-06': 92,
    '2023-08': 98,
    '2023-10': 112,
    '2023-12': 126,
    '2024-01': 127,
  },
} as const satisfies Record<string, Course>;

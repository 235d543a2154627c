import { key, monthName, officeTime, type Month } from './calendar.ts';
import type { County } from './county.ts';
import { housing } from './housing.ts';
import { randomFrom } from './random.ts';
import { courses, valueIn, type Course } from './series.ts';
import { submission, type Submission } from './submission.ts';
import { fixed, type Cell } from './table.ts';

const MISSING = '2022-07';
const IMPOSSIBLE_RATE = '2022-03';
const REVISED = '2023-03';

/** The monthly inspection of street lamps; one month was never handed in, one was handed in again. */
export function lightingReports(county: County, months: readonly Month[]): Submission[] {
  return months
    .filter((month) => key(month) !== MISSING)
    .flatMap((month) => {
      const name = `路灯巡查_${monthName(month)}`;
      const first = submission(housing, `${name}.csv`, lightingRows(county, month, 0), {
        at: officeTime(month, 4, `lighting ${key(month)}`),
      });
      if (key(month) !== REVISED) return [first];
      const again = submission(housing, `${name}_更正.csv`, lightingRows(county, month, 6), {
        at: officeTime(month, 15, `lighting again ${key(month)}`),
        reason: '更正：主干道漏计六盏亮灯',
      });
      return [first, again];
    });
}

function lightingRows(county: County, month: Month, foundLater: number): Cell[][] {
  const main = checked(month, courses.mainRoadLighting, 1180, 'main');
  const minor = checked(month, courses.minorRoadLighting, 2420, 'minor');
  const sound = checked(month, courses.soundLighting, 3760, 'sound');
  const lit = main.good + foundLater;
  const mainRate = key(month) === IMPOSSIBLE_RATE ? 100.8 : (100 * lit) / main.all;
  const values = [
    main.all,
    lit,
    `${fixed(mainRate, 1)}%`,
    minor.all,
    minor.good,
    `${fixed((100 * minor.good) / minor.all, 1)}%`,
    sound.all,
    sound.good,
    `${fixed((100 * sound.good) / sound.all, 1)}%`,
  ];
  return [
    [`${monthName(month)}${county.name}城区照明巡查月报${county.mark}`],
    ['区域', '主干道', null, null, '次干道、支路、背街小巷', null, null, '照明设施', null, null],
    [
      null,
      '检查灯数(盏)',
      '亮灯数(盏)',
      '亮灯率',
      '检查灯数(盏)',
      '亮灯数(盏)',
      '亮灯率',
      '设施总数(处)',
      '完好设施数(处)',
      '完好率',
    ],
    [county.seat, ...values],
    ['合计', ...values],
    ['注：亮灯数为夜间巡查时的亮灯数。'],
  ];
}

/** How many were checked in a month, and how many of them were in order. */
function checked(month: Month, course: Course, usual: number, seed: string) {
  const all = usual + randomFrom(`${seed} ${key(month)}`).whole(-20, 60);
  return { all, good: Math.round((all * valueIn(course, month, 0.3, seed)) / 100) };
}

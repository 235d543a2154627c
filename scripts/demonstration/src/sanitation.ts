import { key, monthName, officeTime, serial, type Month } from './calendar.ts';
import type { County } from './county.ts';
import { housing } from './housing.ts';
import { courses, valueIn } from './series.ts';
import { submission, type Submission } from './submission.ts';
import { fixed, grouped, type Cell } from './table.ts';

/** Areas of one month, in 10,000 square metres. */
interface Sweeping {
  readonly due: number;
  readonly swept: number;
  readonly machine: number;
}

const LATE = '2023-05';
const MACHINE_IDLE = '2021-08';
const WRONG_RATE = '2023-04';

/** The monthly report of road sweeping: square metres until 2021, 10,000 square metres since. */
export function sanitationReports(county: County, months: readonly Month[]): Submission[] {
  return months.map((month) => {
    const late = key(month) === LATE;
    return submission(
      housing,
      `环卫作业月报_${monthName(month)}.csv`,
      sanitationRows(county, month),
      { at: late ? '2023-07-03T10:12:00+08:00' : officeTime(month, 3, `sanitation ${key(month)}`) },
    );
  });
}

function sanitationRows(county: County, month: Month): Cell[][] {
  const figures = sweepingIn(month);
  const inMetres = month.year === 2021;
  const area = (value: number) => (inMetres ? grouped(value * 10_000) : fixed(value, 2));
  const machine = key(month) === MACHINE_IDLE ? '设备检修' : area(figures.machine);
  const rate = (100 * figures.swept) / figures.due + (key(month) === WRONG_RATE ? 2.4 : 0);
  const values = [
    area(figures.due),
    area(figures.swept),
    fixed(rate, 1),
    machine,
    fixed((100 * figures.machine) / figures.swept, 1),
  ];
  return [
    [`${county.name}城区环卫作业月报${county.mark}`],
    [`统计月份：${monthName(month)}`],
    [`单位：${inMetres ? '平方米' : '万平方米'}`],
    ['区域', '道路清扫', null, null, '机械化清扫', null, '备注'],
    [
      null,
      '应清扫面积',
      '清扫保洁面积',
      '清扫覆盖率(%)',
      '机械化清扫面积',
      '机械化清扫率(%)',
      null,
    ],
    [county.seat, ...values, null],
    ['合计', ...values, null],
    ['注：清扫保洁面积不含广场、停车场。'],
  ];
}

function sweepingIn(month: Month): Sweeping {
  const due = hundredths(150.4 + 0.55 * (serial(month) - serial({ year: 2021, month: 1 })));
  const swept = hundredths((due * valueIn(courses.sweeping, month, 0.3, 'sweeping')) / 100);
  const share = valueIn(courses.mechanised, month, 0.3, 'mechanised');
  return { due, swept, machine: hundredths((swept * share) / 100) };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

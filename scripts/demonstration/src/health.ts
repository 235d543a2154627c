import { key, monthName, monthsBetween, officeTime, quarterName, quartersOf } from './calendar.ts';
import type { County } from './county.ts';
import { randomFrom } from './random.ts';
import { submission, type Manner, type Submission } from './submission.ts';
import { fixed, grouped, type Cell } from './table.ts';

/** The health bureau's system: UTF-8, commas, LF, no padding. */
const health: Manner = {
  department: 'health',
  submitter: '卫健局信息股',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineEnd: '\n' },
  padded: false,
};

/** Visits and discharges, half a year to a file, months as columns. */
export function serviceReports(county: County): Submission[] {
  return [2021, 2022, 2023].flatMap((year) =>
    [1, 7].map((first) => {
      const months = monthsBetween({ year, month: first }, { year, month: first + 5 });
      const label = `${String(year)}年${first === 1 ? '上' : '下'}半年`;
      const rows: Cell[][] = [
        [`${county.name}医疗服务情况${county.mark}`],
        ['指标', '计量单位', ...months.map(monthName)],
        ['总诊疗人次', '万人次', ...months.map((month) => fixed(visits(key(month)) / 10_000, 2))],
        ['出院人数', '人', ...months.map((month) => grouped(discharges(key(month))))],
        ['病床使用率', '%', ...months.map((month) => fixed(occupancy(key(month)), 1))],
        ['注：含县级医院和镇卫生院。'],
      ];
      return submission(health, `医疗服务_${label}.csv`, rows, {
        at: officeTime({ year, month: first + 5 }, 15, label),
      });
    }),
  );
}

function visits(month: string): number {
  const random = randomFrom(`visits ${month}`);
  const winter = /-(?:01|02|12)$/.test(month) ? 6000 : 0;
  return 76_000 + winter + random.whole(-4000, 5000);
}

function discharges(month: string): number {
  return randomFrom(`discharges ${month}`).whole(2350, 2880);
}

function occupancy(month: string): number {
  return 71 + 12 * randomFrom(`occupancy ${month}`).next();
}

const RESOURCES = [
  {
    year: 2021,
    institutions: 214,
    hospitals: 5,
    centres: 16,
    clinics: 178,
    beds: 1386,
    own: 905,
    staff: 1962,
  },
  {
    year: 2022,
    institutions: 213,
    hospitals: 5,
    centres: 16,
    clinics: 177,
    beds: 1442,
    own: 948,
    staff: 2018,
  },
  {
    year: 2023,
    institutions: 213,
    hospitals: 6,
    centres: 16,
    clinics: 176,
    beds: 1538,
    own: 1030,
    staff: 2094,
  },
];

/** Institutions, beds and staff at the end of the year; units stand in the labels. */
export function resourceReports(county: County): Submission[] {
  return RESOURCES.map((entry) => {
    const year = `${String(entry.year)}年`;
    const rows: Cell[][] = [
      [`${county.name}卫生资源年报${county.mark}`],
      ['指标', year],
      ['医疗卫生机构数(个)', entry.institutions],
      ['医院数(个)', entry.hospitals],
      ['乡镇卫生院数(个)', entry.centres],
      ['村卫生室数(个)', entry.clinics],
      ['医疗卫生机构床位数(张)', grouped(entry.beds)],
      ['医院床位数(张)', grouped(entry.own)],
      ['卫生人员数(人)', grouped(entry.staff)],
      ['资料来源：卫生健康统计直报'],
    ];
    return submission(health, `卫生资源_${year}.csv`, rows, {
      at: officeTime({ year: entry.year, month: 12 }, 16, `resources ${year}`),
    });
  });
}

/** Buildings completed by the end of each quarter from 2022: inpatient buildings, infectious wards. */
const COMPLETED = [
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 1],
];

/** The quarterly list of building projects. */
export function buildingReports(county: County): Submission[] {
  return quartersOf(2022, 2023).map((quarter, index) => {
    const [inpatient = 0, infectious = 0] = COMPLETED[index] ?? [];
    const progress = (done: boolean) => (done ? '已竣工' : '主体施工');
    const rows: Cell[][] = [
      [`${county.name}医疗卫生建设项目进展${county.mark}`],
      ['项目类别', '计量单位', quarterName(quarter), '形象进度'],
      ['建成县域医疗综合住院楼', '个', inpatient, progress(inpatient > 0)],
      ['完成传染病区改扩建', '个', infectious, progress(infectious > 0)],
      ['说明：按竣工验收时间统计，为累计数。'],
    ];
    return submission(health, `建设项目_${quarterName(quarter)}.csv`, rows, {
      at: officeTime(
        { year: quarter.year, month: quarter.quarter * 3 },
        9,
        `buildings ${String(index)}`,
      ),
    });
  });
}

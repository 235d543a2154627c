import { key, monthName, officeTime, quarterName, quartersOf, type Month } from './calendar.ts';
import type { County } from './county.ts';
import type { Encoding } from './encode.ts';
import { randomFrom } from './random.ts';
import { courses, valueIn, type Course } from './series.ts';
import { submission, type Manner, type Submission } from './submission.ts';
import { fixed, type Cell } from './table.ts';

/** The supervision office: tabs; GB18030 until its computers were renewed in 2023, UTF-16 since. */
export function supervision(encoding: Encoding): Manner {
  return {
    department: 'supervision-office',
    submitter: '督查室综合科',
    encoding,
    dialect: { delimiter: '\t', lineEnd: '\r\n' },
    padded: false,
  };
}

const NEW_VIOLATIONS: Readonly<Record<string, number>> = {
  '2022-01': 3,
  '2022-02': 1,
  '2022-03': 4,
  '2022-04': 2,
  '2022-05': 3,
  '2022-06': 2,
  '2022-08': 1,
  '2022-09': 2,
  '2022-11': 1,
  '2023-02': 2,
  '2023-03': 1,
  '2023-06': 1,
  '2023-08': 1,
  '2024-01': 1,
};
const SEWAGE_LEAKS: Readonly<Record<string, number>> = {
  '2022-01': 2,
  '2022-03': 3,
  '2022-05': 1,
  '2022-07': 4,
  '2022-08': 2,
  '2022-10': 1,
  '2023-01': 2,
  '2023-04': 1,
  '2023-07': 3,
  '2023-09': 1,
  '2023-11': 1,
};
const ROW_TWICE = '2023-03';

/** The monthly counts by town; one month had a town twice and was handed in again. */
export function checkReports(county: County, months: readonly Month[]): Submission[] {
  return months.flatMap((month) => {
    const manner = supervision(month.year < 2023 ? 'gb18030' : 'utf-16le');
    const name = `督查统计_${monthName(month)}`;
    const rows = checkRows(county, month);
    const first = (given: readonly (readonly Cell[])[]) =>
      submission(manner, `${name}.csv`, given, { at: officeTime(month, 4, name) });
    if (key(month) !== ROW_TWICE) return [first(rows)];
    const again = submission(manner, `${name}_更正.csv`, rows, {
      at: officeTime(month, 12, `${name} again`),
      reason: '更正：删除重复填报的镇',
    });
    return [first(withRowTwice(rows)), again];
  });
}

/** The third town a second time, with one issue resolved more. */
function withRowTwice(rows: readonly Cell[][]): Cell[][] {
  const at = rows.findIndex((row) => row[0] === '镇') + 4;
  const row = rows[at] ?? [];
  const resolved = Number(row[5]) + 1;
  const changed = row.map((cell, index) => (index === 5 ? resolved : cell));
  return [...rows.slice(0, at + 1), changed, ...rows.slice(at + 1)];
}

function checkRows(county: County, month: Month): Cell[][] {
  const leakTowns = placed(county, SEWAGE_LEAKS[key(month)] ?? 0, `leaks ${key(month)}`);
  const issues = (course: Course) => townsOfIssues(county, valueIn(course, month, 0, ''));
  const violations = byTown(county, townsOfViolations(county, month));
  const leaks = byTown(county, leakTowns);
  const found = byTown(county, issues(courses.legacyFound));
  const resolved = byTown(county, issues(courses.legacyResolved));
  const row = (
    place: string,
    returned: Cell,
    of: (counts: readonly number[]) => number,
  ): Cell[] => [
    place,
    of(violations),
    returned,
    of(leaks),
    of(found),
    of(resolved),
    of(found) === 0 ? '—' : fixed((100 * of(resolved)) / of(found), 1),
  ];
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  return [
    [`${monthName(month)}督查事项月度统计${county.mark}`],
    [
      '镇',
      '新增“两违”(宗)',
      '规模性返贫(起)',
      '污水泄漏(处)',
      '排查存量问题累计(件)',
      '化解存量问题累计(件)',
      '存量问题化解率(%)',
    ],
    row(county.name, 0, sum),
    ...county.towns.map((town, index) => row(town, '不涉及', (counts) => counts[index] ?? 0)),
    ['注：存量问题为累计数，其余为当月数。'],
  ];
}

/** The towns of a month's new cases. */
export function townsOfViolations(county: County, month: Month): number[] {
  return placed(county, NEW_VIOLATIONS[key(month)] ?? 0, `violations ${key(month)}`);
}

/** Cases of a month, each in some town. */
function placed(county: County, count: number, seed: string): number[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random.whole(0, county.towns.length - 1));
}

/**
 * The towns of the first issues of one lasting list: what is found or resolved never goes down again.
 * @param count rounded to whole issues
 */
export function townsOfIssues(county: County, count: number): number[] {
  const random = randomFrom('legacy issues');
  return Array.from({ length: Math.round(count) }, () =>
    // Half of them lie in the county seat.
    random.next() < 0.5 ? 0 : random.whole(0, county.towns.length - 1),
  );
}

/** How many of the given towns each town is. */
function byTown(county: County, towns: readonly number[]): number[] {
  return county.towns.map((_, town) => towns.filter((one) => one === town).length);
}

/** New districts and those with separate sewers at the end of each quarter from 2022. */
const DISTRICTS = [
  [3, 2],
  [3, 2],
  [4, 3],
  [4, 4],
  [5, 4],
  [6, 5],
  [6, 6],
  [7, 7],
];

/** The quarterly report on separate sewers. */
export function sewerReports(county: County): Submission[] {
  return quartersOf(2022, 2023).map((quarter, index) => {
    const [built = 0, separated = 0] = DISTRICTS[index] ?? [];
    const name = quarterName(quarter);
    const rows: Cell[][] = [
      [`新建片区雨污分流情况${county.mark}`],
      [`统计季度：${name}`],
      ['地区', '新建城区镇区片区数(个)', '实行雨污分流片区数(个)', '雨污分流率'],
      [county.name, built, separated, `${fixed((100 * separated) / built, 1)}%`],
    ];
    return submission(supervision('gb18030'), `雨污分流_${name}.csv`, rows, {
      at: officeTime({ year: quarter.year, month: quarter.quarter * 3 }, 8, `sewers ${name}`),
    });
  });
}

import { officeTime, quarterName, quartersOf, type Quarter } from './calendar.ts';
import type { County } from './county.ts';
import { submission, type Manner, type Submission } from './submission.ts';
import { fixed, type Cell } from './table.ts';
import { builtUpIn } from './yearbook.ts';

/** The transport bureau's export: UTF-8, semicolons, LF. */
const transport: Manner = {
  department: 'transport',
  submitter: '交通局运管所',
  encoding: 'utf-8',
  dialect: { delimiter: ';', lineEnd: '\n' },
  padded: false,
};

/** Coverage by bus stops at the end of each quarter from 2021, in %. */
const COVERAGE = [76.5, 77.2, 77.9, 78.4, 79.6, 80.8, 82, 83.2, 85.1, 87, 88.1, 90.3];
const CHANGED_TWICE = '2023 2';
const RAGGED = '2021 3';

/**
 * The quarterly report on bus stops, with the year's earlier quarters; one quarter was changed and then
 * changed back.
 */
export function busStopReports(county: County): Submission[] {
  return quartersOf(2021, 2023).flatMap((quarter) => {
    const name = `公交站点_${quarterName(quarter)}`;
    const end = { year: quarter.year, month: quarter.quarter * 3 };
    const send = (ending: string, more: number, note: string, days: number, reason?: string) =>
      submission(transport, `${name}${ending}.csv`, busStopRows(county, quarter, more, note), {
        at: officeTime(end, days, `${name} ${String(days)}`),
        ...(reason === undefined ? {} : { reason }),
      });
    const first = send('', 0, '服务半径按500米计。', 7);
    if (!isQuarter(quarter, CHANGED_TWICE)) return [first];
    const back = '更正：拟建站点不计，恢复原报数';
    return [
      first,
      send('_修订', 1.6, '含拟建站点4个。', 19, '修订：计入拟建站点'),
      send('_再修订', 0, '恢复原报数，不含拟建站点。', 30, back),
    ];
  });
}

/** @param more percentage points by which the newest quarter is given higher */
function busStopRows(county: County, quarter: Quarter, more: number, note: string): Cell[][] {
  const lines = quartersOf(quarter.year, quarter.year)
    .slice(0, quarter.quarter)
    .map((each) => busStopRow(each, each.quarter === quarter.quarter ? more : 0));
  return [
    [`${county.name}城区公交站点覆盖情况${county.mark}`],
    ['季度', '站点数', '服务半径', '公交站点服务面积(平方公里)', '公交站点覆盖率(%)'],
    // A stray cell behind the last column: nobody can say whether the others are in their places.
    ...(isQuarter(quarter, RAGGED) ? withStrayCell(lines) : lines),
    [`注：${note}`],
  ];
}

function busStopRow(quarter: Quarter, more: number): Cell[] {
  const area = builtUpIn(quarter.quarter === 4 ? quarter.year : quarter.year - 1).area;
  const coverage = (COVERAGE[(quarter.year - 2021) * 4 + quarter.quarter - 1] ?? 0) + more;
  const served = Math.round(area * coverage) / 100;
  const stops = Math.round(served * 6.4);
  const share = fixed((100 * served) / area, 1);
  return [quarterName(quarter), stops, '500米', fixed(served, 2), share];
}

function withStrayCell(lines: readonly Cell[][]): Cell[][] {
  return lines.map((line, index) => (index === lines.length - 1 ? [...line, '待核'] : line));
}

function isQuarter({ year, quarter }: Quarter, text: string): boolean {
  return `${String(year)} ${String(quarter)}` === text;
}

/** Towns on class-two roads at the end of each half-year from 2021. */
const TOWNS_REACHED = [6, 6, 7, 7, 8, 9];

/** The half-yearly report on town roads. */
export function townRoadReports(county: County): Submission[] {
  return TOWNS_REACHED.map((reached, index) => {
    const year = 2021 + Math.floor(index / 2);
    const first = index % 2 === 0;
    const half = `${String(year)}年${first ? '上' : '下'}半年`;
    const rows: Cell[][] = [
      [`${county.name}镇通二级公路情况${county.mark}`],
      ['报告期', '地区', '通二级公路镇数(个)', '未通镇'],
      [half, county.name, reached, county.towns.slice(reached).join('、') || '无'],
      ['注：按镇政府驻地通二级及以上公路计。'],
    ];
    return submission(transport, `镇村公路_${half}.csv`, rows, {
      at: officeTime({ year, month: first ? 6 : 12 }, 11, `town roads ${half}`),
    });
  });
}

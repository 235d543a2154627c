import { officeTime, quarterName, quartersOf, type Quarter } from './calendar.ts';
import type { County } from './county.ts';
import { housing } from './housing.ts';
import { submission, type Submission } from './submission.ts';
import { fixed, type Cell } from './table.ts';
import { builtUpIn } from './yearbook.ts';

/** Public toilets at the end of each quarter from 2021. */
const TOILETS = [44, 44, 45, 45, 45, 46, 46, 47, 48, 49, 50, 50];
const EARLY = '2023 3';

/** The quarterly report of public toilets; each lists the year's quarters so far. */
export function toiletReports(county: County): Submission[] {
  return quartersOf(2021, 2023).map((quarter) => {
    const name = `公厕季报_${quarterName(quarter)}.csv`;
    return submission(housing, name, toiletRows(county, quarter), {
      at: officeTime({ year: quarter.year, month: quarter.quarter * 3 }, 8, name),
    });
  });
}

function toiletRows(county: County, { year, quarter }: Quarter): Cell[][] {
  // One report already gave the quarter that had only begun.
  const early = `${String(year)} ${String(quarter)}` === EARLY;
  const lines = quartersOf(year, year)
    .slice(0, early ? quarter + 1 : quarter)
    .map((each) => {
      const count = TOILETS[(each.year - 2021) * 4 + each.quarter - 1] ?? 0;
      const area = builtUpIn(each.quarter === 4 ? each.year : each.year - 1).area;
      return [quarterName(each), count, Math.round(count * 0.6), fixed(count / area, 2)];
    });
  return [
    [`${county.name}城区公共厕所情况${county.mark}`],
    ['季度', '公共厕所数量(座)', '其中二类以上', '公共厕所设置密度(座/平方公里)'],
    ...lines,
    [`注：密度按最近一期建成区面积计算${early ? '，四季度为预计数' : ''}。`],
  ];
}

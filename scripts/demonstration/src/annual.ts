import { officeTime } from './calendar.ts';
import type { County } from './county.ts';
import { housing } from './housing.ts';
import { submission, type Submission } from './submission.ts';
import { fixed, type Cell } from './table.ts';
import { builtUpIn, yearbook, type BuiltUp } from './yearbook.ts';

const METRES_AS_KILOMETRES = 2022;

/** The annual report of built-up area and roads; in one year the length came in metres under 公里. */
export function facilityReports(county: County): Submission[] {
  return yearbook.flatMap((entry) => {
    const december = { year: entry.year, month: 12 };
    const name = `市政设施年报_${String(entry.year)}年`;
    const wrong = entry.year === METRES_AS_KILOMETRES;
    const rows = (length: number) => facilityRows(county, entry, length);
    const first = submission(housing, `${name}.csv`, rows(entry.roads * (wrong ? 1000 : 1)), {
      at: officeTime(december, 12, name),
    });
    if (!wrong) return [first];
    const corrected = submission(housing, `${name}_更正.csv`, rows(entry.roads), {
      at: officeTime(december, 23, `${name} corrected`),
      reason: '更正：道路长度误将米填作公里',
    });
    return [first, corrected];
  });
}

function facilityRows(county: County, entry: BuiltUp, length: number): Cell[][] {
  const before = yearbook.find(({ year }) => year === entry.year - 1);
  const row = (
    label: string,
    unit: string,
    decimals: number,
    of: (b: BuiltUp) => number,
  ): Cell[] => [
    label,
    unit,
    fixed(of(entry), decimals),
    ...(before ? [fixed(of(before), decimals)] : []),
  ];
  const lines = [
    row('建成区面积', '平方公里', 2, (b) => b.area),
    ['道路长度', '公里', fixed(length, 2), ...(before ? [fixed(before.roads, 2)] : [])],
    row('道路面积', '万平方米', 2, (b) => b.roadArea),
    row('建成区路网密度', '公里/平方公里', 2, (b) => b.roads / b.area),
    row('建成区道路面积率', '%', 1, (b) => b.roadArea / b.area),
    row('应装灯道路长度', '公里', 2, (b) => b.needLamps),
    row('已装灯道路长度', '公里', 2, (b) => b.haveLamps),
    row('道路装灯率', '%', 1, (b) => (100 * b.haveLamps) / b.needLamps),
    row('城市桥梁', '座', 0, (b) => b.bridges),
  ];
  const years = [entry, ...(before ? [before] : [])].map(({ year }) => `${String(year)}年`);
  return [
    [`${county.name}建成区市政设施年报${county.mark}`],
    ['序号', '指标名称', '计量单位', ...years],
    ...lines.map((line, index) => [index + 1, ...line]),
    ['注：道路指宽度3.5米以上的铺装道路。'],
  ];
}

const REVISED_GREEN = 2021;

/** The annual report of greening; the area of 2021 was first given with green space outside the limits. */
export function greeningReports(county: County): Submission[] {
  return yearbook.slice(1).flatMap(({ year }) => {
    const entry = builtUpIn(year);
    const december = { year, month: 12 };
    const name = `园林绿化年报_${String(year)}年`;
    const send = (file: string, green: number, at: string, reason?: string) =>
      submission(housing, file, greeningRows(county, entry, green), {
        at,
        ...(reason === undefined ? {} : { reason }),
      });
    const at = officeTime(december, 14, name);
    if (year !== REVISED_GREEN) return [send(`${name}.csv`, entry.green, at)];
    const reason = '口径调整：剔除建成区外的其他绿地';
    return [
      send(`${name}.csv`, entry.green + 8.47, at),
      send(`${name}_口径调整.csv`, entry.green, '2022-06-16T15:20:00+08:00', reason),
    ];
  });
}

function greeningRows(county: County, entry: BuiltUp, green: number): Cell[][] {
  const hectares = entry.year > 2021;
  const values = [
    fixed(green, 2),
    fixed(green / entry.area, 1),
    fixed(entry.covered / entry.area, 1),
    fixed(entry.parkGreen, 2),
    fixed(entry.persons, 2),
    fixed(entry.parkGreen / entry.persons, 2),
    fixed(entry.homes, 2),
    fixed(entry.homesNearParks, 2),
    fixed((100 * entry.homesNearParks) / entry.homes, 1),
  ];
  return [
    [`${county.name}城区园林绿化情况${county.mark}`],
    [`年度：${String(entry.year)}年`],
    [`单位：${hectares ? '公顷' : '万平方米'}`],
    ['区域', '绿地', null, null, '公园绿地', null, null, '居住用地', null, null],
    [
      null,
      '绿地面积',
      '绿地率(%)',
      '绿化覆盖率(%)',
      '公园绿地面积',
      '城区人口(万人)',
      '人均公园绿地面积(平方米/人)',
      '居住用地面积',
      '覆盖居住用地面积',
      '公园绿地服务半径覆盖率(%)',
    ],
    [county.seat, ...values],
    ['合计', ...values],
    ['注：公园绿地服务半径，5000平方米以上按500米、2000至5000平方米按300米计。'],
  ];
}

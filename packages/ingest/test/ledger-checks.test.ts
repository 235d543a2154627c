import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { loadPlan } from '@monitor/plan';
import { Database, openLedger, planDirectory } from '@monitor/warehouse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectSubmissions, readSettings } from '../src/index.ts';
import { loadContext } from '../src/ingest.ts';
import { loadFile, type LoadContext } from '../src/load.ts';
import { Workspace } from './workspace.ts';

describe('modified z (DOMAIN D1–D5)', () => {
  const P1 = [62.0, 62.4, 63.1, 63.0, 64.2, 64.9, 65.1, 65.8, 6.69, 67.0, 67.8, 68.4];
  const changes = P1.slice(1).map((value, at) => value - (P1[at] ?? 0));
  test.each<[source: string, data: readonly number[], at: number, z: number | null]>([
    ['D3', [1, -2, 7, 0, 1, 2, 5, -4, 100, 8, 3], 8, 22.034],
    ['D3', [1, -2, 7, 0, 1, 2, 5, -4, 100, 8, 3], 9, 1.349],
    ['D2', [1], 0, null],
    ['D5 values', P1, 8, -21.1],
    ['D5 changes', changes, 7, -134.5],
    ['D5 changes', changes, 8, 134.0],
  ])('%s', async (_source, data, at, z) => {
    const instance = await DuckDBInstance.create();
    const db = new Database(await instance.connect());
    await db.run(readFileSync(new URL('../sql/checks/modified-z.sql', import.meta.url), 'utf8'));
    const rows = await db.rows<{ z: number | null }>(
      `select modified_z(x, median(x) over (), mad(x) over ()) as z
       from (select unnest(from_json($data::json, '["double"]')) as x, unnest(range(1000)) as place)
       where x is not null order by place`,
      { data: JSON.stringify(data) },
    );
    instance.closeSync();
    if (z === null) expect(rows[at]?.z).toBeNull();
    else expect(rows[at]?.z).toBeCloseTo(z, Math.abs(z) > 50 ? 1 : 2);
  });
});

describe('against the ledger', () => {
  const workspace = new Workspace(planDirectory());
  let context: LoadContext;
  beforeAll(async () => {
    // Straight on the ledger: nothing here is about processes or publications.
    const options = { settings: readSettings([]), pipeline: null, again: false, dryRun: false };
    const ledger = await openLedger(workspace.directory);
    context = await loadContext(ledger, loadPlan(planDirectory()), options);
  });
  afterAll(() => {
    context.ledger.close();
    workspace.remove();
  });
  let handedIn = 0;

  /** Takes files in one after the other and tells what was found in the last. */
  async function last(...files: readonly (readonly string[])[]): Promise<string[]> {
    let told: string[] = [];
    for (const lines of files) {
      handedIn += 1;
      const text = [...lines, ''].join('\n');
      const file = workspace.write(`${handedIn}.csv`, text);
      for (const submission of collectSubmissions([file], new Date().toISOString())) {
        const load = await loadFile(context, submission, new TextEncoder().encode(text));
        told = load.findings
          .filter(({ severity }) => severity !== 'info')
          .map(({ line, column, rule, message }) => `${line} ${column} ${rule} ${message}`);
      }
    }
    return told;
  }

  test('a slipped decimal point in a monthly series (D5), and nothing of the months beside it', async () => {
    const series = [62.0, 62.4, 63.1, 63.0, 64.2, 64.9, 65.1, 65.8, 6.69, 67.0, 67.8, 68.4];
    const head = '月份,新增两违(宗),污水泄漏(处),存量问题化解率(%)';
    const rows = series.map((value, at) => `2022年${at + 1}月,,,${value}`);
    expect(await last([head, ...rows])).toEqual([
      expect.stringMatching(
        /^10 存量问题化解率\(%\) deviated-value .*6\.69 %，明显偏离以往（12 期/,
      ),
    ]);
    // The month after the slip, handed in later, is as it should be.
    expect(await last([head, '2023年1月,,,68.9'])).toEqual([]);
  });

  test('a stock that falls, a rate that leaps, kilometres that become metres', async () => {
    const toilets = ['季度,公厕数量(座),公厕密度(座/平方公里)', '2019年第一季度,50,'];
    const fewer = [toilets[0] ?? '', '2019年第二季度,48,'];
    expect(await last(toilets, fewer)).toEqual([
      '2 公厕数量(座) sequential-value 公共厕所数量由上期（2019-03-31）的 50 变为 48 座，减少 4.0%，超过 2%，请说明原因',
    ]);
    const lamps = (month: string, rate: number) => [
      '月份,主干道亮灯率(%),设施完好率(%)',
      `${month},${rate},95`,
    ];
    expect(await last(lamps('2023年1月', 98), lamps('2023年2月', 87))).toEqual([
      '2 主干道亮灯率(%) sequential-value 主干道亮灯率由上期（2023-01-31）的 98 变为 87 %，变动 11 个百分点，超过 10，请说明原因',
    ]);
    const roads = (year: number, length: number) => [
      '年份,建成区面积(平方公里),道路长度(公里),路网密度(公里/平方公里)',
      `${year}年,,${length},`,
    ];
    expect(await last(roads(2018, 84.1), roads(2019, 85910))).toEqual([
      expect.stringContaining('道路长度为 85910 公里，上期（2018-12-31）为 84.1，疑为米，应填公里'),
    ]);
  });

  test('a cumulative count that falls', async () => {
    const found = (month: number, count: number) => [
      '月份,新增两违(宗),污水泄漏(处),存量问题排查累计(件)',
      `2018年${month}月,0,0,${count}`,
    ];
    expect(await last(found(1, 10), found(2, 8))).toEqual([
      expect.stringMatching(/由上期（2018-01-31）的 10 变为 8 件，减少 20\.0%，累计数不应减少/),
    ]);
  });

  test('each wrong month of a file, not only the first', async () => {
    const lamps = ['月份,主干道检查灯数,主干道亮灯数,照明设施总数'];
    const rows = (year: number, to: number, times: number) =>
      Array.from({ length: to }, (_, at) => `${year}年${at + 1}月,,,${(3800 + at) * times}`);
    const told = await last([...lamps, ...rows(2016, 12, 1)], [...lamps, ...rows(2017, 3, 10)]);
    expect(told.map((message) => message.slice(0, 8))).toEqual([
      '2 照明设施总数',
      '3 照明设施总数',
      '4 照明设施总数',
    ]);
  });

  test('a yearly figure ten times as large, of few that were alike', async () => {
    const roads = (year: number, length: number) => [
      '年份,建成区面积(平方公里),道路长度(公里),路网密度(公里/平方公里)',
      `${year}年,,${length},`,
    ];
    const years = [roads(2012, 80.1), roads(2013, 82.2)];
    expect(await last(...years, roads(2014, 831))).toEqual([
      expect.stringContaining('明显偏离以往'),
    ]);
  });

  test('visits below 万 that are not in 万', async () => {
    const visits = (month: number, figure: number) => [
      `指标,计量单位,2015年${month}月`,
      `诊疗人次,万人次,${figure}`,
      '出院人数,人,2000',
    ];
    expect(await last(visits(5, 7.9), visits(6, 78000))).toEqual([
      expect.stringContaining('疑为栏目单位写作万人次而所填为人次，应统一为人次'),
    ]);
  });

  test('one built-up area of 12.4 km² for all that rests on it', async () => {
    const area = (value: number) => [
      '年份,建成区面积(平方公里),道路长度(公里),路网密度(公里/平方公里)',
      `2022年,${value},,`,
    ];
    const toilets = (quarter: string, density: string) => [
      '季度,公厕数量(座),公厕密度(座/平方公里)',
      `2023年第${quarter}季度,${density}`,
    ];
    expect(await last(area(12.4), toilets('三', '46,3.71'))).toEqual([]);
    const green = ['年份,绿地面积(公顷),绿地率(%),公园绿地面积(公顷)', '2022年,446.4,36.0,'];
    expect(await last(green)).toEqual([]);
    expect(await last(toilets('三', '50,4.03'))).toEqual([]);
    expect(await last(toilets('三', '50,4.17'))).toEqual([
      expect.stringMatching(/计算为 4\.032，相差 0\.138，请核对三者（建成区面积见 L\d+ 第 2 行）/),
    ]);
    // The year's own area is not known yet: the department may have gone by it.
    expect(await last(toilets('四', '50,4.17'))).toEqual([]);
    expect(await last(area(12.0))).toEqual([
      expect.stringMatching(
        /^2 .* row-constraint 建成区面积（2022-12-31）在 L\d+ 第 2 行为 12\.4，本文件为 12 平方公里；.*公共厕所设置密度.*都以它为分母/,
      ),
    ]);
  });

  test('绿地率 and 绿化覆盖率 handed in apart', async () => {
    const ratio = ['年份,绿地率(%),公园绿地服务半径覆盖率(%)', '2019年,38.0,'];
    const coverage = ['年份,绿化覆盖率(%),公园绿地面积(公顷),绿地率(%)', '2019年,37.0,,'];
    expect(await last(ratio, coverage)).toEqual([
      expect.stringMatching(
        /^2 绿化覆盖率.*建成区绿地率（38 %）大于建成区绿化覆盖率（37 %），请核对二者（建成区绿地率见 L\d+ 第 2 行）/,
      ),
    ]);
  });

  test('last month’s figures handed in once more, but not where they never move', async () => {
    const month = (number: number, figures: string) => [
      '月份,应清扫面积(公顷),清扫保洁面积(公顷),机械化清扫面积(公顷),清扫覆盖率(%),机械化清扫率(%)',
      `2021年${number}月,${figures}`,
    ];
    const [a, b] = ['1600,1500,1200,93.8,80.0', '1610,1520,1220,94.4,80.3'];
    expect(await last(month(1, a), month(2, a))).toEqual([]);
    expect(await last(month(3, b), month(4, b))).toEqual([
      'null null sequential-value 截至 2021-04-30 的 5 个数值与上期（2021-03-31）完全相同，请核实是否误报上期数据',
    ]);
    // Within one file, below its newest month.
    const months = [...month(5, a), ...month(6, b), ...month(7, b), ...month(8, a)];
    expect(await last(months.filter((line, at) => at === 0 || line.startsWith('2021')))).toEqual([
      expect.stringContaining('截至 2021-07-31 的 5 个数值与上期（2021-06-30）完全相同'),
    ]);
  });
});

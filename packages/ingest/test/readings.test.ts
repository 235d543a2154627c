import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ownPipeline } from './own-pipeline.ts';
import { Workspace } from './workspace.ts';

const workspace = new Workspace();
const SHARE = `- id: share
  name: { zh: 达标率, en: Share }
  unit: '%'
  decimals: 1
  direction: up
  frequency: annual
  period: calendar
  levels: [province]
  bounds: { min: 0, max: 100 }
  plausible: {}
  projection: theil-sen
  definition: { zh: 达标的比例, en: Share that complies }
  checked: false
`;

beforeAll(() => {
  appendFileSync(path.join(workspace.places.plan, 'indicators.yaml'), SHARE);
  ownPipeline(workspace, {
    requires: [['地区']],
    area: { columns: ['地区'] },
    period: { columns: ['时间', '日期'] },
    measures: [
      { indicator: 'share', names: ['达标率'], unit: '%' },
      { indicator: 'resident-population', names: ['人口'], unit: '万人' },
    ],
  });
});
afterAll(() => {
  vi.unstubAllEnvs();
  workspace.remove();
});

/** Lines of a file, and its first observation: value, first and last day, frequency. */
const cases: readonly (readonly [lines: readonly string[], observed: string])[] = [
  [['地区,时间,达标率', '北京市,2023年,965‰'], '96.5 2023-01-01 2023-12-31 annual'],
  [['地区,时间,达标率(‰)', '北京市,2023年,965'], '96.5 2023-01-01 2023-12-31 annual'],
  [['地区,时间,达标率(小数)', '北京市,2023年,0.965'], '96.5 2023-01-01 2023-12-31 annual'],
  [['地区,时间,达标率', '北京市,2023年,９６．５％'], '96.5 2023-01-01 2023-12-31 annual'],
  [['地区;时间;达标率', '北京市;2023年;96,5'], '96.5 2023-01-01 2023-12-31 annual'],
  [['地区,时间,人口(人)', '北京市,2023年,"21,858,000"'], '2185.8 2023-01-01 2023-12-31 annual'],
  [['地区;时间;人口', '北京市;2023年;2.185,8'], '2185.8 2023-01-01 2023-12-31 annual'],
  [['地区,时间,人口', '北京市,2023年上半年,1'], '1 2023-01-01 2023-06-30 half-year'],
  [['地区,时间,人口', '北京市,2023年1-6月,1'], '1 2023-01-01 2023-06-30 year-to-date'],
  [['地区,时间,人口', '北京市,2023年1—6月累计,1'], '1 2023-01-01 2023-06-30 year-to-date'],
  [['地区,时间,人口', '北京市,2023/24,1'], '1 2023-09-01 2024-08-31 annual'],
  [['地区,时间,人口', '北京市,2023-2024学年,1'], '1 2023-09-01 2024-08-31 annual'],
  [['地区,时间,人口', '北京市,2023年第三季度,1'], '1 2023-07-01 2023-09-30 quarterly'],
  [['地区,时间,人口', '北京市,2023年4季度,1'], '1 2023-10-01 2023-12-31 quarterly'],
  [['地区,时间,人口', '北京市,2023Q1,1'], '1 2023-01-01 2023-03-31 quarterly'],
  [['地区,时间,人口', '北京市,2023年前三季度,1'], '1 2023-01-01 2023-09-30 year-to-date'],
  [['地区,日期,人口', '北京市,45107,1', '天津市,45107,2'], '1 2023-06-30 2023-06-30 day'],
  [['地区,时间,人口', '北京市,2023年6月末,1'], '1 2023-06-01 2023-06-30 monthly'],
  [
    ['地区,2023年上半年,2022年', ',人口,人口', '北京市,1,2', '天津市,3,4'],
    '1 2023-01-01 2023-06-30 half-year',
  ],
  [
    ['"地区","时间","人口"', '"北京市","2023年","1 234,5"', '"天津市","2023年","2,25"'],
    '1234.5 2023-01-01 2023-12-31 annual',
  ],
];

test('units, decimal signs and periods as they are written end as the observations they mean', async () => {
  const files = cases.map(([lines], at) => workspace.write(`${at}.csv`, `${lines.join('\n')}\n`));
  const loads = await workspace.ingest(files, { receivedAt: '2025-01-01T00:00:00Z' });
  const observed = await workspace.ledger((db) =>
    db.rows<{ load_id: string; said: string }>(
      `select load_id,
         concat_ws(' ', round(value, 6), period_start, period_end, frequency) as said
       from reported where area_id = '110000' order by source_column`,
    ),
  );
  cases.forEach(([lines, expected], at) => {
    const load = loads.find(({ file }) => file === `${at}.csv`);
    const first = observed.find(({ load_id }) => load_id === load?.loadId);
    expect(
      first?.said.replace(/^(\d+)\.0 /, '$1 '),
      `${lines.join(' / ')} ${JSON.stringify(load?.findings)}`,
    ).toBe(expected);
  });
});

test('a line whose cells ran together or apart is set aside, with how it was meant', async () => {
  const sound = ['北京市', '天津市', '河北省', '山西省', '甘肃省', '青海省'];
  const lines = [
    '地区,时间,人口,达标率',
    ...sound.map((area, at) => `${area},2023年,${at + 1}.5,9${at}.5`),
    '陕西省,2022年,,7.5,91.5',
    '陕西省,2021年8.5,92.5',
  ];
  const [load] = await workspace.ingest([workspace.write('apart.csv', `${lines.join('\n')}\n`)]);
  expect(load?.lines).toMatchObject({ total: 9, accepted: 6, quarantined: 2 });
  expect(load?.findings.map(({ line, rule, message }) => [line, rule, message])).toEqual([
    [8, 'extra-cell', expect.stringContaining('疑应为：陕西省 | 2022年 | 7.5 | 91.5')],
    [9, 'missing-cell', expect.stringContaining('疑应为：陕西省 | 2021年 | 8.5 | 92.5')],
  ]);
});

test('of a workbook with several sheets a finding says sheet and row', async () => {
  const sheet = (cell: unknown) =>
    utils.aoa_to_sheet([
      ['地区', '时间', '人口'],
      ['北京市', '2023年', 1],
      ['天津市', '2023年', cell],
    ]);
  const book = { SheetNames: ['甲', '乙'], Sheets: { 甲: sheet(2), 乙: sheet('两万') } };
  const bytes = write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
  const [load] = await workspace.ingest([workspace.write('two.xlsx', new Uint8Array(bytes))]);
  const aside = load?.findings.filter(({ severity }) => severity === 'error');
  expect(aside?.map(({ line, message }) => [line, message])).toEqual([
    [6, '工作表“乙”第 3 行：“两万”不是数值，请改为数字，缺报请留空'],
  ]);
});

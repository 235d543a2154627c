import { planDirectory } from '@monitor/warehouse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onLedger, type LoadReport } from '../src/index.ts';
import { Workspace } from './workspace.ts';

const HEADER =
  '问题编号,问题类别,性质,所在镇,问题描述,发现日期,责任单位,整改时限,办理状态,销号日期,下一步措施';
const january = [
  'A1,项目烂尾,存量,城关镇,甲楼盘停工,2022-08-10,县住建局,2023年8月底前,已销号,2023-01-20,',
  'A2,拆迁补偿安置,存量,蒲溪镇,安置房未交付,2022-08-11,县自然资源局,2023-08-31,办理中,—,周调度',
];
const february = [
  'A1,项目烂尾,存量,城关镇,甲楼盘停工,2022-08-10,县住建局,2023年8月底前,办理中,,复工后销号',
  'N1,违法建设,新增,涧池镇,河堤内建房,2023-02-09,县住建局,2023-03-31,已交办,,',
];
const file = (month: string, lines: readonly string[]) =>
  [`${month}存量问题台账`, HEADER, ...lines, ''].join('\n');

const workspace = new Workspace(planDirectory());
let loads: readonly LoadReport[];
beforeAll(async () => {
  loads = await workspace.ingest([
    workspace.write('1.csv', file('2023年1月', january)),
    workspace.write('2.csv', file('2023年2月', february)),
    workspace.write('3.csv', file('2023年2月', [...february, ...january.slice(1)])),
  ]);
}, 60_000);
afterAll(() => workspace.remove());

const counts = async () =>
  (await workspace.publication()).rows(
    `select strftime(period_end, '%m') as month, indicator_id, value, load_id from observation
     where area_id = '610921' and indicator_id in ('legacy-issues-found', 'legacy-issues-resolved', 'new-violations')
     order by all`,
  );

test('each line is a record; a problem of an earlier month may be left out', () => {
  expect(loads.map(({ outcome, observations }) => [outcome, observations])).toEqual([
    ['accepted', { added: 2, revised: 0, unchanged: 0 }],
    ['accepted', { added: 2, revised: 0, unchanged: 0 }],
    ['accepted', { added: 1, revised: 0, unchanged: 2 }],
  ]);
});

test('a problem that was resolved and is open again is told', () => {
  expect(
    loads.map(({ findings }) => findings.map(({ rule, line, value }) => [rule, line, value])),
  ).toEqual([[], [['sequential-value', 3, '办理中']], [['sequential-value', 3, '办理中']]]);
});

test('the indicators are counted, a withdrawn ledger counts no more, and a rebuild says the same', async () => {
  const all = [
    { month: '01', indicator_id: 'legacy-issues-found', value: 2, load_id: 'L000001' },
    { month: '01', indicator_id: 'legacy-issues-resolved', value: 1, load_id: 'L000001' },
    { month: '01', indicator_id: 'new-violations', value: 0, load_id: 'L000001' },
    { month: '02', indicator_id: 'legacy-issues-found', value: 2, load_id: 'L000002' },
    { month: '02', indicator_id: 'legacy-issues-resolved', value: 0, load_id: 'L000002' },
    { month: '02', indicator_id: 'new-violations', value: 1, load_id: 'L000002' },
  ];
  expect(await counts()).toEqual(all);
  await onLedger(
    'withdraw',
    { loadId: 'L000001', reason: '误报', actor: null },
    undefined,
    workspace.places,
  );
  const left = await counts();
  expect(left).toEqual(all.slice(3));
  const report = await onLedger('rebuild', {}, undefined, workspace.places);
  expect(report).toMatchObject({ loads: 3, withdrawals: 1, differing: 0 });
  expect(await counts()).toEqual(left);
});

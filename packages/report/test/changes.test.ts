import type { AssessedTarget } from '@monitor/warehouse';
import { expect, test } from 'vitest';
import { changesSince } from '../src/index.ts';

const base: AssessedTarget = {
  targetId: 't',
  planId: 'p',
  indicatorId: 'i',
  areaId: 'a',
  titleZh: '标题',
  titleEn: 'Title',
  indicatorNameZh: '指标',
  indicatorNameEn: 'Indicator',
  areaNameZh: '地区',
  areaNameEn: 'Area',
  clauseId: 'annex-1/一',
  wording: '达到36%',
  asOf: '2023-06-30',
  periodStart: '2023-06-01',
  periodEnd: '2023-06-30',
  value: 35.2,
  unit: '%',
  decimals: 1,
  shownDecimals: 1,
  baselineDecimals: 1,
  projectionDecimals: 1,
  attainmentDecimals: 1,
  operator: '>=',
  difference: -0.8,
  short: true,
  projectedShort: false,
  baselineValue: 34,
  baselineDate: '2021-12-31',
  baselineInferred: false,
  baselineBasis: null,
  targetValue: 36,
  due: '2023-12-31',
  dueWording: '到2023年底',
  duePrecision: 'day',
  dueAssumed: false,
  deadline: 'later',
  commitment: null,
  reference: '附件1 一',
  progress: 0.6,
  elapsed: 0.75,
  gap: 15,
  ratio: 0.8,
  attainment: 97.8,
  rating: '滞后',
  rule: 'behind',
  method: 'linear-path/1',
  light: 'yellow',
  tags: [],
  reason: '',
  reasonEn: '',
  secondOpinion: null,
  trend: null,
  trendValue: null,
  reachOn: null,
  paceNeeded: null,
  projection: null,
  projectionLow: null,
  projectionHigh: null,
  demonstration: true,
  departments: [],
};

const kinds = (now: Partial<AssessedTarget>, before: Partial<AssessedTarget>) =>
  changesSince([{ ...base, ...now }], [{ ...base, ...before }], [], 'zh').map(
    ({ kind, text }) => `${kind}: ${text}`,
  );

test.each([
  ['nothing', {}, {}, []],
  ['up', {}, { rating: '严重滞后' }, ['better: 由严重滞后升为滞后']],
  ['down', {}, { rating: '接近序时' }, ['worse: 由接近序时降为滞后']],
  ['met', { rating: '已达标' }, {}, ['met: 由滞后变为已达标']],
  ['from the open', {}, { rating: '起步期' }, ['moved: 由起步期变为滞后']],
  ['overdue', { rating: '逾期未达标' }, {}, ['overdue: 2023年12月31日 已到期，未达标']],
  ['lost', {}, { rating: '已达标' }, ['lost: 由已达标变为滞后']],
  // Too old a value is no value that fell behind.
  [
    'no longer rated',
    { rating: '未评估', short: false },
    { rating: '已达标' },
    ['moved: 由已达标变为未评估'],
  ],
  ['new data', {}, { periodEnd: '2023-05-31' }, ['newData: 35.2%（2023年6月）']],
])('%s', (_, now, before, wanted) => {
  expect(kinds(now, before)).toEqual(wanted);
});

test('a target is said to be due soon until it is met', () => {
  const soon = { deadline: 'soon', asOf: '2023-11-30' } as const;
  expect(kinds(soon, {})).toEqual(['dueSoon: 2023年12月31日 到期，余 31 天']);
  expect(kinds({}, {})).toEqual([]);
  expect(kinds({ ...soon, rating: '已达标' }, { rating: '已达标' })).toEqual([]);
});

test('a revision says both figures', () => {
  const revision = {
    target_id: 't',
    period_start: '2023-05-01',
    period_end: '2023-05-31',
    previous: 84.2,
    value: 83.6,
    previous_decimals: 1,
    decimals: 1,
  };
  const [change] = changesSince([base], [base], [revision], 'en');
  expect(change).toMatchObject({
    kind: 'revised',
    name: 'Indicator',
    text: 'May 2023 revised from 84.2% to 83.6%',
  });
});

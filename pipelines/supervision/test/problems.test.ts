import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collectSubmissions, onLedger, readSettings, type LoadReport } from '@monitor/ingest';
import { afterAll, beforeAll, expect, test } from 'vitest';

const HEADER =
  '问题编号,问题类别,性质,所在镇,问题描述,发现日期,责任单位,整改时限,办理状态,销号日期,滞后原因,下一步措施,责任人';
const good = [
  'CL-001',
  '项目烂尾',
  '存量',
  '城关镇',
  '甲楼盘停工',
  '2022年8月10日',
  '县住建局',
  '2023年8月底前',
  '办理中',
  '—',
  '资金未到位',
  '周调度',
  '分管副局长',
];
const FIELDS = HEADER.split(',');

/** A good line with some fields changed, by their header. */
function line(changes: Readonly<Record<string, string>>): string {
  return good.map((cell, index) => changes[FIELDS[index] ?? ''] ?? cell).join(',');
}

/** What a line is set aside for: the changed fields, and each finding's column, value and rule. */
const FAULTS: [string, Record<string, string>, [string, string | null, string][]][] = [
  ['no number', { 问题编号: '' }, [['问题编号', null, 'required-value']]],
  ['an unknown state', { 办理状态: '基本完成' }, [['办理状态', '基本完成', 'constraint-error']]],
  ['an unknown department', { 责任单位: '城东局' }, [['责任单位', '城东局', 'foreign-key']]],
  ['an unknown town', { 所在镇: '城东街道' }, [['所在镇', '城东街道', 'foreign-key']]],
  ['a place elsewhere', { 所在镇: '甘肃省' }, [['所在镇', '甘肃省', 'foreign-key']]],
  ['a kind the plan lacks', { 问题类别: '其他' }, [['问题类别', '其他', 'foreign-key']]],
  ['neither stock nor new', { 性质: '历史' }, [['性质', '历史', 'constraint-error']]],
  ['no date', { 发现日期: '去年' }, [['发现日期', '去年', 'type-error']]],
  ['a month for a day', { 发现日期: '2022年8月' }, [['发现日期', '2022年8月', 'type-error']]],
  [
    'found after the month',
    { 发现日期: '2023-07-01' },
    [['发现日期', '2023-07-01', 'constraint-error']],
  ],
  [
    'resolved before it was found',
    { 办理状态: '已销号', 销号日期: '2021-06-20' },
    [['销号日期', '2021-06-20', 'constraint-error']],
  ],
  [
    'resolved after the month',
    { 办理状态: '已销号', 销号日期: '2023-07-02' },
    [['销号日期', '2023-07-02', 'constraint-error']],
  ],
  [
    'several faults at once',
    { 所在镇: '', 办理状态: '完成', 责任单位: '甲局' },
    [
      ['所在镇', null, 'required-value'],
      ['责任单位', '甲局', 'foreign-key'],
      ['办理状态', '完成', 'constraint-error'],
    ],
  ],
];

const folder = mkdtempSync(path.join(tmpdir(), 'supervision-'));
const faulty = FAULTS.map(([, changes], index) =>
  line({ 问题编号: `CL-${index + 100}`, ...changes }),
);
const lines = [
  '2023年6月存量问题台账',
  HEADER,
  line({}),
  line({ 问题编号: 'CL-002', 办理状态: '已销号', 销号日期: '2023-06-30' }),
  line({ 问题描述: '重复' }),
  line({ 问题编号: 'CL-003', 办理状态: '已销号' }),
  ...faulty,
  '注：截至6月30日。',
];
const FIRST_FAULTY = 7;

let load: LoadReport | undefined;
beforeAll(async () => {
  const file = path.join(folder, 'ledger.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { loads } = await onLedger(
    'ingest',
    {
      submissions: collectSubmissions([file], '2023-07-03T00:00:00Z'),
      options: { settings: readSettings([]), pipeline: null, again: false, dryRun: true },
    },
    undefined,
    { data: folder, plan: path.resolve(import.meta.dirname, '../../../data/plan') },
  );
  [load] = loads;
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const at = (wanted: number) =>
  (load?.findings ?? [])
    .filter((finding) => finding.line === wanted)
    .map(({ column, value, rule }) => [column, value, rule]);

test('every line is accounted for', () => {
  expect(load).toMatchObject({
    pipeline: 'supervision',
    outcome: 'partial',
    lines: { total: lines.length, accepted: 3, quarantined: FAULTS.length + 1, noData: 3 },
    observations: { added: 3, revised: 0, unchanged: 0 },
  });
});

test.for(FAULTS.map(([name, , findings], index) => ({ name, findings, index })))(
  '$name sets the line aside',
  ({ findings, index }) => {
    expect(at(FIRST_FAULTY + index)).toEqual(findings);
  },
);

test('of two lines with one number the first holds', () => {
  expect(at(3)).toEqual([]);
  expect(at(5)).toEqual([['问题编号', 'CL-001', 'primary-key']]);
});

test('a state that its date does not bear out is taken in and told', () => {
  expect(at(6)).toEqual([['销号日期', '—', 'row-constraint']]);
});

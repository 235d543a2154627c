import { key, monthName, officeTime, serial, type Month } from './calendar.ts';
import type { County } from './county.ts';
import { randomFrom, type Random } from './random.ts';
import { submission, type Manner, type Submission } from './submission.ts';
import type { Cell } from './table.ts';

/** The supervision office's ledgers: UTF-8 with mark, commas, texts with commas and line breaks. */
export const textLedger: Manner = {
  department: 'supervision-office',
  submitter: '督查室综合科',
  encoding: 'utf-8-bom',
  dialect: { delimiter: ',', lineEnd: '\r\n' },
  padded: false,
};

type Texts = readonly [string, ...string[]];

const problems: Texts = [
  '前期手续办理较慢',
  '资金到位不足,部分子项未开工',
  '涉及管线迁改,需多部门协调',
  '征迁工作尚有遗留户',
  '设计方案需优化',
];
const causes: Texts = ['要件补正周期长', '上级资金尚未下达', '权属单位意见不一', '汛期影响施工'];
const steps: Texts = [
  '倒排工期,周调度',
  '召开联席会议\n明确责任单位和时限',
  '专班跟进,月底前完成',
  '争取专项债券支持',
];
const officers: Texts = ['分管副局长', '分管副主任', '业务股股长'];
const UNKNOWN_TASK = '2023-02';

/** The monthly progress of every numbered task since the plans were issued. */
export function taskReports(county: County, months: readonly Month[]): Submission[] {
  return months.map((month) => {
    const name = `任务进展_${monthName(month)}.csv`;
    return submission(textLedger, name, taskRows(county, month), {
      at: officeTime(month, 5, name),
    });
  });
}

function taskRows(county: County, month: Month): Cell[][] {
  const lines = county.tasks.map(({ id, title }) => taskRow(id, title.zh, month));
  // A number that no plan has: the office mistyped it.
  const unknown: Cell[][] =
    key(month) === UNKNOWN_TASK ? [taskRow('annex-9-1-1', '编号误填', month)] : [];
  return [
    [`${monthName(month)}重点任务进展月报${county.mark}`],
    ['任务编号', '任务', '进度', '状态', '问题', '滞后原因', '下一步措施', '责任人'],
    ...lines,
    ...unknown,
  ];
}

const PLANS_ISSUED = serial({ year: 2022, month: 10 });

function taskRow(id: string, title: string, month: Month): Cell[] {
  const lasting = randomFrom(`task ${id}`);
  const pace = 4.2 + 4.6 * lasting.next();
  const elapsed = serial(month) - PLANS_ISSUED;
  const progress = Math.min(100, Math.round(8 + pace * elapsed));
  const behind = progress < 100 && progress < 6 * elapsed;
  const now = randomFrom(`task ${id} ${key(month)}`);
  const state = progress === 100 ? '已完成' : behind ? '滞后' : '推进中';
  return [
    id,
    title,
    `${String(progress)}%`,
    state,
    ...explained(behind, now),
    lasting.pick(officers),
  ];
}

function explained(behind: boolean, random: Random): Cell[] {
  if (!behind) return [null, null, random.next() < 0.3 ? random.pick(steps) : null];
  return [random.pick(problems), random.pick(causes), random.pick(steps)];
}

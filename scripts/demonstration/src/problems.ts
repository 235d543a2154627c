import { key, monthName, monthsBetween, officeTime, serial, type Month } from './calendar.ts';
import type { County } from './county.ts';
import { newProblems, stockProblems, type Problem } from './problem-course.ts';
import { randomFrom, type Random } from './random.ts';
import { submission, type Submission } from './submission.ts';
import { supervision } from './supervision.ts';
import type { Cell } from './table.ts';
import { textLedger } from './tasks.ts';

interface Kind {
  readonly name: string;
  readonly department: string;
  readonly titles: readonly [string, ...string[]];
}

const DISPUTES: readonly [Kind, ...Kind[]] = [
  { name: '企业经营不善', department: '县住建局', titles: ['开发企业资金链断裂,剩余楼栋停工'] },
  {
    name: '拆迁补偿安置',
    department: '县自然资源局',
    titles: ['安置房逾期未交付', '拆迁补偿款未兑付到位'],
  },
  { name: '债权债务纠纷', department: '县住建局', titles: ['工程款拖欠,商铺被查封'] },
  { name: '项目“烂尾”', department: '县住建局', titles: ['主体封顶后长期停工', '地下车库未完工'] },
  {
    name: '不动产权证书办理',
    department: '县行政审批局',
    titles: ['未办规划核实,不能首次登记', '土地出让金欠缴,业主办证受阻'],
  },
  { name: '不动产权证书办理', department: '县税务局', titles: ['开发企业欠税,业主不能完税办证'] },
  { name: '房地产开发领域突出问题', department: '县住建局', titles: ['配套幼儿园未按规划建设'] },
];
const VIOLATIONS: readonly [Kind, ...Kind[]] = [
  { name: '违法用地', department: '县自然资源局', titles: ['未批先占耕地', '超批准面积占地'] },
  {
    name: '违法建设',
    department: '县住建局',
    titles: ['屋顶违法加层', '占压管线搭建', '未批先建'],
  },
];
const VIOLATIONS_IN_STOCK = 0.4;

const HEADER = {
  usual:
    '问题编号 问题类别 性质 所在镇 问题描述 发现日期 责任单位 整改时限 办理状态 销号日期 滞后原因 下一步措施 责任人',
  messy:
    '台账编号 问题类型 问题性质 所在地 主要问题 排查日期 牵头单位 时限 当前状态 化解日期 原因 下步措施 责任领导',
};
const causes = ['要件补正周期长', '涉诉待判决', '企业无力筹资', '权属来源不清'] as const;
const steps = ['专班周调度', '召开联席会议,明确处置意见', '约谈企业,限期整改'] as const;
const officers = ['分管副局长', '业务股股长', '镇长'] as const;

/** As the other forms of the office were before its computers were renewed, once more. */
const MESSY = '2023-05';
const FAULTY = '2023-09';

/** The month's ledger of problems: every problem found so far, in the state it has come to. */
export function problemLedgers(county: County, months: readonly Month[]): Submission[] {
  const problems = [...stockProblems(county), ...newProblems(county, months)];
  return months.map((month) => {
    const messy = key(month) === MESSY;
    const name = `问题台账_${monthName(month)}.csv`;
    const found = problems.filter((problem) => serial(problem.found) <= serial(month));
    const lines = found.map((problem) => line(county, problem, month));
    const rows: Cell[][] = [
      [`${monthName(month)}城市建设存量问题台账${county.mark}`],
      ...(messy ? [['填报单位：县政府督查室']] : []),
      (messy ? HEADER.messy : HEADER.usual).split(' '),
      ...(key(month) === FAULTY ? withFaults(lines) : lines),
      ...(messy ? [['注：1.存量为方案印发前形成的问题。'], ['2.化解日期以销号为准。']] : []),
    ];
    const manner = messy ? supervision('gb18030') : textLedger;
    return submission(manner, name, rows, { at: officeTime(month, 3, name) });
  });
}

function line(county: County, problem: Problem, month: Month): Cell[] {
  const lasting = randomFrom(`problem text ${problem.number}`);
  const violation = !problem.stock || lasting.next() < VIOLATIONS_IN_STOCK;
  const kind = lasting.pick(violation ? VIOLATIONS : DISPUTES);
  const { state, resolvedOn, due } = stateIn(problem, month);
  const open = resolvedOn === null;
  const now = randomFrom(`problem ${problem.number} ${key(month)}`);
  return [
    problem.number,
    kind.name,
    problem.stock ? '存量' : '新增',
    county.towns[problem.town] ?? county.name,
    lasting.pick(kind.titles),
    date(problem.found, problem.foundDay),
    kind.department,
    due,
    state,
    resolvedOn,
    open && now.next() < 0.4 ? now.pick(causes) : null,
    open ? now.pick(steps) : null,
    lasting.pick(officers),
  ];
}

/** The second stage of the plan ends in August 2023; what is open then asks for more time. */
const STAGE_ENDS = { year: 2023, month: 8 };

function stateIn(problem: Problem, month: Month) {
  const { found, resolved, reopened } = problem;
  const now = serial(month);
  const random = randomFrom(`problem state ${problem.number}`);
  const due = problem.stock
    ? now > serial(STAGE_ENDS) && !isResolvedBy(problem, STAGE_ENDS)
      ? '2023-12-31'
      : '2023-08-31'
    : date(monthAfter(found, 2), 28);
  if (isResolvedBy(problem, month) && resolved) {
    const last = reopened && now > serial(reopened) ? monthAfter(reopened, 1) : resolved;
    const resolvedOn = date(last, random.whole(problem.found === last ? 28 : 5, 28));
    const fresh = now === serial(last) && random.next() < 0.3;
    return { state: fresh ? '已办结' : '已销号', resolvedOn, due };
  }
  const left = resolved ? serial(resolved) - now : Infinity;
  return {
    state: openState(now - serial(found), left, now - serial(STAGE_ENDS), random),
    resolvedOn: null,
    due,
  };
}

function isResolvedBy({ resolved, reopened }: Problem, month: Month): boolean {
  const again = reopened !== undefined && serial(reopened) === serial(month);
  return resolved !== null && serial(resolved) <= serial(month) && !again;
}

/** @param age months since it was found; @param left months until it is resolved; @param late months beyond the stage */
function openState(age: number, left: number, late: number, random: Random): string {
  if (left < 0) return '退回';
  if (age === 0) return '已交办';
  if (left === 1) return '核查中';
  if (left === 2) return '已反馈';
  if (age === 1) return '已签收';
  if (late === 1) return '申请延期';
  if (late > 1) return '已延期';
  return random.next() < 0.1 ? '调整' : '办理中';
}

/** An open problem with a word that no ledger uses, and a resolved one with a year mistyped. */
function withFaults(lines: readonly Cell[][]): Cell[][] {
  const open = lines.findIndex((cells) => cells[9] === null);
  const resolved = lines.findIndex((cells) => cells[9] !== null);
  return lines.map((cells, index) => {
    if (index === open) return cells.with(8, '基本完成');
    return index === resolved ? cells.with(9, '2020-11-18') : cells;
  });
}

function monthAfter(month: Month, count: number): Month {
  const end = { year: month.year + 1, month: 12 };
  return monthsBetween(month, end)[count] ?? end;
}

function date({ year, month }: Month, day: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

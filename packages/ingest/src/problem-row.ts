import { parsePeriod, type DataRecord, type Period } from '@monitor/tabular';
import type { Catalogue } from './catalogue.ts';
import { RecordCheck } from './record-check.ts';
import { STATES, type Phase } from './problem-states.ts';
import type { RecordFields, RowRead } from './text-form.ts';

/** The fields of a ledger of problems and the names departments give them, the usual one first. */
export const PROBLEM_FIELDS = [
  { field: 'problem', names: ['问题编号', '台账编号', '编号'] },
  { field: 'kind', names: ['问题类别', '问题类型', '类别'] },
  { field: 'stock', names: ['问题性质', '性质', '存量或新增', '存量/新增'] },
  { field: 'place', names: ['所在镇', '镇', '镇别', '所在地', '地区'] },
  { field: 'title', names: ['问题描述', '问题', '主要问题', '问题内容'] },
  { field: 'foundOn', names: ['发现日期', '排查日期', '发现时间'] },
  { field: 'department', names: ['责任单位', '牵头单位', '牵头部门'] },
  { field: 'due', names: ['整改时限', '化解时限', '完成时限', '时限'] },
  { field: 'state', names: ['办理状态', '状态', '当前状态'] },
  { field: 'resolvedOn', names: ['销号日期', '化解日期', '办结日期'] },
  { field: 'cause', names: ['滞后原因', '原因'] },
  { field: 'nextStep', names: ['下一步措施', '下步措施', '下一步工作'] },
  { field: 'officer', names: ['责任人', '责任领导'] },
] as const;
export type ProblemField = (typeof PROBLEM_FIELDS)[number]['field'];

/** What a ledger says of one problem in one period, checked. */
export interface ProblemRow {
  readonly line: number;
  /** Where the state stands, which decides what the problem counts for. */
  readonly column: number;
  readonly columnName: string;
  readonly problem: string;
  readonly kind: string;
  readonly stock: boolean;
  readonly area: string;
  readonly title: string;
  readonly foundOn: string;
  readonly department: string;
  readonly due: string | null;
  readonly state: string;
  readonly phase: Phase;
  readonly resolvedOn: string | null;
  readonly cause: string | null;
  readonly nextStep: string | null;
  readonly officer: string | null;
  readonly periodStart: string;
  readonly periodEnd: string;
}

const NO_DAY = ['type-error', '不是日期，请写成 2023-06-30 这样的形式'] as const;

/**
 * Reads one record of a ledger; whatever is missing, unknown to the plan or impossible sets it aside, each
 * fault with a finding of its own.
 */
export function readProblem(
  fields: RecordFields<ProblemField>,
  record: DataRecord,
  period: Period,
  catalogue: Catalogue,
): RowRead<ProblemRow> {
  const check = new RecordCheck(fields, record);
  const must = {
    problem: check.text('problem') ?? check.absent('problem'),
    title: check.text('title') ?? check.absent('title'),
    kind: check.wanted('kind', (text) => catalogue.problemKind(text)?.id, [
      'foreign-key',
      '不在方案的问题类别内，请核对',
    ]),
    stock: check.wanted('stock', (text) => NATURES.get(text), [
      'constraint-error',
      '应为“存量”或“新增”',
    ]),
    area: check.wanted('place', (text) => placeOf(text, catalogue), [
      'foreign-key',
      '不在本地的区划目录内，请核对名称或代码',
    ]),
    department: check.wanted('department', (text) => catalogue.department(text)?.id, [
      'foreign-key',
      '不在部门清单内，请核对',
    ]),
    state: check.wanted('state', (text) => (STATES.has(text) ? text : undefined), [
      'constraint-error',
      `不是台账用语，请用${[...STATES.keys()].join('、')}`,
    ]),
    foundOn: check.wanted('foundOn', dayOf, NO_DAY),
  };
  const due = check.optional('due', lastDayOf, NO_DAY);
  const resolvedOn = check.optional('resolvedOn', dayOf, NO_DAY);
  checkDates(check, must.foundOn, resolvedOn, period);
  const phase = STATES.get(must.state ?? '') ?? 'open';
  if (must.state !== null) checkResolved(check, phase, must.state, resolvedOn);
  const state = fields.column('state');
  if (check.refused || !state || !isWhole(must)) return { row: null, findings: check.findings };
  const row: ProblemRow = {
    line: record.line,
    column: state.index,
    columnName: state.header,
    ...must,
    due,
    phase,
    resolvedOn,
    cause: check.text('cause'),
    nextStep: check.text('nextStep'),
    officer: check.text('officer'),
    periodStart: period.start,
    periodEnd: period.end,
  };
  return { row, findings: check.findings };
}

const NATURES: ReadonlyMap<string, boolean> = new Map([
  ['存量', true],
  ['新增', false],
]);

type Whole<T> = { [Key in keyof T]: NonNullable<T[Key]> };

function isWhole<T extends object>(parts: T): parts is T & Whole<T> {
  return Object.values(parts).every((part) => part !== null);
}

/** The home area itself or a place directly within it. */
function placeOf(text: string, { area, plan }: Catalogue): string | undefined {
  const { home } = plan.settings;
  const found = area(text);
  return found && (found.id === home || found.parent === home) ? found.id : undefined;
}

function dayOf(text: string): string | undefined {
  const period = parsePeriod(text);
  return period?.kind === 'day' ? period.start : undefined;
}

/** A deadline may be a month or a year (`2023年8月底前`): its last day. */
function lastDayOf(text: string): string | undefined {
  return parsePeriod(text.replace(/前$/, ''))?.end;
}

function checkDates(
  check: RecordCheck<ProblemField>,
  foundOn: string | null,
  resolvedOn: string | null,
  { end }: Period,
): void {
  const refuse = (field: ProblemField, message: string) => {
    check.refuse(field, 'constraint-error', message);
  };
  if (foundOn !== null && foundOn > end) {
    refuse('foundOn', `发现日期 ${foundOn} 晚于数据期末 ${end}，请核对`);
  }
  if (resolvedOn === null) return;
  if (foundOn !== null && resolvedOn < foundOn) {
    refuse('resolvedOn', `销号日期 ${resolvedOn} 早于发现日期 ${foundOn}，请核对`);
  } else if (resolvedOn > end) {
    refuse('resolvedOn', `销号日期 ${resolvedOn} 晚于数据期末 ${end}，请核对`);
  }
}

/** The state decides what a problem counts for; a date that says otherwise is worth a look. */
function checkResolved(
  check: RecordCheck<ProblemField>,
  phase: Phase,
  state: string,
  resolvedOn: string | null,
): void {
  if ((phase === 'resolved') === (resolvedOn !== null)) return;
  const date = resolvedOn === null ? '没有销号日期' : `销号日期为 ${resolvedOn}`;
  check.warn('resolvedOn', 'row-constraint', `状态为“${state}”而${date}，已按状态记入，请核实`);
}

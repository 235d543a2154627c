import type { CellState } from './cells.ts';
import type { DeadlineState } from './deadline-timeline.ts';
import type { Locale } from './spec.ts';

/** What charts write by themselves. Sentences take finished texts and only join them. */
export interface Words {
  readonly noData: string;
  readonly noCommonPeriod: string;
  base(period: string): string;
  readonly provisional: string;
  readonly projected: string;
  readonly pace: string;
  value(quantity: string, remarks: readonly string[]): string;
  point(period: string, value: string): string;
  missing(periods: string): string;
  span(from: string, to: string): string;
  /** `parts` are clauses without a full stop. */
  sentence(parts: readonly string[]): string;
  latest(period: string, quantity: string): string;
  course(from: string, to: string): string;
  target(label: string, clause: string | undefined): string;
  gaps(periods: readonly string[]): string;
  projection(period: string, quantity: string, interval: string | null): string;
  /** That tiles stand where they have room and not where areas lie. */
  readonly noMap: string;
  readonly asOf: string;
  readonly deadlines: Readonly<Record<DeadlineState, string>>;
  readonly states: Readonly<Record<CellState, string>>;
}

const zh: Words = {
  noData: '无数据',
  noCommonPeriod: '各序列没有共同的数据期，无法换算指数',
  base: (period) => `${period} = 100`,
  provisional: '初步数',
  projected: '预计',
  pace: '序时',
  value: (quantity, remarks) =>
    `${quantity}${remarks.length === 0 ? '' : `（${remarks.join('，')}）`}`,
  point: (period, value) => `${period}：${value}`,
  missing: (periods) => `${periods}无数据`,
  span: (from, to) => `${from}至${to}`,
  sentence: (parts) => `${parts.join('；')}。`,
  latest: (period, quantity) => `最新值 ${quantity}（${period}）`,
  course: (from, to) => `由 ${from} 到 ${to}`,
  target: (label, clause) => (clause === undefined ? label : `${label}（${clause}）`),
  gaps: (periods) => `缺 ${periods.join('、')}`,
  projection: (period, quantity, interval) =>
    `预计${period} ${quantity}${interval === null ? '' : `（区间 ${interval}）`}`,
  noMap: '示意格位，不是地图',
  asOf: '评估日',
  deadlines: { done: '已完成', overdue: '逾期未完成', soon: '即将到期', open: '未到期' },
  states: {
    value: '有值',
    provisional: '初步数',
    missing: '缺报',
    quarantined: '隔离待核',
    'in-time': '按时报送',
    late: '迟报',
    absent: '未报',
    'not-due': '未到期',
    zero: '零报告',
  },
};

const en: Words = {
  noData: 'no data',
  noCommonPeriod: 'the series have no period in common, so there is no base for an index',
  base: (period) => `${period} = 100`,
  provisional: 'provisional',
  projected: 'Projected',
  pace: 'Required pace',
  value: (quantity, remarks) =>
    `${quantity}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`,
  point: (period, value) => `${period}: ${value}`,
  missing: (periods) => `${periods}: no data`,
  span: (from, to) => `${from} to ${to}`,
  sentence: (parts) => `${parts.join('; ')}.`,
  latest: (period, quantity) => `latest value ${quantity} (${period})`,
  course: (from, to) => `from ${from} to ${to}`,
  target: (label, clause) => (clause === undefined ? label : `${label} (${clause})`),
  gaps: (periods) => `missing ${periods.join(', ')}`,
  projection: (period, quantity, interval) =>
    `projected for ${period} ${quantity}${interval === null ? '' : ` (interval ${interval})`}`,
  noMap: 'Schematic places, not a map',
  asOf: 'Assessed',
  deadlines: { done: 'done', overdue: 'overdue', soon: 'due soon', open: 'not yet due' },
  states: {
    value: 'value',
    provisional: 'provisional',
    missing: 'missing',
    quarantined: 'quarantined',
    'in-time': 'in time',
    late: 'late',
    absent: 'not handed in',
    'not-due': 'not yet due',
    zero: 'nil return',
  },
};

const languages: Readonly<Record<Locale, Words>> = { zh, en };

export function wordsIn(locale: Locale): Words {
  return languages[locale];
}

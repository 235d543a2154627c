import type { Locale } from './spec.ts';

/** What charts write by themselves. Sentences take finished texts and only join them. */
export interface Words {
  readonly noData: string;
  readonly provisional: string;
  readonly projected: string;
  readonly pace: string;
  point(period: string, quantity: string, remarks: readonly string[]): string;
  missing(periods: string): string;
  span(from: string, to: string): string;
  /** `parts` are clauses without a full stop. */
  sentence(parts: readonly string[]): string;
  latest(period: string, quantity: string): string;
  course(from: string, to: string): string;
  target(label: string, clause: string | undefined): string;
  gaps(periods: readonly string[]): string;
  projection(period: string, quantity: string, interval: string | null): string;
  readonly states: Readonly<Record<'value' | 'provisional' | 'missing' | 'quarantined', string>>;
}

const zh: Words = {
  noData: '无数据',
  provisional: '初步数',
  projected: '预计',
  pace: '序时',
  point: (period, quantity, remarks) =>
    `${period}：${quantity}${remarks.length === 0 ? '' : `（${remarks.join('，')}）`}`,
  missing: (periods) => `${periods}无数据`,
  span: (from, to) => `${from}至${to}`,
  sentence: (parts) => `${parts.join('；')}。`,
  latest: (period, quantity) => `最新值 ${quantity}（${period}）`,
  course: (from, to) => `由 ${from} 到 ${to}`,
  target: (label, clause) => (clause === undefined ? label : `${label}（${clause}）`),
  gaps: (periods) => `缺 ${periods.join('、')}`,
  projection: (period, quantity, interval) =>
    `预计${period} ${quantity}${interval === null ? '' : `（区间 ${interval}）`}`,
  states: { value: '有值', provisional: '初步数', missing: '缺报', quarantined: '隔离待核' },
};

const en: Words = {
  noData: 'no data',
  provisional: 'provisional',
  projected: 'Projected',
  pace: 'Required pace',
  point: (period, quantity, remarks) =>
    `${period}: ${quantity}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`,
  missing: (periods) => `${periods}: no data`,
  span: (from, to) => `${from} to ${to}`,
  sentence: (parts) => `${parts.join('; ')}.`,
  latest: (period, quantity) => `latest value ${quantity} (${period})`,
  course: (from, to) => `from ${from} to ${to}`,
  target: (label, clause) => (clause === undefined ? label : `${label} (${clause})`),
  gaps: (periods) => `missing ${periods.join(', ')}`,
  projection: (period, quantity, interval) =>
    `projected for ${period} ${quantity}${interval === null ? '' : ` (interval ${interval})`}`,
  states: {
    value: 'value',
    provisional: 'provisional',
    missing: 'missing',
    quarantined: 'quarantined',
  },
};

const languages: Readonly<Record<Locale, Words>> = { zh, en };

export function wordsIn(locale: Locale): Words {
  return languages[locale];
}

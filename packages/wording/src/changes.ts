import type { Language } from './language.ts';

export type ChangeKind =
  'met' | 'lost' | 'worse' | 'overdue' | 'better' | 'moved' | 'dueSoon' | 'revised' | 'newData';

const zh = {
  up: (from: string, to: string) => `由${from}升为${to}`,
  down: (from: string, to: string) => `由${from}降为${to}`,
  moved: (from: string, to: string) => `由${from}变为${to}`,
  newData: (value: string, period: string) => `${value}（${period}）`,
  revised: (period: string, from: string, to: string) => `${period} 由 ${from} 更正为 ${to}`,
  dueSoon: (day: string, days: number) => `${day} 到期，余 ${days} 天`,
  overdue: (day: string) => `${day} 已到期，未达标`,
  kinds: {
    better: '转好',
    worse: '转差',
    moved: '变动',
    met: '达标',
    newData: '新数据',
    revised: '修订',
    dueSoon: '临期',
    lost: '回落',
    overdue: '逾期',
  } satisfies Record<ChangeKind, string> as Record<ChangeKind, string>,
};

const en: typeof zh = {
  up: (from, to) => `from “${from}” up to “${to}”`,
  down: (from, to) => `from “${from}” down to “${to}”`,
  moved: (from, to) => `from “${from}” to “${to}”`,
  newData: (value, period) => `${value} (${period})`,
  revised: (period, from, to) => `${period} revised from ${from} to ${to}`,
  dueSoon: (day, days) => `due ${day}, ${days} days left`,
  overdue: (day) => `due ${day}, not met`,
  kinds: {
    better: 'Better',
    worse: 'Worse',
    moved: 'Changed',
    met: 'Met',
    newData: 'New data',
    revised: 'Revised',
    dueSoon: 'Due soon',
    lost: 'Lost again',
    overdue: 'Overdue',
  },
};

const words: Readonly<Record<Language, typeof zh>> = { zh, en };

/** How changes from a month to the next are said in a language. */
export function changeWords(language: Language): typeof zh {
  return words[language];
}

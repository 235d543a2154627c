import type { zhProblems } from './zh-problems.ts';

export const enProblems: typeof zhProblems = {
  problems: {
    title: 'Ledger of problems',
    none: 'No ledger of problems was received up to this month; choose another month, or take one in first.',
    headline: (count) => `${count} problems`,
    resolved: (count) => `${count} resolved`,
    open: (count) => `${count} open`,
    overdue: (count) => `${count} overdue`,
    reopened: (count) =>
      count === 1
        ? '1 was opened again after being resolved'
        : `${count} were opened again after being resolved`,
    counted: 'Targets counted from the ledger',
    countedNote: 'the indicator leads to all months and the assessment',
    of: (part, whole) => `${part} ÷ ${whole}`,
    byKind: 'By kind and state',
    list: 'One by one',
    stock: 'of the stock',
    fresh: 'new',
    found: (day, origin) => `found ${day}, ${origin}`,
    reopenedIn: (month) => `reopened in ${month}`,
    line: (month, line) => `ledger of ${month}, line ${line}`,
    section: 'Open problems',
    all: 'All problems of this department',
    states: {
      open: 'Open',
      overdue: 'Overdue',
      reopened: 'Reopened',
      resolved: 'Resolved',
      cancelled: 'Cancelled',
    },
    columns: {
      problem: 'Problem',
      kind: 'Kind',
      area: 'Place',
      state: 'State',
      due: 'Deadline',
      department: 'Department',
      source: 'Source',
      all: 'All',
    },
  },
};

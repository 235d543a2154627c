import type { zhReports } from './zh-reports.ts';

/** English wording of the pages on monthly reports. */
export const enReports: typeof zhReports = {
  reports: {
    title: 'Reports',
    lead: 'The report on each month, in files that say the same. Later corrections leave an edition as it is and make another; the trace code of a figure on paper, typed into the search, leads to where it comes from.',
    none: 'No report yet. One is made when it is due, or by monitor report MONTH on the server.',
    all: 'All reports',
    of: (month) => `Report on ${month}`,
    edition: (edition) => `edition ${edition}`,
    knownAt: (instant) => `as known at ${instant}`,
    first: 'first',
    differing: (count) => (count === 1 ? '1 place' : `${count} places`),
    columns: {
      month: 'Month',
      edition: 'Edition',
      known: 'Known at',
      differing: 'Differs from the one before',
      files: 'Download',
    },
    formats: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', html: 'Web page' },
    against: 'Compare with',
    compare: 'Compare',
    comparedWith: (now, before) => `${now} against ${before}`,
    same: 'Both say the same.',
    where: 'Where',
    absent: '(not there)',
    unknown: (name) => `There is no report ${name}: the page of reports lists those there are.`,
  },
};
